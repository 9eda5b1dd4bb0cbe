//! A short text on whether the edits are saved, always visible.

use leptos::prelude::*;

use crate::components::{StatusLine, StatusMessage};
use crate::route::Route;
use crate::state::Session;
use wording::{file_copy, save_status};

/// Whether the edits are saved. What is announced of it is the change: that edits are saved, once for the first of them,
/// and again after they were not. A count after every answer would only talk over what the answer says, and a failure
/// has its own message above the page. The data attributes are read by other programs, so that their names and values are
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
    // Said in a place of its own, so that it does not take that of what the edit says.
    let said = RwSignal::new(StatusMessage::Nothing);
    Effect::new(move |last: Option<Option<bool>>| {
        let (last, now) = (last.flatten(), session.is_saved());
        if now == Some(true) && last != now && session.edits_were_made() {
            said.set(StatusMessage::Done(untrack(status)));
        } else if now.is_none() {
            said.maybe_update(|it| std::mem::take(it) != StatusMessage::Nothing);
        }
        now.or(last)
    });
    let problems = move || {
        let report = report.read();
        let words = report.problems.iter().flat_map(|it| [it.word(), " "]);
        words.collect::<String>()
    };
    let has_file_state = Memo::new(move |_| !file_state().is_empty());
    let file_link = move || {
        let link = || {
            view! {
                <a class="save-indicator-file" href=Route::Changes.hash()>
                    {move || file_state()}
                </a>
            }
            .into_any()
        };
        has_file_state.get().then(link).into_any()
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
            {move || file_link()}
        </p>
        <StatusLine class="visually-hidden" message=said />
    }
    .into_any()
}
