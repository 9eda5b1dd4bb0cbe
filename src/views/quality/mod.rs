//! The quality of the data: hints of the checks, completeness, illustrative data.

mod completeness;
mod hints;
mod illustrative;

use domain::checks::all;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend, deferred};
use wording::{overview, quality};

/// The page on the quality of the data.
#[component]
pub fn Quality(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let checked = Memo::new(move |_| {
        let (bundled, current) = (session.bundled(), session.territory.get());
        session.journal().with(|journal| all(&bundled, &current, journal, session.day.get()))
    });
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || snapshot.with(|it| quality::known(it.backing(None))));
    let backing = move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()));
    view! {
        <article class="page">
            <PageHead over title />
            <MarkLegend session />
            <p class="backing">{move || backing()}</p>
            <p class="actions">
                <a class="button" href=Route::Perimeter.hash()>
                    {quality::PERIMETER}
                </a>
            </p>
            {deferred(app, "contradictions", snapshot, move |snapshot| {
                view! { <hints::Hints snapshot checked=checked.into() /> }.into_any()
            })}
            {deferred(app, "completude", snapshot, |snapshot| view! { <completeness::Complete snapshot /> }.into_any())}
            {deferred(app, "illustratif", snapshot, |snapshot| view! { <illustrative::IllustrativeData snapshot /> }.into_any())}
        </article>
    }
    .into_any()
}
