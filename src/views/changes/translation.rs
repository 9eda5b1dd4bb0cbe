//! The message that another tool changes the texts of the page.

use leptos::prelude::*;

use wording::save_status;

/// The message above a page whose texts a tool has changed.
#[component]
pub fn TranslationNotice() -> impl IntoView {
    view! {
        <div role="status" class="storage-problems">
            <div class="banner banner-warning">
                <p>{save_status::TRANSLATED}</p>
            </div>
        </div>
    }
    .into_any()
}
