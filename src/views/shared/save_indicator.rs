//! A short text on whether the edits are saved, always visible.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::wording::{file_copy, save_status};

/// Whether the edits are saved. The data attributes are read by other programs, so that their names and values are
/// fixed: `data-in-database` is the number of edits in the database, `data-in-local-storage` the number in local storage.
#[component]
pub fn SaveIndicator(session: Session) -> impl IntoView {
    let report = session.save_report();
    let status = move || save_status::short(session.changes().total(), session.edits_counts(), session.save_status());
    let file_state = move || {
        // A copy that lacks edits made since is no answer to whether they are in a file.
        let offered = session.offered_copy().filter(|(_, has_all)| *has_all).map(|(name, _)| name);
        let written = session.last_written_file();
        file_copy::short_file_state(session.file_save_state(), written.as_deref(), offered.as_deref())
    };
    let problems = move || {
        let report = report.read();
        let words = report.problems.iter().flat_map(|it| [it.word(), " "]);
        words.collect::<String>()
    };
    view! {
        <p
            class="save-indicator"
            data-save-status=move || session.save_status().word().to_owned()
            data-in-database=move || report.read().in_database.to_string()
            data-in-local-storage=move || report.read().in_local_storage.to_string()
            data-problems=move || problems().trim().to_owned()
        >
            <span>{move || status()}</span>
            <a class="save-indicator-file" href=Route::Changes.hash()>
                {move || file_state()}
            </a>
        </p>
    }
    .into_any()
}
