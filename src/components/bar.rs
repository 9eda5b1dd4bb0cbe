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
    let [certain, possible] = ends(min, max, of);
    let possible = (!possible.is_empty()).then(|| rect("bar-possible", certain.clone(), possible, "url(#hachures)"));
    view! {
        <svg class="bar" aria-hidden="true" focusable="false" width="100%" height="12">
            {rect("bar-whole", String::new(), "100%".to_owned(), "")}
            {rect("bar-certain", String::new(), certain, "")}
            {possible}
        </svg>
    }
}

/// How long what is certain is, and what is only possible beyond it; nothing where all is certain.
pub(super) fn ends(min: u32, max: u32, of: u32) -> [String; 2] {
    [percent(min, of), if max > min { percent(max - min, of) } else { String::new() }]
}

fn rect(class: &'static str, x: String, width: String, fill: &'static str) -> AnyView {
    let of_text = |text: String| (!text.is_empty()).then_some(text);
    let (x, fill) = (of_text(x), of_text(fill.to_owned()));
    view! { <rect class=class x=x width=width height="12" fill=fill></rect> }.into_any()
}

/// A percentage to the tenth, in whole numbers: enough for the eye.
fn percent(count: u32, of: u32) -> String {
    let tenths = u64::from(count) * 1000 / u64::from(of.max(1));
    format!("{}.{}%", tenths / 10, tenths % 10)
}
