//! A figure's own page: what it counts, and how.

use domain::indicators::Figure;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AccountBody, AppActions, Moment, account_title};
use crate::wording::overview;

/// The page.
#[component]
pub fn AccountPage(session: Session, figure: Figure, ways: AppActions) -> impl IntoView {
    let picture = session.picture;
    let over = Signal::derive(move || picture.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = {
        let figure = figure.clone();
        Signal::derive(move || picture.with(|it| account_title(it, &figure)))
    };
    view! {
        <article class="page">
            <PageHead over title />
            <Moment session />
            <AccountBody session figure ways />
        </article>
    }
    .into_any()
}
