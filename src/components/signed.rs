//! A word with a sign before it.

use leptos::prelude::*;

/// The sign and its word. Screen readers skip the sign; the class gives it its look.
pub fn signed(class: &str, (sign, word): (&'static str, &'static str)) -> AnyView {
    view! {
        <span class=["signed ", class].concat()>
            <span class="sign" aria-hidden="true">
                {sign}
            </span>
            {word}
        </span>
    }
    .into_any()
}
