//! The page of a figure's account.

use domain::indicators::Figure;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AccountBody, AppActions, MarkLegend, account_title, marks};
use wording::overview;

/// The account of a figure, as a page.
#[component]
pub fn AccountPage(session: Session, figure: Figure, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = {
        let figure = figure.clone();
        Signal::derive(move || snapshot.with(|it| account_title(it, &figure)))
    };
    let mark = {
        let figure = figure.clone();
        Signal::derive(move || snapshot.with(|it| marks::heading_mark(it, figure.clone()).without_link()))
    };
    view! {
        <article class="page">
            <PageHead over title mark />
            <MarkLegend session />
            <AccountBody session figure app />
        </article>
    }
    .into_any()
}
