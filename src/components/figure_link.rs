//! A figure that links to its account.

use leptos::prelude::*;

/// Wraps a figure in a link to `to`; without an address, it stays as it is.
pub fn figure_link(figure: AnyView, to: Option<String>) -> AnyView {
    match to {
        Some(to) => view! {
            <a class="opens" href=to>
                {figure}
            </a>
        }
        .into_any(),
        None => figure,
    }
}
