//! A radio button.

use leptos::prelude::*;

use super::fresh_id::fresh_id;

/// A radio button and its label.
#[component]
pub fn Radio(
    /// The name of the group that it belongs to.
    name: String,
    /// Its id, if something leads to it.
    #[prop(optional, into)]
    id: Option<String>,

    label: String,
    /// A mark before the label.
    #[prop(optional, into)]
    before: Option<AnyView>,

    checked: Signal<bool>,
    /// Called when it is chosen.
    choose: Callback<()>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| fresh_id(&name));
    view! {
        <label class="choice" for=id>
            <input id=id.clone() type="radio" name=name prop:checked=checked on:change=move |_| choose.run(()) />
            {before}
            <span>{label}</span>
        </label>
    }
    .into_any()
}
