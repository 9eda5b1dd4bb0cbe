//! How the form of an answer ends: what is wrong with it, and the two ways out.

use leptos::prelude::*;

use crate::components::Button;
use crate::wording::self_check;

/// The fault, if there is one, then to record the answer or to leave it.
#[component]
pub fn FormEnd(
    /// The id of the fault, where a field is described by it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What is wrong; empty where nothing is.
    wrong: RwSignal<String>,
    close: Callback<()>,
) -> impl IntoView {
    view! {
        <p id=id class="answer-wrong" role="alert">
            {move || wrong.get()}
        </p>
        <div class="answer-ways">
            <button type="submit" class="main-way">
                {self_check::RECORD}
            </button>
            <Button label=self_check::LEAVE class="quiet" press=close />
        </div>
    }
    .into_any()
}
