//! The marks of the five states: shapes before colours, the same everywhere.

use leptos::prelude::*;

/// Which mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A full disc.
    Full,
    /// A half disc.
    Half,
    /// An empty ring.
    Ring,
    /// A dash.
    Dash,
    /// A dotted ring with a question mark.
    Question,
}

/// A mark, drawn for the eye alone: its meaning stands beside it as text.
#[component]
pub fn StateMark(
    /// Which one.
    mark: Mark,
) -> impl IntoView {
    let drawing = match mark {
        Mark::Full => view! { <circle cx="8" cy="8" r="6.5" class="mark-ink"></circle> }.into_any(),
        Mark::Half => view! {
            <circle cx="8" cy="8" r="5.75" class="mark-line"></circle>
            <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" class="mark-ink"></path>
        }
        .into_any(),
        Mark::Ring => view! { <circle cx="8" cy="8" r="5.75" class="mark-line"></circle> }.into_any(),
        Mark::Dash => view! { <path d="M3 8h10" class="mark-line"></path> }.into_any(),
        Mark::Question => view! {
            <circle cx="8" cy="8" r="6.5" class="mark-dots"></circle>
            <path d="M6.2 6.4a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.3" class="mark-line mark-fine"></path>
            <circle cx="8" cy="11.6" r=".9" class="mark-ink"></circle>
        }
        .into_any(),
    };
    view! {
        <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {drawing}
        </svg>
    }
}
