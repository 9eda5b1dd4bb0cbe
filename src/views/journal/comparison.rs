//! The comparison of two named states: their differences and their main figures.

use std::sync::Arc;

use domain::ids::EntryId;
use domain::journal::{Edit, EntryChange, Journal, RowDiff, TerritoryDiff};
use domain::territory::Territory;
use leptos::prelude::*;

use super::figures::figures;
use crate::components::{Button, ChangedItem, PageHead, TextRun};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{
    AppActions, FoldedList, HistoryView, MarkLegend, changed_item, folded_list, plain_run, titled_section,
};
use domain::indicators::DaySnapshot;
use wording::punctuation::{COLON, after_colon};
use wording::{named_states, names, overview};

/// How many lines of a section are shown at first.
const INITIAL_LINES: usize = 100;
/// How many lines of a section are printed at most.
const PRINTED: usize = 2000;

/// One of the two compared states.
pub struct ComparedState {
    pub name: String,
    pub snapshot: DaySnapshot,
    /// Whether it is the present state, whose figures link to their accounts.
    pub is_now: bool,
    territory: Arc<Territory>,
    /// How many entries of the state this copy does not have.
    missing: usize,
}

/// Both states and their differences.
struct ComparedStates {
    sides: [ComparedState; 2],
    diff: TerritoryDiff,
    history_view: HistoryView,
}

/// The page that compares a named state with another or with the present one.
#[component]
pub fn StatesComparison(session: Session, one: EntryId, other: Option<EntryId>, app: AppActions) -> impl IntoView {
    let both = Memo::new_with_compare(move |_| compared_states(session, one, other).map(Arc::new), |_, _| true);
    let over = Signal::derive(move || {
        both.read().as_ref().map(|it| named_states::pair(&it.sides[0].name, &it.sides[1].name)).unwrap_or_default()
    });
    let title = Signal::derive(move || match both.read().as_ref() {
        Some(both) => named_states::difference(&both.diff),
        None => named_states::UNKNOWN.to_owned(),
    });
    let body = move || match both.get() {
        Some(both) => sections(&both, app).into_any(),
        None => view! { <p>{named_states::UNKNOWN_WHY}</p> }.into_any(),
    };
    let swap = Callback::new(move |()| {
        if let Some(other) = other {
            app.go.run(Route::Compared(other, Some(one)));
        }
    });
    let swap = other.map(|_| view! { <Button label=named_states::SWAP class="quiet" press=swap /> }.into_any());
    view! {
        <article class="page journal">
            <PageHead over title />
            <p class="comparison-actions">
                <a href=Route::Journal.hash()>{named_states::BACK}</a>
                {swap}
            </p>
            <MarkLegend session />
            {move || body()}
        </article>
    }
    .into_any()
}

fn compared_states(session: Session, one: EntryId, other: Option<EntryId>) -> Option<ComparedStates> {
    let (now, bundled) = (session.territory.get(), session.bundled());
    let (day, scope) = (session.day.get(), session.scope.get());
    session.journal().with(|journal| {
        let side = |id: Option<EntryId>| {
            let (name, territory, missing) = match id {
                None => (named_states::NOW.to_owned(), Arc::clone(&now), 0),
                Some(id) => {
                    let state = journal.at(id)?;
                    (name_of(journal, id), Arc::new(bundled.after(&state.journal)), state.missing)
                }
            };
            let snapshot = DaySnapshot::on(&territory, day, scope);
            Some(ComparedState { name, snapshot, is_now: id.is_none(), territory, missing })
        };
        let sides = [side(Some(one))?, side(other)?];
        let diff = TerritoryDiff::of(&sides[0].territory, &sides[1].territory, day);
        Some(ComparedStates { sides, diff, history_view: HistoryView::of(Arc::clone(&bundled), journal, &now) })
    })
}

fn name_of(journal: &Journal, id: EntryId) -> String {
    let named = |edit: &Edit| match edit {
        Edit::NameState { name, .. } => Some(names::shown(name)),
        _ => None,
    };
    journal.entries().find(|entry| entry.id == id).and_then(|entry| named(&entry.edit)).unwrap_or_default()
}

fn sections(both: &ComparedStates, app: AppActions) -> Vec<AnyView> {
    let ComparedStates { sides, diff, history_view } = both;
    let snapshot = &sides[1].snapshot;
    let backing = named_states::backing(snapshot.backing(None), snapshot.scope());
    let mut sections = Vec::new();
    for side in sides.iter().filter(|side| side.missing > 0) {
        sections
            .push(view! { <p class="banner-warning">{named_states::missing(&side.name, side.missing)}</p> }.into_any());
    }
    sections.push(view! { <p class="backing">{backing}</p> }.into_any());
    sections.push(figures(sides));
    let cells = diff.cells.iter().map(|it| {
        let aside = named_states::on_another_day(it.on, snapshot.day());
        let (cell, before, after) = (it.cell.clone(), it.before.clone(), it.after.clone());
        let change = EntryChange::Cell { cell, on: it.on.unwrap_or(snapshot.day()), before, after };
        history_view.changed_cell(&it.cell, &aside, &change)
    });
    sections.push(section("reponses", named_states::answers(diff.cells.len()), cells.collect(), app));
    let mut actions = Vec::new();
    for row in &diff.actions {
        match row {
            RowDiff::Gone(id) => actions.push(only_in_first(history_view.action(id))),
            RowDiff::Added(id) => actions.push(only_in_second(history_view.action(id))),
            RowDiff::Changed { name, fields: changed } => actions.extend(changed.iter().map(|(before, after)| {
                let (before, after) = (Some(before.clone()), Some(after.clone()));
                let change = EntryChange::Action { action: name.clone(), before, after };
                changed_item(vec![history_view.action(name)], &change)
            })),
        }
    }
    sections.push(section("actions", named_states::actions(diff.actions.len()), actions, app));
    let mut communes = Vec::new();
    for row in &diff.communes {
        match row {
            RowDiff::Gone(code) => communes.push(only_in_first(history_view.commune(*code))),
            RowDiff::Added(code) => communes.push(only_in_second(history_view.commune(*code))),
            RowDiff::Changed { name, fields: changed } => communes.extend(changed.iter().map(|(before, after)| {
                let (before, after) = (Some(before.clone()), Some(after.clone()));
                let change = EntryChange::Commune { commune: *name, before, after };
                changed_item(vec![history_view.commune(*name)], &change)
            })),
        }
    }
    sections.push(section("communes", named_states::communes(diff.communes.len()), communes, app));
    sections.push(view! { <p class="source">{overview::source(snapshot.day(), snapshot.scope())}</p> }.into_any());
    sections
}

fn only_in_first(name: TextRun) -> ChangedItem {
    ChangedItem { name: vec![name, plain_run(COLON)], before: None, after: (None, named_states::ONLY_FIRST.to_owned()) }
}

fn only_in_second(name: TextRun) -> ChangedItem {
    ChangedItem {
        name: vec![name, plain_run(COLON)],
        before: None,
        after: (None, named_states::ONLY_SECOND.to_owned()),
    }
}

/// The section of one kind of differences, with a button that shows more lines.
fn section(id: &'static str, title: String, lines: Vec<ChangedItem>, app: AppActions) -> AnyView {
    let list = FoldedList { count: lines.len(), first: INITIAL_LINES, printed: PRINTED, about: after_colon(&title) };
    let between = Box::new(move |from: usize, to: usize| lines[from..to].to_vec());
    let end = Callback::new(move |()| app.focus.run("titre".to_owned()));
    titled_section(id, title, vec![folded_list(list, between, end, app)])
}
