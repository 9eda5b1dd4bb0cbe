//! Communes and actions by what they have in common.

use leptos::prelude::*;

use crate::parts::PageHead;
use crate::state::Session;
use crate::views::pieces::{Moment, Ways};

/// The page.
#[component]
pub fn Groups(session: Session, ways: Ways) -> impl IntoView {
    _ = ways;
    view! {
        <article class="page">
            <PageHead title="Groupes" />
            <Moment session />
        </article>
    }
    .into_any()
}
