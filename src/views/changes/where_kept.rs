//! The note before the first edit in a browser: where edits will be kept, and the copy that can be made.

use leptos::prelude::*;
use persistence::{LocalStorage, SaveStatus, StoredText};

use crate::browser::storage::BrowserLocalStorage;
use crate::components::Button;
use crate::state::Session;
use crate::views::changes::copy::save_now;
use wording::{file_copy, save_status};

/// The local storage key that says that the note was read, or that edits were kept since. All documents share it; in a
/// private window it is as short-lived as the edits.
const TOLD_KEY: &str = "carnet-lieu-dit";

/// The note, where answers are given or forms are filled in; nothing where it was read before, or while a message says
/// more.
#[component]
pub fn WhereKept(session: Session) -> impl IntoView {
    let is_told = RwSignal::new(matches!(BrowserLocalStorage.read(TOLD_KEY), StoredText::Present(_)));
    // If it cannot be written, the note is shown again at the next visit.
    let remember = || _ = BrowserLocalStorage.write(TOLD_KEY, "1");
    let has_edits = Memo::new(move |_| session.save_status() != SaveStatus::Nothing);
    Effect::new(move || {
        if has_edits.get() {
            remember();
        }
    });
    // It stays while the page does, so that nothing moves under the first answer.
    let is_due = !has_edits.get_untracked();
    let fails = move || session.save_report().with(|report| report.fault.is_some());
    let is_shown = Memo::new(move |_| is_due && !is_told.get() && !fails());
    let copy = Callback::new(move |()| save_now(session));
    let dismiss = Callback::new(move |()| {
        remember();
        is_told.set(true);
    });
    let note = move || {
        if !is_shown.get() {
            return ().into_any();
        }
        view! {
            <div class="where-kept">
                <p>{save_status::WHERE_KEPT}</p>
                <p class="banner-actions">
                    <Button label=file_copy::SAVE_COPY class="quiet" press=copy />
                    <Button label=save_status::DISMISS class="quiet" press=dismiss />
                </p>
            </div>
        }
        .into_any()
    };
    view! {
        <div role="status" class="storage-problems">
            {move || note()}
        </div>
    }
    .into_any()
}
