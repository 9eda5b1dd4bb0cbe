//! A drawing on the page.

use leptos::prelude::*;

use super::shape::Drawing;
use super::svg::{Dress, svg};

/// A drawing, and the same for a narrow screen where there is one. All of it is set as one text, which
/// costs the program nothing however many shapes it has.
#[component]
pub fn Chart(
    /// Its own on the page.
    id: &'static str,
    #[prop(into)] drawing: Signal<Drawing>,
    #[prop(optional, into)] narrow: Option<Signal<Drawing>>,
    /// `drawing-filling` where it is as large as its place, or nothing.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let wide = if narrow.is_some() { " drawing-wide" } else { "" };
    let narrow = narrow.map(|narrow| set("drawing drawing-narrow".to_owned(), [id, "-etroit"].concat(), narrow));
    (set(["drawing ", class, wide].concat(), id.to_owned(), drawing), narrow).into_any()
}

fn set(class: String, id: String, drawing: Signal<Drawing>) -> AnyView {
    let text = move || drawing.with(|drawing| svg(drawing, Dress::Page(&id)));
    view! { <div class=class inner_html=text></div> }.into_any()
}
