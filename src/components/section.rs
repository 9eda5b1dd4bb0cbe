//! A part of a page under its own heading.

use leptos::prelude::*;

/// A section named by its heading.
#[component]
pub fn Section(
    /// The heading's id.
    id: &'static str,
    #[prop(optional)] class: &'static str,
    /// The heading: the finding, where there is one.
    #[prop(into)]
    title: Signal<String>,
    /// Where the figure in it accounts for itself.
    #[prop(optional_no_strip)]
    to: Option<Signal<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class aria-labelledby=id>
            <h2 id=id>{move || super::opens(title.get().into_any(), to.map(|to| to.get()))}</h2>
            {children()}
        </section>
    }
    .into_any()
}
