//! Communes by size, actions by domain, objective and form: what each group has in common, and who stands alone.

mod alone;
mod domains;
mod extremes;
mod glance;
mod kinds;
mod sizes;
mod whole;

use domain::indicators::{Grouping, Spread};
use leptos::prelude::*;

use crate::parts::PageHead;
use crate::state::{Picture, Session};
use crate::text::{groups, overview};
use crate::views::pieces::{Moment, Ways};

/// The page.
#[component]
pub fn Groups(session: Session, ways: Ways) -> impl IntoView {
    let picture = session.picture;
    let over = Signal::derive(move || picture.with(|it| overview::subtitle(&it.territory, it.day())));
    let title =
        Signal::derive(move || picture.with(|it| groups::finding(Spread::of(&it.tally.counts).as_ref(), it.running())));
    view! {
        <article class="page groups">
            <PageHead over title />
            <Moment session />
            <p class="backing">{move || picture.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            {glance::glance(session, ways)}
            {move || picture.with(parts).into_any()}
            <p class="source">{move || picture.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

/// Everything that can be said where a commune is a member and an action runs.
fn parts(picture: &std::sync::Arc<Picture>) -> Vec<AnyView> {
    let Some(spread) = Spread::of(&picture.tally.counts).filter(|_| picture.running() > 0) else { return Vec::new() };
    vec![
        whole::whole(picture, &spread),
        sizes::sizes(picture),
        kinds::kind(picture, Grouping::Domain, "domaines"),
        kinds::kind(picture, Grouping::Objective, "objectifs"),
        kinds::kind(picture, Grouping::Form, "formes"),
        domains::domains(picture),
        alone::alone(picture),
    ]
}
