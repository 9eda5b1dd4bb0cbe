//! Exchanges with other programs: exports, and the file of another territory.

mod exports;
mod other;

use leptos::prelude::*;

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
        </article>
    }
    .into_any()
}

/// What the module for spreadsheets answers to a command: its bytes, or its sentences.
///
/// # Errors
/// The sentences, one a line.
fn answered(answer: Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    match answer {
        None => Err(wording::table_faults::NO_MODULE.to_owned()),
        Some(mut bytes) if bytes.first() == Some(&0) => {
            bytes.remove(0);
            Ok(bytes)
        }
        Some(bytes) => Err(String::from_utf8_lossy(bytes.get(1..).unwrap_or_default()).into_owned()),
    }
}
