//! A section of a page under its own heading.

use leptos::prelude::*;

/// A section, labelled by its heading.
#[component]
pub fn Section(
    /// The heading's id.
    id: &'static str,
    #[prop(optional)] class: &'static str,
    /// The heading, which states the result if there is one.
    #[prop(into)]
    title: Signal<String>,
    /// The address of the account of the figure in the heading.
    #[prop(optional_no_strip)]
    to: Option<Signal<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class aria-labelledby=id>
            <h2 id=id>{move || super::figure_link(title.get().into_any(), to.map(|to| to.get()))}</h2>
            {children()}
        </section>
    }
    .into_any()
}
