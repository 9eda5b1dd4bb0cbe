//! A word behind a sign: the sign is for the eye, the word says it.

use leptos::prelude::*;

/// The sign and its word; the class gives the sign its look.
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
