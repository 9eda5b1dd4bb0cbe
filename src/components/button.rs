//! A button: a verb, and what it applies to for screen readers.

use leptos::prelude::*;

/// A button. When it is disabled, it stays where it is and can keep the focus.
#[component]
pub fn Button(
    /// The visible text: a verb.
    label: &'static str,
    /// What the verb applies to, for screen readers only.
    #[prop(optional, into)]
    of: Signal<String>,
    /// Its look: `main-way`, `quiet`, or empty.
    #[prop(optional)]
    class: &'static str,
    #[prop(optional)] id: String,
    /// Whether pressing does nothing.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The id of the element that it opens, and whether that is open.
    #[prop(optional, into)]
    opens: Option<(String, Signal<bool>)>,
    /// Called when it is pressed.
    press: Callback<()>,
) -> impl IntoView {
    let (controls, expanded) = opens.unzip();
    let id = (!id.is_empty()).then_some(id);
    let has_object = of.with_untracked(|of| !of.is_empty());
    let of = has_object.then(|| view! { <span class="visually-hidden">{move || of.get()}</span> }.into_any());
    view! {
        <button
            type="button"
            id=id
            class=class
            aria-disabled=move || disabled.get().then(|| "true".to_owned())
            aria-expanded=move || expanded.map(|open| open.get().to_string())
            aria-controls=move || controls.clone().filter(|_| expanded.is_some_and(|open| open.get()))
            on:click=move |_| press.run(())
        >
            {label}
            {of}
        </button>
    }
    .into_any()
}
