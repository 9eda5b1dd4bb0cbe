//! A field for a few words.

use leptos::prelude::*;

/// A field under its label.
#[component]
pub fn Field(
    id: &'static str,
    /// What is written there.
    label: &'static str,
    /// What it holds.
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <p class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </p>
    }
    .into_any()
}
