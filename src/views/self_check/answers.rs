//! What is said of each running action of a commune, and which of them someone has checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::ids::ActionId;
use domain::indicators::CellBasis;
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance, is_web_address};
use leptos::prelude::*;

use crate::state::Session;
use crate::views::shared::marks::cell_text;

/// What an entry of the checklist shows of its cell.
#[derive(Clone, PartialEq)]
pub struct CellSummaryView {
    pub action: ActionIndex,
    pub state: ParticipationState,
    pub words: String,
    pub provenance: Option<Provenance>,
    /// The source, if it is an address.
    pub source: Option<String>,
    pub check: Check,
    /// Whether people have given it contradictory answers.
    pub contested: bool,
    /// The author of the last answer or confirmation, if a name was given.
    pub author: Option<Arc<str>>,
}

/// Whether someone has answered or confirmed a cell.
#[derive(Clone, Copy, PartialEq)]
pub enum Check {
    Unchecked,
    /// Confirmed, or answered as the tables have it.
    Confirmed,
    /// It says something else than the tables.
    Edited,
}

impl CellSummaryView {
    /// Whether there is an answer to confirm.
    pub const fn has_answer(&self) -> bool {
        self.provenance.is_some()
    }

    /// Whether there is an answer that nobody has confirmed yet.
    pub fn can_be_confirmed(&self) -> bool {
        self.has_answer() && self.check == Check::Unchecked
    }

    /// Whether this state is what is recorded.
    pub fn has(&self, state: ParticipationState) -> bool {
        self.has_answer() && self.state == state
    }
}

/// What the entries of a checklist share. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct ChecklistState {
    pub session: Session,
    pub commune: CommuneIndex,
    /// Moves the focus to the element with that id.
    pub focus: Callback<String>,
    /// The running actions, sorted by domain, as they stand on the page.
    pub order: Memo<Vec<ActionIndex>>,
    /// What is said of each of them. It is computed once for all entries, and each entry follows its own part.
    pub cells: Memo<Vec<CellSummaryView>>,
}

impl ChecklistState {
    pub fn new(session: Session, commune: CommuneIndex, focus: Callback<String>) -> Self {
        let running = Memo::new(move |_| session.snapshot.with(|it| it.tally.cells.running().to_vec()));
        let order = Memo::new(move |_| {
            let territory = session.current();
            let domain = |action: &ActionIndex| collation_key(&territory.action(*action).domain);
            sorted(running.get(), |one, other| domain(one).cmp(&domain(other)))
        });
        let cells = Memo::new(move |_| summaries(session, commune, &order.read()));
        Self { session, commune, focus, order, cells }
    }

    /// How many actions are checked.
    pub fn checked(self) -> usize {
        self.cells.read().iter().filter(|cell| cell.check != Check::Unchecked).count()
    }

    /// The first action after this one that nobody has checked, from the top again after the last.
    pub fn next_unchecked(self, after: Option<ActionIndex>) -> Option<ActionIndex> {
        self.cells.with_untracked(|cells| {
            let position = cells.iter().position(|cell| Some(cell.action) == after);
            let (before, from) = cells.split_at(position.map_or(0, |position| position + 1));
            let mut cells = from.iter().chain(before);
            Some(cells.find(|cell| cell.check == Check::Unchecked && Some(cell.action) != after)?.action)
        })
    }

    /// Moves the focus to the next action to check, or to the link that ends the checklist if there is none.
    pub fn go_to_next(self, after: Option<ActionIndex>) {
        match self.next_unchecked(after) {
            Some(action) => self.go_to(action),
            None => self.focus.run(FINISH.to_owned()),
        }
    }

    /// Moves the focus to the entry above or below that of an action, if there is one.
    pub fn go_by(self, from: ActionIndex, by: isize) {
        let to = self.order.with_untracked(|order| {
            let position = order.iter().position(|action| *action == from)?;
            order.get(position.checked_add_signed(by)?).copied()
        });
        if let Some(action) = to {
            self.go_to(action);
        }
    }

    /// Moves the focus to the state that is recorded for an action; where nothing is, to « unknown », so that a key
    /// pressed without a look says nothing that is not so.
    pub fn go_to(self, action: ActionIndex) {
        let recorded = self.cells.with_untracked(|cells| {
            let cell = cells.iter().find(|cell| cell.action == action && cell.has_answer());
            cell.map(|cell| cell.state)
        });
        self.focus.run(state_id(action, recorded.unwrap_or(ParticipationState::Unknown)));
    }
}

/// The element id of the link that ends the checklist.
pub const FINISH: &str = "terminer";

/// The element id of the button of a state.
pub fn state_id(action: ActionIndex, state: ParticipationState) -> String {
    format!("etat-{}-{}", action.get(), state.as_str())
}

/// What is said of these actions, in one pass over the edits.
pub fn summaries(session: Session, commune: CommuneIndex, actions: &[ActionIndex]) -> Vec<CellSummaryView> {
    let snapshot = session.snapshot.get();
    let (territory, bundled) = (&snapshot.territory, session.bundled());
    let code = territory.commune(commune).code;
    let mut authors: BTreeMap<ActionId, Option<Arc<str>>> = BTreeMap::new();
    session.journal().with(|journal| {
        for entry in journal.in_force() {
            let cells = entry.edit.cells().into_iter().filter(|cell| cell.commune == code);
            authors.extend(cells.map(|cell| (cell.action.clone(), entry.author.clone())));
        }
    });
    let contradictions = session.contradictions.read();
    let summary = |&action: &ActionIndex| {
        let record = territory.action(action);
        let now = snapshot.view().cell(action, commune);
        let source = match now.basis {
            CellBasis::Row(row) => row.source.as_ref(),
            CellBasis::CompleteList(_) => {
                record.source.as_ref().filter(|_| bundled.has_unchanged(record) == Some(true))
            }
            _ => None,
        };
        let author = authors.get(&record.id);
        CellSummaryView {
            action,
            state: now.state,
            words: cell_text(&snapshot, action, commune),
            source: source.filter(|source| is_web_address(source)).map(ToString::to_string),
            provenance: now.provenance(),
            check: match author {
                None => Check::Unchecked,
                Some(_) if snapshot.view().agrees_with(&bundled, action, commune) => Check::Confirmed,
                Some(_) => Check::Edited,
            },
            author: author.cloned().flatten(),
            contested: contradictions.iter().any(|it| it.cell.commune == code && it.cell.action == record.id),
        }
    };
    actions.iter().map(summary).collect()
}
