//! One choice among several.

use leptos::prelude::*;

/// A radio button and its label.
#[component]
pub fn Radio(
    /// The name that the choices share.
    name: String,
    /// What is chosen, in words.
    label: String,
    /// A mark before the words.
    #[prop(optional, into)]
    before: Option<AnyView>,
    /// Whether it is the one chosen.
    checked: Signal<bool>,
    /// What choosing does.
    choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="radio" name=name prop:checked=checked on:change=move |_| choose.run(()) />
            {before}
            <span>{label}</span>
        </label>
    }
    .into_any()
}
