//! A section of a page under its own heading.

use leptos::prelude::*;

use super::FigureMark;

/// A section, labelled by its heading.
#[component]
pub fn Section(
    /// The heading's id.
    id: &'static str,
    #[prop(optional)] class: &'static str,
    /// The heading, which states the result if there is one.
    #[prop(into)]
    title: Signal<String>,
    /// The mark of the figure in the heading, with the address of its account.
    #[prop(optional, into)]
    mark: Option<Signal<FigureMark>>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class aria-labelledby=id>
            <h2 id=id>{move || super::figure(title.get(), mark.map(|mark| mark.get()).unwrap_or_default())}</h2>
            {children()}
        </section>
    }
    .into_any()
}
