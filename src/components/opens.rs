//! A figure that can be opened: the way to its account.

use leptos::prelude::*;

/// What is shown, as a link where it leads somewhere.
pub fn opens(shown: AnyView, to: Option<String>) -> AnyView {
    match to {
        Some(to) => view! {
            <a class="opens" href=to>
                {shown}
            </a>
        }
        .into_any(),
        None => shown,
    }
}
