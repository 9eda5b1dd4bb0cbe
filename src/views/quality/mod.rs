//! How complete and how sound the data are.

use leptos::prelude::*;

use crate::parts::PageHead;
use crate::state::Session;
use crate::views::pieces::{Moment, Ways};

/// The page.
#[component]
pub fn Quality(session: Session, ways: Ways) -> impl IntoView {
    _ = ways;
    view! {
        <article class="page">
            <PageHead title="Qualité des données" />
            <Moment session />
        </article>
    }
    .into_any()
}
