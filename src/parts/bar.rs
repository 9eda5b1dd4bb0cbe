//! A bar from zero: what is certain filled, what is possible hatched up to its end.

use leptos::prelude::*;

/// A horizontal bar. Its figures stand beside it as text, so that it is drawn for the eye alone.
#[component]
pub fn Bar(
    /// What is certain.
    min: u32,
    /// What is possible.
    max: u32,
    /// The whole that both are measured against.
    of: u32,
) -> impl IntoView {
    let width = move |count: u32| format!("{:.2}%", f64::from(count) * 100.0 / f64::from(of.max(1)));
    let possible = max.saturating_sub(min);
    view! {
        <svg class="bar" aria-hidden="true" focusable="false" width="100%" height="12">
            <rect class="bar-whole" width="100%" height="12"></rect>
            <rect class="bar-certain" width=width(min) height="12"></rect>
            {(possible > 0)
                .then(|| {
                    view! {
                        <rect class="bar-possible" x=width(min) width=width(possible) height="12" fill="url(#hachures)"></rect>
                    }
                })}
        </svg>
    }
}
