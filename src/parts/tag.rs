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

/// The tag.
#[component]
pub fn Tag(it: Tagged) -> impl IntoView {
    tag(it)
}

pub(super) fn tag(it: Tagged) -> AnyView {
    let class = if it.made_up { "tag tag-illustrative" } else { "tag" };
    view! { <span class=class>{it.word}</span> }.into_any()
}
