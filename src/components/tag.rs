//! A tag that says where data come from.

use leptos::prelude::*;

/// The word that marks data as illustrative. Tables write it after each figure that depends on such data, hidden from
/// sight, so that it is copied and read aloud with the figure; the dots under the figure are for the eye.
pub const ILLUSTRATIVE_WORD: &str = "illustratif";

/// A tag. A tag of illustrative data has a dotted border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The text of the tag.
    pub word: &'static str,
    /// Whether the tagged data are illustrative.
    pub illustrative: bool,
}

impl Tagged {
    /// Its CSS class.
    pub(super) const fn class(self) -> &'static str {
        if self.illustrative { "tag tag-illustrative" } else { "tag" }
    }
}

/// A tag.
#[component]
pub fn Tag(tag: Tagged) -> impl IntoView {
    render_tag(tag)
}

pub(super) fn render_tag(tag: Tagged) -> AnyView {
    view! { <span class=tag.class()>{tag.word}</span> }.into_any()
}
