//! A word that says where something comes from.

use leptos::prelude::*;

/// A tag: its word, and whether it is made up, which shows as a dotted rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The word.
    pub word: &'static str,
    /// Whether what it stands beside is made up.
    pub made_up: bool,
}

impl Tagged {
    /// The class that shows what it is.
    pub(super) const fn class(self) -> &'static str {
        if self.made_up { "tag tag-illustrative" } else { "tag" }
    }
}

/// The tag.
#[component]
pub fn Tag(it: Tagged) -> impl IntoView {
    tag(it)
}

pub(super) fn tag(it: Tagged) -> AnyView {
    view! { <span class=it.class()>{it.word}</span> }.into_any()
}
