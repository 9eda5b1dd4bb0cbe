//! The overview: the results of the whole territory, in key figures, charts and a map.

mod adoption;
mod communes;
mod deployments;
mod key_figures;
mod map;
mod thresholds;
mod upcoming;

use domain::indicators::{Figure, FigureFinding};
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::marks::figure_mark;
use crate::views::shared::{AppActions, FirstQuestion, MarkLegend, deferred_of};
use wording::{findings, overview};

/// The overview page.
#[component]
pub fn Overview(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let headline = Signal::derive(move || {
        let snapshot = snapshot.get();
        findings::said(&snapshot, |it| FigureFinding::at_least(it, it.territory.about().highest_threshold()))
    });
    let mark = Signal::derive(move || {
        snapshot.with(|snapshot| {
            let k = snapshot.territory.about().highest_threshold();
            figure_mark(snapshot, Figure::AtLeast(k))
        })
    });
    let backing = move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()));
    let source = move || snapshot.with(|it| overview::source(it.day(), it.scope()));
    let has_map = snapshot.with_untracked(|it| it.territory.about().contours.is_some());
    let part = |id, draw| deferred_of(session, app, id, draw);
    view! {
        <article class="page overview">
            <FirstQuestion session app />
            <PageHead title=headline mark />
            <MarkLegend session />
            <key_figures::KeyFigureTiles snapshot />
            <p class="backing">{move || backing()}</p>
            <div class="columns columns-map">
                {has_map.then(|| part("carte", |session, app| view! { <map::Map session app /> }.into_any()))}
                {part("communes", |session, app| view! { <communes::CommuneTable session app /> }.into_any())}
            </div>
            <div class="columns">
                {part("seuils", |session, app| view! { <thresholds::Thresholds session app /> }.into_any())}
                {part("deploiements", |session, app| view! { <deployments::Deployments session app /> }.into_any())}
            </div>
            <div class="columns columns-map">
                {part("adoption", |session, app| view! { <adoption::Adoptions session app /> }.into_any())}
                {part("ensuite", |session, _| view! { <upcoming::Upcoming snapshot=session.snapshot /> }.into_any())}
            </div>
            <p class="source">{move || source()}</p>
        </article>
    }
}
