//! The published figures and any sentence, held against the data.

use leptos::prelude::*;

use crate::parts::PageHead;
use crate::state::Session;
use crate::views::pieces::{Moment, Ways};

/// The page.
#[component]
pub fn Verify(session: Session, ways: Ways) -> impl IntoView {
    _ = ways;
    view! {
        <article class="page">
            <PageHead title="Vérifier" />
            <Moment session />
        </article>
    }
    .into_any()
}
