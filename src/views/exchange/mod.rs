//! Exchanges with other programs: exports, and the file of another territory.

mod exports;
mod in_place;
mod new_scheme;
mod other;
mod started;

use leptos::prelude::*;

pub use in_place::OtherTerritoryNotice;

use crate::components::PageHead;
use crate::state::Session;
use wording::{exchange, overview};

/// The page « Échanges ».
#[component]
pub fn ExchangePage(session: Session) -> impl IntoView {
    let over = Signal::derive(move || session.snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    view! {
        <article class="page exchange">
            <PageHead over title=Signal::stored(exchange::TITLE.to_owned()) />
            <exports::Exports session />
            <other::OtherTerritory session />
            <started::StartedScheme session />
        </article>
    }
    .into_any()
}
