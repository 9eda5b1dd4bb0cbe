//! The results of the whole territory: key figures, charts that are tables too, the map.

mod adoption;
mod communes;
mod deployments;
mod key_figures;
mod map;
mod thresholds;
mod upcoming;

use domain::indicators::Figure;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::marks::to_account;
use crate::views::shared::{AppActions, Moment, deferred_of};
use crate::wording::overview;

/// The page.
#[component]
pub fn Overview(session: Session, ways: AppActions) -> impl IntoView {
    let picture = session.picture;
    let finding = Signal::derive(move || {
        let picture = picture.get();
        let k = picture.territory.about().thresholds.iter().copied().max().unwrap_or(1);
        overview::finding(picture.reaching(k), picture.members(), k)
    });
    let to = Signal::derive(move || {
        picture.with(|picture| {
            let k = picture.territory.about().thresholds.iter().copied().max().unwrap_or(1);
            to_account(picture, Figure::AtLeast(k))
        })
    });
    let over = Signal::derive(move || picture.with(|it| overview::subtitle(&it.territory, it.day())));
    let rests_on = move || picture.with(|it| overview::backing(it.backing(None), it.scope()));
    let source = move || picture.with(|it| overview::source(it.day(), it.scope()));
    let part = |id, draw| deferred_of(session, ways, id, draw);
    view! {
        <article class="page overview">
            <PageHead over title=finding to />
            <Moment session />
            <p class="backing">{move || rests_on()}</p>
            <key_figures::KeyFigureTiles picture />
            <div class="columns columns-map">
                {part("carte", |session, ways| view! { <map::Map session ways /> }.into_any())}
                {part("communes", |session, ways| view! { <communes::CommuneTable session ways /> }.into_any())}
            </div>
            <div class="columns">
                {part("seuils", |session, ways| view! { <thresholds::Thresholds session ways /> }.into_any())}
                {part("deploiements", |session, ways| view! { <deployments::Deployments session ways /> }.into_any())}
            </div>
            <div class="columns columns-map">
                {part("adoption", |session, ways| view! { <adoption::Adoptions session ways /> }.into_any())}
                {part("ensuite", |session, _| view! { <upcoming::Upcoming picture=session.picture /> }.into_any())}
            </div>
            <p class="source">{move || source()}</p>
        </article>
    }
}
