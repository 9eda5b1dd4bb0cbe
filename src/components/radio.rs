//! A radio button.

use leptos::prelude::*;

/// A radio button and its label.
#[component]
pub fn Radio(
    /// The name of the group that it belongs to.
    name: String,

    label: String,
    /// A mark before the label.
    #[prop(optional, into)]
    before: Option<AnyView>,

    checked: Signal<bool>,
    /// Called when it is chosen.
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
