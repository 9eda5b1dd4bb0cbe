//! The marks of the five participation states. They differ by shape, not only by colour.

use leptos::prelude::*;

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A full disc.
    Full,
    /// A half disc.
    Half,
    /// An empty ring.
    Ring,
    /// A dash.
    Dash,
    /// A dashed ring with a question mark.
    Question,
}

/// A mark. Screen readers skip it: its meaning is beside it as text.
#[component]
pub fn StateMark(mark: MarkKind) -> impl IntoView {
    let [class, line, ink] = shape(mark);
    view! {
        <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path class=class d=line></path>
            <path class="mark-ink" d=ink></path>
        </svg>
    }
    .into_any()
}

/// The class of the outline, the path of the outline, and the path that is filled.
fn shape(mark: MarkKind) -> [&'static str; 3] {
    let (line, ink) = match mark {
        MarkKind::Full => ("", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z"),
        MarkKind::Half => (RING, "M8 2.25a5.75 5.75 0 0 0 0 11.5z"),
        MarkKind::Ring => (RING, ""),
        MarkKind::Dash => ("M3 8h10", ""),
        MarkKind::Question => (
            RING,
            "M7.3 9.6c0-1.3.5-1.7 1.1-2.1.5-.4.8-.6.8-1.1 0-.6-.5-1-1.2-1s-1.2.5-1.2 1.1H5.3C5.3 5 6.5 4 8 4s2.7 1 2.7 2.4c0 1.1-.7 1.6-1.3 2-.6.4-.7.6-.7 1.2zM7.2 10.6h1.6v1.6H7.2z",
        ),
    };
    [if mark == MarkKind::Question { "mark-line mark-dashes" } else { "mark-line" }, line, ink]
}

/// The same mark as HTML, for lists that are rendered as one text.
pub(super) fn render_mark(mark: MarkKind) -> String {
    let [class, line, ink] = shape(mark);
    let parts = [
        r#"<svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path class=""#,
        class,
        r#"" d=""#,
        line,
        r#""/><path class="mark-ink" d=""#,
        ink,
        r#""/></svg>"#,
    ];
    parts.concat()
}

/// A centred circle.
const RING: &str = "M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5z";

/// A mark, then the text that gives its meaning.
#[component]
pub fn Stated(mark: MarkKind, words: String) -> impl IntoView {
    view! {
        <span class="state-label">
            <StateMark mark />
            <span>{words}</span>
        </span>
    }
    .into_any()
}
