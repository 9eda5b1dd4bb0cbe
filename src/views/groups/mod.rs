//! The communes by size class, and the actions by domain, objective and form.

mod alone;
mod domains;
mod extremes;
mod glance;
mod kinds;
mod sizes;
mod territory;

use domain::indicators::{DaySnapshot, Grouping, Spread};
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AppActions, Moment, deferred, deferred_of};
use crate::wording::{groups, overview};

/// The page « Groupes ».
#[component]
pub fn Groups(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || {
        snapshot.with(|it| groups::headline(Spread::of(&it.tally.counts).as_ref(), it.running()))
    });
    let parts = Vec::from(PARTS.map(|it| part(session, app, it)));
    let glance = vec![
        deferred_of(session, app, "repartition", glance::distribution),
        deferred_of(session, app, "tableau", glance::matrix),
    ];
    view! {
        <article class="page groups">
            <PageHead over title />
            <Moment session />
            <p class="backing">{move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            {glance}
            {parts}
            <p class="source">{move || snapshot.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

/// Renders a part of the page.
type GroupPart = fn(&DaySnapshot) -> AnyView;

/// The parts of the page, each with its id. They need at least one member commune and one running action.
const PARTS: [(&str, GroupPart); 7] = [
    ("territoire", territory::territory),
    ("tailles", sizes::sizes),
    ("domaines", |snapshot| kinds::section(snapshot, Grouping::Domain, "domaines")),
    ("objectifs", |snapshot| kinds::section(snapshot, Grouping::Objective, "objectifs")),
    ("formes", |snapshot| kinds::section(snapshot, Grouping::Form, "formes")),
    ("communes-servies", domains::domains),
    ("seules", alone::alone),
];

fn part(session: Session, app: AppActions, (id, render): (&'static str, GroupPart)) -> AnyView {
    deferred(app, id, session.snapshot, move |snapshot| {
        let has_data = |it: &DaySnapshot| it.running() > 0 && !it.tally.counts.is_empty();
        let content = move || snapshot.with(|it| has_data(it).then(|| render(it))).into_any();
        view! { {move || content()} }.into_any()
    })
}
