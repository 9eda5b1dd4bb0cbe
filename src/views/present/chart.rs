//! A chart on a slide, with the button of its table.

use leptos::prelude::*;

use super::heading_of;
use super::slides::SlideTools;
use crate::components::Button;
use charts::{Drawing, SvgTarget, svg};
use wording::present;

/// The size of the charts, in pixels. It is small, so that the text is large when projected, and smaller in a small
/// window, as a page that is enlarged has. The height is without the lines of the legend.
pub const fn size(window: i32) -> (i32, i32) {
    match window {
        ..=640 => (300, 260),
        641..=760 => (460, 262),
        _ => (620, 292),
    }
}

/// A chart, whom its outlines are owed to, and the button of its table. Style sheets keep its letters from shrinking.
pub fn chart(tools: SlideTools, slide: usize, drawing: &Drawing, credits: Option<String>) -> AnyView {
    let (width, height) = drawing.pixels();
    let svg = svg(drawing, SvgTarget::Page(&heading_of(slide)));
    let drawn = view! {
        <div
            class="drawing slide-drawing"
            style=("--drawn-width", width.to_string())
            style=("--drawn-height", height.to_string())
            inner_html=svg
        ></div>
    }
    .into_any();
    let name = credits.clone();
    let drawn = match credits {
        None => drawn,
        Some(credits) => view! {
            <figure class="slide-figure" role="figure" aria-label=name>
                {drawn}
                <figcaption class="slide-credits">{credits}</figcaption>
            </figure>
        }
        .into_any(),
    };
    let press = Callback::new(move |()| tools.show_table.run(slide));
    view! {
        {drawn}
        <p class="slide-table">
            <Button label=present::TABLE class="quiet" press />
        </p>
    }
    .into_any()
}
