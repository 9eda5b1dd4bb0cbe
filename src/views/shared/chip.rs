//! How the edits stand, in the few words that are always in view.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::wording::{saving, standing};

/// How the edits stand, always in view. What the attributes say is for programs: `data-kept` counts the edits that
/// outlast a computer that stops, `data-shelved` those that are kept at once.
#[component]
pub fn Chip(session: Session) -> impl IntoView {
    let (journal, report) = (session.journal(), session.report());
    let kept = move || standing::chip(journal.read().in_force().count(), session.standing());
    let troubles = move || {
        let report = report.read();
        let words = report.troubles.iter().flat_map(|it| [it.word(), " "]);
        words.collect::<String>()
    };
    view! {
        <p
            class="undoing-chip"
            data-standing=move || session.standing().word().to_owned()
            data-kept=move || report.read().in_vault.to_string()
            data-shelved=move || report.read().on_shelf.to_string()
            data-trouble=move || troubles().trim().to_owned()
        >
            <span>{move || kept()}</span>
            <a class="undoing-file" href=Route::Changes.hash()>
                {move || saving::chip(session.held(), session.written().as_deref())}
            </a>
        </p>
    }
    .into_any()
}
