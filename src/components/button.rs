//! A button: a verb, and for those who hear it alone, of what.

use leptos::prelude::*;

/// One button. A disabled one keeps its place and the focus.
#[component]
pub fn Button(
    /// The verb.
    label: &'static str,
    /// What it is done to, read aloud only.
    #[prop(optional, into)]
    of: Signal<String>,
    /// Its look: `main-way`, `quiet`, or nothing.
    #[prop(optional)]
    class: &'static str,
    #[prop(optional)] id: String,
    /// Whether there is nothing to press for.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The id of what it opens, and whether it is open.
    #[prop(optional, into)]
    opens: Option<(String, Signal<bool>)>,
    /// What pressing does.
    press: Callback<()>,
) -> impl IntoView {
    let (controls, expanded) = opens.unzip();
    let id = (!id.is_empty()).then_some(id);
    let is_of_something = of.with_untracked(|of| !of.is_empty());
    let of = is_of_something.then(|| view! { <span class="spoken">{move || of.get()}</span> }.into_any());
    view! {
        <button
            type="button"
            id=id
            class=class
            aria-disabled=move || disabled.get().then(|| "true".to_owned())
            aria-expanded=move || expanded.map(|open| open.get().to_string())
            aria-controls=controls
            on:click=move |_| press.run(())
        >
            {label}
            {of}
        </button>
    }
    .into_any()
}
