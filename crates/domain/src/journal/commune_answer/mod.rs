//! What a commune answers: what its cells hold that those of the file did not, and what was confirmed, without the
//! mistakes on the way there and without what was said of other communes.

mod progress;
mod statements;
mod table_edits;

use std::sync::Arc;

pub use progress::AnswerProgress;
pub(crate) use progress::agrees;

use crate::dates::Day;
use crate::fingerprint::ContentDigest;
use crate::ids::CommuneCode;
use crate::journal::{AnswerBase, CellName, CommuneField, Edit, Journal, NetAnswer};
use crate::sorting::distinct;
use crate::territory::Territory;
use statements::{AnsweredCell, StatedCell, StatementsByCell};

/// What an answer is made for.
#[derive(Clone, Debug)]
pub struct AnswerRequest<'a> {
    /// The commune that answers; `None` if it is an answer of all communes.
    pub commune: Option<CommuneCode>,
    /// The author; `None` if no name is given.
    pub author: Option<Arc<str>>,
    /// The entries that came with the file. Whoever handed it out has them, and the answer is given knowing them.
    pub received: &'a Journal,
    /// The entries that the answer given before becomes in a copy of the file; empty for the first one.
    pub sent: &'a Journal,
    /// The day on which the state of a cell is given that an answer replaces, if it begins on none.
    pub on: Day,
    /// The local day of a time in milliseconds since 1970.
    pub day_of: fn(u64) -> Day,
}

impl Journal {
    /// What someone answers: what this journal says of their cells that the received one does not say, in as few edits
    /// as possible. `current` is the bundled territory after this journal.
    ///
    /// An answer that follows another one says all of it again, and takes its place: it makes no difference which of
    /// them arrives, or in which order.
    #[must_use]
    pub fn answer_of(&self, request: &AnswerRequest<'_>, bundled: &Territory, current: &Territory) -> NetAnswer {
        let AnswerRequest { commune, author, received, sent, on, day_of } = request;
        let own = StatementsByCell::of(self, *commune);
        let of_file = StatementsByCell::of(received, *commune);
        let before = StatementsByCell::of(sent, *commune);
        let (mut restored, mut retracted, mut stated) = (Vec::new(), Vec::new(), Vec::new());
        let mut replaced = self.last_entries();
        let taken_back = cells_taken_back(sent);
        let cells = own.cells().chain(of_file.cells()).chain(before.cells()).chain(taken_back.iter().copied());
        for cell in distinct(cells.collect()) {
            let (received, sent) = (of_file.get(cell), before.get(cell));
            // What was received, and taken back by the answer before, holds again: it is said anew.
            let holds_again = own.get(cell) == received && taken_back.binary_search(&cell).is_ok();
            if own.get(cell) == received && !holds_again {
                if !sent.is_empty() {
                    retracted.push(cell.clone());
                }
                continue;
            }
            let answered = AnsweredCell { cell, bundled, current, received, sent };
            let StatedCell { statements, alone } = answered.stated(own.get(cell));
            let is_stale = received.iter().any(|made| !own.get(cell).contains(made));
            if is_stale || alone || holds_again {
                restored.push(cell.clone());
                // In the own copy, what is said anew must not meet what was said before.
                replaced.extend(own.get(cell).iter().map(|made| made.entry));
            }
            stated.extend(statements);
        }
        let at = stated.iter().map(|made| made.at).max().or_else(|| self.last_time_of(*commune));
        let base_state = bundled.after(received);
        let after_sent = if sent.is_empty() { None } else { Some(bundled.after(&received.merged_with(sent))) };
        let mut edits = table_edits::between(&base_state, after_sent.as_ref(), current, *commune);
        edits.extend(statements::edits_of(stated));
        let edits = edits.into_iter().map(|edit| base_state.with_before(edit, *on)).collect();
        let last_rank = |journal: &Self| journal.entries.last().map_or(0, |last| last.rank);
        let last = last_rank(self).max(last_rank(received)).max(last_rank(sent));
        let of_sent = sent.entries().flat_map(|entry| entry.replaces.iter().copied().chain([entry.id]));
        let received_last = received.last_entries();
        replaced.extend(of_sent);
        let base = AnswerBase {
            tables: ContentDigest::of(bundled),
            replaces: distinct(replaced.into_iter().filter(|id| !received_last.contains(id)).collect()),
            entries: received_last,
            steps: last.saturating_add(1) - last_rank(received),
        };
        let day = at.map_or(*on, day_of);
        NetAnswer { base, author: author.clone(), day, restored, retracted, edits }
    }

    /// What this journal says in the end, to be published: without names, without what was undone, without the remarks
    /// that are marked as internal, and without the entries behind it.
    #[must_use]
    pub fn for_publication(&self, bundled: &Territory, current: &Territory, on: Day, day_of: fn(u64) -> Day) -> Self {
        let none = Self::default();
        let request = AnswerRequest { commune: None, author: None, received: &none, sent: &none, on, day_of };
        let mut answer = self.answer_of(&request, bundled, current);
        answer.base.replaces.clear();
        answer.base.steps = 1;
        for edit in &mut answer.edits {
            if let Edit::Answer { answers } = edit {
                for answer in answers {
                    answer.note = answer.note.take().filter(|note| !is_internal(note));
                }
            }
        }
        answer.arrived(&none)
    }

    /// When a commune was last edited by an entry in force.
    fn last_time_of(&self, commune: Option<CommuneCode>) -> Option<u64> {
        let is_asked = |of: CommuneCode| commune.is_none_or(|commune| of == commune);
        let concerns = |edit: &Edit| match edit {
            Edit::Commune { commune: of, .. } => is_asked(*of),
            edit => commune.is_none() || edit.cells().iter().any(|cell| is_asked(cell.commune)),
        };
        self.in_force().filter(|entry| concerns(&entry.edit)).last().map(|entry| entry.at)
    }
}

/// Whether a remark is marked as internal: it begins with « interne », and a colon.
fn is_internal(note: &str) -> bool {
    let (mark, _) = note.split_once(':').unwrap_or_default();
    mark.trim().eq_ignore_ascii_case("interne")
}

/// The cells for which the entries of an answer take others back, sorted.
fn cells_taken_back(sent: &Journal) -> Vec<&CellName> {
    let cells = sent.entries().filter_map(|entry| match &entry.edit {
        Edit::Withdraw { cells, .. } => Some(cells),
        _ => None,
    });
    distinct(cells.flatten().collect())
}

/// A field of a commune: its value in the tables, if the commune is there, and its value now.
type ChangedField = (Option<CommuneField>, CommuneField);

/// The fields of a commune that differ from those of a territory; all of a commune that the territory lacks.
fn changed_fields(commune: CommuneCode, before: &Territory, current: &Territory) -> Vec<ChangedField> {
    let fields = |territory: &Territory| {
        territory.find_commune(commune).map(|index| CommuneField::all_of(territory.commune(index)))
    };
    let Some(now) = fields(current) else { return Vec::new() };
    match fields(before) {
        None => now.into_iter().map(|field| (None, field)).collect(),
        Some(before) => {
            let pairs = before.into_iter().zip(now);
            pairs.filter(|(before, now)| before != now).map(|(before, now)| (Some(before), now)).collect()
        }
    }
}
