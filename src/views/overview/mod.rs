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

use crate::parts::PageHead;
use crate::state::Session;
use crate::text::overview;
use crate::views::pieces::marks::to_account;
use crate::views::pieces::{Moment, Ways};

/// The page.
#[component]
pub fn Overview(session: Session, ways: Ways) -> impl IntoView {
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
    view! {
        <article class="page overview">
            <PageHead over title=finding to />
            <Moment session />
            <p class="backing">{move || rests_on()}</p>
            <key_figures::KeyFigures picture />
            <div class="columns columns-map">
                <map::Map session ways />
                <communes::CommuneTable picture chosen=session.commune() />
            </div>
            <div class="columns">
                <thresholds::Thresholds session ways />
                <deployments::Deployments session ways />
            </div>
            <div class="columns columns-map">
                <adoption::Adoptions session ways />
                <upcoming::Upcoming picture />
            </div>
            <p class="source">{move || source()}</p>
        </article>
    }
}
