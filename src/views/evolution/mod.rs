//! What changed between two days, and how the figures grew year by year.

use leptos::prelude::*;

use crate::parts::PageHead;
use crate::state::Session;
use crate::views::pieces::{Moment, Ways};

/// The page.
#[component]
pub fn Evolution(
    session: Session,
    days: Option<(domain::dates::Day, domain::dates::Day)>,
    ways: Ways,
) -> impl IntoView {
    _ = (days, ways);
    view! {
        <article class="page">
            <PageHead title="Évolution" />
            <Moment session />
        </article>
    }
    .into_any()
}
