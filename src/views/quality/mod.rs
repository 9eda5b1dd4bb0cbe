//! How complete and how sound the data are.

mod completeness;
mod hints;
mod made_up;

use domain::checks::all;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, Moment, deferred};
use crate::wording::{overview, quality};

/// The page.
#[component]
pub fn Quality(session: Session, ways: AppActions) -> impl IntoView {
    let picture = session.picture;
    let checked = Memo::new(move |_| {
        let (bundled, current) = (session.bundled(), session.territory.get());
        session.journal().with(|journal| all(&bundled, &current, journal, session.day.get()))
    });
    let over = Signal::derive(move || picture.with(|it| overview::subtitle(&it.territory, it.day())));
    let title =
        Signal::derive(move || picture.with(|it| checked.with(|checked| quality::finding(it.backing(None), checked))));
    let rests_on = move || picture.with(|it| overview::backing(it.backing(None), it.scope()));
    view! {
        <article class="page">
            <PageHead over title />
            <Moment session />
            <p class="backing">{move || rests_on()}</p>
            <p class="ways">
                <a class="button" href=Route::Perimeter.hash()>
                    {quality::PERIMETER}
                </a>
            </p>
            {deferred(ways, "contradictions", picture, move |picture| {
                view! { <hints::Hints picture checked=checked.into() /> }.into_any()
            })}
            {deferred(ways, "completude", picture, |picture| view! { <completeness::Complete picture /> }.into_any())}
            {deferred(ways, "illustratif", picture, |picture| view! { <made_up::MadeUp picture /> }.into_any())}
        </article>
    }
    .into_any()
}
