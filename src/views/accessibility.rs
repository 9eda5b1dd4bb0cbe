//! The statutory page on accessibility.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::Prose;
use crate::wording::accessibility;

/// The page « Accessibilité ».
#[component]
pub fn Accessibility(session: Session) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <PageHead title=accessibility::TITLE />
            <Prose blocks=accessibility::blocks(session.bundled().about()) />
        </article>
    }
    .into_any()
}
