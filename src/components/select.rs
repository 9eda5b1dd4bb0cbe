//! A drop-down list.

use leptos::prelude::*;

/// A drop-down list under its label. Options are identified by their index.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    label: &'static str,
    /// The texts of the options.
    options: Vec<String>,
    /// The index of the chosen option.
    chosen: Signal<usize>,
    /// Called with the index of the option that is chosen.
    choose: Callback<usize>,
) -> impl IntoView {
    let option = |(index, text): (usize, String)| view! { <option value=index.to_string()>{text}</option> }.into_any();
    view! {
        <p class="field">
            <label for=id.clone()>{label}</label>
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
