//! The statutory page on accessibility.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::Prose;
use wording::accessibility;

/// The declaration of accessibility.
#[component]
pub fn Accessibility(session: Session) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <PageHead title=accessibility::TITLE />
            <Prose blocks=accessibility::blocks(session.bundled().about(), Route::Plan.hash()) />
        </article>
    }
    .into_any()
}
