//! A choice in a list that opens.

use leptos::prelude::*;

/// A list under its label; what is chosen is told by its place.
#[component]
pub fn Select(
    id: &'static str,
    /// What is chosen.
    label: &'static str,
    /// The choices, in words.
    options: Vec<String>,
    /// The place of the one chosen; the first one to begin with.
    chosen: Signal<usize>,
    /// What choosing does.
    choose: Callback<usize>,
) -> impl IntoView {
    let option =
        |(place, words): (usize, String)| view! { <option value=place.to_string()>{words}</option> }.into_any();
    view! {
        <p class="field">
            <label for=id>{label}</label>
            <select
                id=id
                prop:value=move || chosen.get().to_string()
                on:change=move |event| choose.run(event_target_value(&event).parse().unwrap_or_default())
            >
                {options.into_iter().enumerate().map(option).collect::<Vec<_>>()}
            </select>
        </p>
    }
    .into_any()
}
