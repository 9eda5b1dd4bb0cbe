//! The end of the form of an answer: its error message and its two buttons.

use leptos::prelude::*;

use crate::components::{Alert, Button};
use wording::self_check;

/// The error message, if there is one, then the buttons to record the answer and to close the form.
#[component]
pub fn FormEnd(
    /// The id of the error message, to which the wrong field refers.
    #[prop(into)]
    id: String,
    /// The error message; empty if there is no error.
    error: RwSignal<String>,
    close: Callback<()>,
) -> impl IntoView {
    view! {
        <Alert id class="answer-wrong" text=error />
        <div class="answer-actions">
            <button type="submit" class="primary">
                {self_check::RECORD}
            </button>
            <Button label=self_check::LEAVE class="quiet" press=close />
        </div>
    }
    .into_any()
}
