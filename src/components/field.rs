//! A text field.

use leptos::prelude::*;

/// The signs that a field takes, as the attribute `maxlength`: longer texts are not read again once they are saved.
pub const LONGEST_TEXT: &str = "2000";

/// A one-line text field under its label.
#[component]
pub fn TextField(
    id: &'static str,
    label: &'static str,
    /// What it says of the user, as the attribute `autocomplete` names it.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The text in the field, both ways.
    value: RwSignal<String>,
    /// Called when Enter is pressed in it.
    #[prop(optional)]
    enter: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <p class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                autocomplete=autocomplete
                spellcheck="false"
                maxlength=LONGEST_TEXT
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                on:keydown=move |event| {
                    if let Some(enter) = enter.filter(|_| event.key() == "Enter" && !event.is_composing()) {
                        enter.run(());
                    }
                }
            />
        </p>
    }
    .into_any()
}
