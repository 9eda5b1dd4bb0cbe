//! A horizontal bar from zero. The certain part is filled; the part that is only possible is hatched.

use leptos::prelude::*;

/// A horizontal bar. Screen readers skip it: its figures are beside it as text.
#[component]
pub fn Bar(
    /// The certain count.
    min: u32,
    /// The largest possible count; the same as `min` where everything is known.
    max: u32,
    /// The count at full width.
    of: u32,
) -> impl IntoView {
    let [certain, possible] = bar_widths(min, max, of);
    let possible = (!possible.is_empty()).then(|| rect("bar-possible", certain.clone(), possible, "url(#hachures)"));
    view! {
        <svg class="bar" aria-hidden="true" focusable="false" width="100%" height="12">
            {rect("bar-total", String::new(), "100%".to_owned(), "")}
            {rect("bar-certain", String::new(), certain, "")}
            {possible}
        </svg>
    }
}

/// The widths of the certain part and of the possible part beyond it, as percentages. The second is empty where all
/// is certain.
pub(super) fn bar_widths(min: u32, max: u32, of: u32) -> [String; 2] {
    [percent(min, of), if max > min { percent(max - min, of) } else { String::new() }]
}

fn rect(class: &'static str, x: String, width: String, fill: &'static str) -> AnyView {
    let unless_empty = |text: String| (!text.is_empty()).then_some(text);
    let (x, fill) = (unless_empty(x), unless_empty(fill.to_owned()));
    view! { <rect class=class x=x width=width height="12" fill=fill></rect> }.into_any()
}

/// A percentage to the tenth, computed in integers: precise enough for a bar.
fn percent(count: u32, of: u32) -> String {
    let tenths = u64::from(count) * 1000 / u64::from(of.max(1));
    format!("{}.{}%", tenths / 10, tenths % 10)
}
