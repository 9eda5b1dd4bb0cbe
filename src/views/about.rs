//! The page about the program: its data, their licence, and what is illustrative.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::Prose;
use wording::about;

/// The page « À propos ».
#[component]
pub fn AboutPage(session: Session) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <PageHead title=about::TITLE />
            <Prose blocks=about::blocks(&session.territory.get_untracked()) />
        </article>
    }
    .into_any()
}
