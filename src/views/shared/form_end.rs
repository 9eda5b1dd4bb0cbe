//! The end of the form of an answer: its error message and its two buttons.

use leptos::prelude::*;

use crate::components::Button;
use crate::wording::self_check;

/// The error message, if there is one, then the buttons to record the answer and to close the form.
#[component]
pub fn FormEnd(
    /// The id of the error message, if a field refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// The error message; empty if there is no error.
    error: RwSignal<String>,
    close: Callback<()>,
) -> impl IntoView {
    view! {
        <p id=id class="answer-wrong" role="alert">
            {move || error.get()}
        </p>
        <div class="answer-actions">
            <button type="submit" class="primary">
                {self_check::RECORD}
            </button>
            <Button label=self_check::LEAVE class="quiet" press=close />
        </div>
    }
    .into_any()
}
