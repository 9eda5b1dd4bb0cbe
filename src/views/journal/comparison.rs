//! Two states side by side: what differs, and what that does to the main figures.

use std::sync::Arc;

use domain::ids::EntryId;
use domain::journal::{Edit, Journal, RowDiff, TerritoryDiff};
use domain::territory::Territory;
use leptos::prelude::*;

use super::entry::rest;
use super::figures::figures;
use super::history_view::{HistoryView, fields, said};
use crate::components::{Button, ChangedItem, ChangedItemList, PageHead, TextRun};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, Moment, finding};
use crate::wording::punctuation::{COLON, after_colon};
use crate::wording::{journal, named_states, overview};
use domain::indicators::DaySnapshot;

/// How many lines are drawn at once.
const AT_ONCE: usize = 100;

/// One of the two states.
pub struct ComparedState {
    /// Its name.
    pub name: String,
    /// Its figures.
    pub snapshot: DaySnapshot,
    /// Whether it is the present state, whose figures account for themselves.
    pub is_now: bool,
    territory: Arc<Territory>,
    missing: usize,
}

/// Both states, and what differs.
struct ComparedStates {
    sides: [ComparedState; 2],
    compared: TerritoryDiff,
    history_view: HistoryView,
}

/// The page.
#[component]
pub fn Comparison(session: Session, one: EntryId, other: Option<EntryId>, app: AppActions) -> impl IntoView {
    let both = Memo::new_with_compare(move |_| both(session, one, other).map(Arc::new), |_, _| true);
    let over = Signal::derive(move || {
        both.read().as_ref().map(|it| named_states::pair(&it.sides[0].name, &it.sides[1].name)).unwrap_or_default()
    });
    let title = Signal::derive(move || match both.read().as_ref() {
        Some(both) => named_states::differs(&both.compared),
        None => named_states::UNKNOWN.to_owned(),
    });
    let body = move || match both.get() {
        Some(both) => parts(&both, app).into_any(),
        None => view! { <p>{named_states::UNKNOWN_WHY}</p> }.into_any(),
    };
    let turn = Callback::new(move |()| {
        if let Some(other) = other {
            app.go.run(Route::Compared(other, Some(one)));
        }
    });
    let turn = other.map(|_| view! { <Button label=named_states::SWAP class="quiet" press=turn /> }.into_any());
    view! {
        <article class="page journal">
            <PageHead over title />
            <p class="comparison-ways">
                <a href=Route::Journal.hash()>{named_states::BACK}</a>
                {turn}
            </p>
            <Moment session />
            {move || body()}
        </article>
    }
    .into_any()
}

fn both(session: Session, one: EntryId, other: Option<EntryId>) -> Option<ComparedStates> {
    let (now, bundled) = (session.territory.get(), session.bundled());
    let (day, scope) = (session.day.get(), session.scope.get());
    session.journal().with(|journal| {
        let side = |of: Option<EntryId>| {
            let (name, territory, missing) = match of {
                None => (named_states::NOW.to_owned(), Arc::clone(&now), 0),
                Some(id) => {
                    let at = journal.at(id)?;
                    (name_of(journal, id), Arc::new(bundled.after(&at.journal)), at.missing)
                }
            };
            let snapshot = DaySnapshot::on(&territory, day, scope);
            Some(ComparedState { name, snapshot, is_now: of.is_none(), territory, missing })
        };
        let sides = [side(Some(one))?, side(other)?];
        let compared = TerritoryDiff::of(&sides[0].territory, &sides[1].territory, day);
        Some(ComparedStates { sides, compared, history_view: HistoryView::of(Arc::clone(&bundled), journal, &now) })
    })
}

fn name_of(journal: &Journal, id: EntryId) -> String {
    let named = |edit: &Edit| match edit {
        Edit::NameState { name, .. } => Some(name.to_string()),
        _ => None,
    };
    journal.entries().find(|entry| entry.id == id).and_then(|entry| named(&entry.edit)).unwrap_or_default()
}

fn parts(both: &ComparedStates, app: AppActions) -> Vec<AnyView> {
    let ComparedStates { sides, compared, history_view } = both;
    let snapshot = &sides[1].snapshot;
    let backing = named_states::backing(snapshot.backing(None), snapshot.scope());
    let mut parts = Vec::new();
    for side in sides.iter().filter(|side| side.missing > 0) {
        parts
            .push(view! { <p class="banner-warning">{named_states::missing(&side.name, side.missing)}</p> }.into_any());
    }
    parts.push(view! { <p class="backing">{backing}</p> }.into_any());
    parts.push(figures(sides));
    let cells = compared.cells.iter().map(|it| {
        let aside = named_states::on_another_day(it.on, snapshot.day());
        history_view.moved(&it.cell, &aside, it.before.as_ref(), it.after.as_ref())
    });
    parts.push(section("reponses", named_states::answers(compared.cells.len()), cells.collect(), app));
    let mut actions = Vec::new();
    for differs in &compared.actions {
        match differs {
            RowDiff::Gone(id) => actions.push(gone(history_view.action(id))),
            RowDiff::Added(id) => actions.push(added(history_view.action(id))),
            RowDiff::Changed { name, fields: those } => actions.extend(those.iter().map(|(before, after)| {
                let [old, new] = [before, after].map(|it| Some(journal::action_value(it)));
                fields(history_view.action(name), journal::action_field(before), old, new)
            })),
        }
    }
    parts.push(section("actions", named_states::actions(compared.actions.len()), actions, app));
    let mut communes = Vec::new();
    for differs in &compared.communes {
        match differs {
            RowDiff::Gone(code) => communes.push(gone(history_view.commune(*code))),
            RowDiff::Added(code) => communes.push(added(history_view.commune(*code))),
            RowDiff::Changed { name, fields: those } => communes.extend(those.iter().map(|(before, after)| {
                let [old, new] = [before, after].map(|it| Some(journal::commune_value(it)));
                fields(history_view.commune(*name), journal::commune_field(before), old, new)
            })),
        }
    }
    parts.push(section("communes", named_states::communes(compared.communes.len()), communes, app));
    parts.push(view! { <p class="source">{overview::source(snapshot.day(), snapshot.scope())}</p> }.into_any());
    parts
}

fn gone(of: TextRun) -> ChangedItem {
    ChangedItem { what: vec![of, said(COLON)], before: None, after: (None, named_states::ONLY_FIRST.to_owned()) }
}

fn added(of: TextRun) -> ChangedItem {
    ChangedItem { what: vec![of, said(COLON)], before: None, after: (None, named_states::ONLY_SECOND.to_owned()) }
}

/// What differs of one kind, some hundred lines at once.
fn section(id: &'static str, title: String, lines: Vec<ChangedItem>, app: AppActions) -> AnyView {
    let shown = RwSignal::new(AT_ONCE);
    let total = lines.len();
    let items = Box::new(move || lines[..shown.get().min(lines.len())].to_vec());
    let list =
        (total > 0).then(|| view! { <ChangedItemList items then=journal::labels::THEN /> }.into_any()).into_any();
    let end = Callback::new(move |()| app.focus.run("titre".to_owned()));
    let rest = rest(shown, total, after_colon(&title), end);
    finding(id, title, vec![list, rest])
}
