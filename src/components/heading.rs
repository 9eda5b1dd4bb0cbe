//! The head of a page: its title, which states the result, and above it a line about the subject.

use leptos::prelude::*;

use super::FigureMark;

/// The head of a page, with its only `h1`, which takes the focus when the page opens.
#[component]
pub fn PageHead(
    /// The line above the title: the subject and the day; empty where the title says both.
    #[prop(optional, into)]
    over: Signal<String>,
    /// The title: the headline of the page.
    #[prop(into)]
    title: Signal<String>,
    /// The mark of the figure in the title, with the address of its account.
    #[prop(optional, into)]
    mark: Option<Signal<FigureMark>>,
) -> impl IntoView {
    let above = move || {
        let over = over.get();
        (!over.is_empty()).then(|| view! { <p class="page-over">{over}</p> }.into_any()).into_any()
    };
    view! {
        <header class="page-head">
            {move || above()}
            <h1 id="titre" tabindex="-1">
                {move || super::figure(title.get(), mark.map(|mark| mark.get()).unwrap_or_default())}
            </h1>
        </header>
    }
    .into_any()
}
