//! The source of a row or of a published figure.

use domain::territory::is_web_address;
use leptos::prelude::*;

/// A source: a link if it is a web address, its title otherwise.
#[component]
pub fn SourceLink(
    source: String,
    /// The text of the link.
    text: String,
) -> impl IntoView {
    if !is_web_address(&source) {
        return source.into_any();
    }
    view! {
        <a href=source rel="noreferrer">
            {text}
        </a>
    }
    .into_any()
}
