//! The communes by size class, and the actions by domain, objective and form.

mod alone;
mod domains;
mod extremes;
mod glance;
mod kinds;
mod sizes;
mod territory;

use domain::indicators::{DaySnapshot, FigureFinding, Grouping};
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend, TableOrder, deferred, deferred_of, marks};
use wording::{findings, overview};

/// The page « Groupes ».
#[component]
pub fn Groups(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::mean)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let parts = Vec::from(PARTS.map(|it| part(session, app, it)));
    let glance = vec![
        deferred_of(session, app, "repartition", glance::distribution),
        deferred_of(session, app, "tableau", glance::matrix),
    ];
    view! {
        <article class="page groups">
            <PageHead over title mark />
            <MarkLegend session />
            <p class="backing">{move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            {glance}
            {parts}
            <p class="source">{move || snapshot.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

/// Renders a part of the page. Readers may sort its table.
type GroupPart = fn(&DaySnapshot, TableOrder) -> AnyView;

/// The parts of the page, each with its id. They need at least one member commune and one running action.
const PARTS: [(&str, GroupPart); 7] = [
    ("territoire", |snapshot, _| territory::territory(snapshot)),
    ("tailles", |snapshot, _| sizes::sizes(snapshot)),
    ("domaines", |snapshot, order| kinds::section(snapshot, (Grouping::Domain, "domaines"), order)),
    ("objectifs", |snapshot, order| kinds::section(snapshot, (Grouping::Objective, "objectifs"), order)),
    ("formes", |snapshot, order| kinds::section(snapshot, (Grouping::Form, "formes"), order)),
    ("communes-servies", |snapshot, _| domains::domains(snapshot)),
    ("seules", alone::alone),
];

fn part(session: Session, app: AppActions, (id, render): (&'static str, GroupPart)) -> AnyView {
    let order = TableOrder::new();
    deferred(app, id, session.snapshot, move |snapshot| {
        let has_data = |it: &DaySnapshot| it.running() > 0 && !it.tally.counts.is_empty();
        let content = move || snapshot.with(|it| has_data(it).then(|| render(it, order))).into_any();
        view! { {move || content()} }.into_any()
    })
}
