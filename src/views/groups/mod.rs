//! Communes by size, actions by domain, objective and form: what each group has in common, and who stands alone.

mod alone;
mod domains;
mod extremes;
mod glance;
mod kinds;
mod sizes;
mod whole;

use domain::indicators::{DaySnapshot, Grouping, Spread};
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AppActions, Moment, deferred, deferred_of};
use crate::wording::{groups, overview};

/// The page.
#[component]
pub fn Groups(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || {
        snapshot.with(|it| groups::finding(Spread::of(&it.tally.counts).as_ref(), it.running()))
    });
    let parts = Vec::from(PARTS.map(|it| part(session, app, it)));
    let glance = vec![
        deferred_of(session, app, "repartition", glance::spread),
        deferred_of(session, app, "tableau", glance::all),
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

/// What a part shows of a picture.
type GroupPart = fn(&DaySnapshot) -> AnyView;

/// Everything that can be said where a commune is a member and an action runs, each under a name of its own.
const PARTS: [(&str, GroupPart); 7] = [
    ("territoire", whole::whole),
    ("tailles", sizes::sizes),
    ("domaines", |snapshot| kinds::kind(snapshot, Grouping::Domain, "domaines")),
    ("objectifs", |snapshot| kinds::kind(snapshot, Grouping::Objective, "objectifs")),
    ("formes", |snapshot| kinds::kind(snapshot, Grouping::Form, "formes")),
    ("communes-servies", domains::domains),
    ("seules", alone::alone),
];

fn part(session: Session, app: AppActions, (id, shown): (&'static str, GroupPart)) -> AnyView {
    deferred(app, id, session.snapshot, move |snapshot| {
        let has_something = |it: &DaySnapshot| it.running() > 0 && !it.tally.counts.is_empty();
        let drawn = move || snapshot.with(|it| has_something(it).then(|| shown(it))).into_any();
        view! { {move || drawn()} }.into_any()
    })
}
