//! The drop-down list of the journal, whose options can change.

use leptos::prelude::*;

/// The options: each its value and its text.
pub type SelectOptions = Vec<(String, String)>;

/// Computes the options.
pub type OptionSource = Box<dyn Fn() -> SelectOptions + Send>;

/// A drop-down list under its label. The options are rendered again when they change.
#[component]
pub fn JournalSelect(
    id: &'static str,
    label: &'static str,
    options: OptionSource,
    /// The value of the chosen option.
    value: RwSignal<String>,
) -> impl IntoView {
    let option = move |(key, name): (String, String)| {
        let selected = value.get_untracked() == key;
        view! {
            <option value=key selected=selected>
                {name}
            </option>
        }
        .into_any()
    };
    view! {
        <div class="journal-field">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| value.set(event_target_value(&event))>
                {move || options().into_iter().map(option).collect::<Vec<_>>().into_any()}
            </select>
        </div>
    }
    .into_any()
}
