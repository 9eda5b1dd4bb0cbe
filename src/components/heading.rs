//! The head of a page: the finding, and above it what it is about.

use leptos::prelude::*;

/// The page's one heading of the first level, which takes the focus when the page is opened.
#[component]
pub fn PageHead(
    /// What the page is about and when; nothing where the title says it.
    #[prop(optional, into)]
    over: Signal<String>,
    /// The finding.
    #[prop(into)]
    title: Signal<String>,
    /// Where the figure in it accounts for itself.
    #[prop(optional, into)]
    to: Option<Signal<String>>,
) -> impl IntoView {
    let above = move || {
        let over = over.get();
        (!over.is_empty()).then(|| view! { <p class="page-over">{over}</p> }.into_any()).into_any()
    };
    view! {
        <header class="page-head">
            {move || above()}
            <h1 id="titre" tabindex="-1">
                {move || super::opens(title.get().into_any(), to.map(|to| to.get()))}
            </h1>
        </header>
    }
    .into_any()
}
