//! One choice among many, in a list that opens.

use leptos::prelude::*;

/// Values and what they are called, in their order.
pub type SelectOptions = Vec<(String, String)>;

/// Gives the options.
pub type OptionSource = Box<dyn Fn() -> SelectOptions + Send>;

/// A list under its label. The options are drawn again when they change.
#[component]
pub fn JournalSelect(
    id: &'static str,
    label: &'static str,
    options: OptionSource,
    /// The value that is chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    let option = move |(of, name): (String, String)| {
        let selected = value.get_untracked() == of;
        view! {
            <option value=of selected=selected>
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
