//! Prose: headings, paragraphs and lists, from values.

use leptos::prelude::*;

use super::Linked;
use wording::{LinkedLine, TextBlock};

/// A text in blocks.
#[component]
pub fn Prose(blocks: Vec<TextBlock>) -> impl IntoView {
    let drawn = |block| match block {
        TextBlock::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        TextBlock::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        TextBlock::List(lines) => {
            let lines = lines.into_iter().map(|line| view! { <li class="address">{line}</li> }.into_any());
            view! { <ul>{lines.collect::<Vec<_>>()}</ul> }.into_any()
        }
        TextBlock::Links(lines) => {
            let line = |LinkedLine { before, text, to }| {
                view! { <li class="address">{before}<Linked words=text to /></li> }.into_any()
            };
            view! { <ul>{lines.into_iter().map(line).collect::<Vec<_>>()}</ul> }.into_any()
        }
    };
    blocks.into_iter().map(drawn).collect::<Vec<_>>().into_any()
}
