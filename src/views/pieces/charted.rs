//! A chart with all that belongs to it: its finding, its table, and the ways to take it away.

use std::sync::Arc;

use leptos::prelude::*;

use super::{OfferedPicture, Ways};
use crate::parts::drawing::{Drawing, Dress, Frame, framed, svg};
use crate::parts::{Button, Section};
use crate::state::{Picture, Session};
use crate::text::charts;

/// Draws a picture at a width: that of the page, or of a narrow screen.
pub type Draw = Arc<dyn Fn(&Picture, i32) -> Option<Drawing> + Send + Sync>;

/// The widths that charts are drawn at.
const WIDE: i32 = 720;
const NARROW: i32 = 340;

/// The section of a chart.
#[component]
pub fn Charted(
    session: Session,
    id: &'static str,
    /// The finding.
    title: Signal<String>,
    /// Where its figure accounts for itself.
    #[prop(optional, into)]
    to: Option<Signal<String>>,
    draw: Draw,
    ways: Ways,
    /// The same as a table.
    table: AnyView,
) -> impl IntoView {
    let draw = StoredValue::new(draw);
    let drawing = move |width: i32| draw.with_value(|draw| session.picture.with(|picture| draw(picture, width)));
    let shown = move || {
        let drawing = drawing(if ways.narrow.get() { NARROW } else { WIDE })?;
        let svg = svg(&drawing, Dress::Page(id));
        Some(view! { <div class="drawing" inner_html=svg></div> }.into_any())
    };
    let failed = RwSignal::new(false);
    let offer = move |as_png: bool| {
        let Some(drawing) = untrack(|| drawing(WIDE)) else { return };
        let (picture, fingerprint) = (session.picture.get_untracked(), session.fingerprint.get_untracked());
        let frame = Frame {
            title: title.get_untracked(),
            under: charts::under(&picture.territory, picture.day(), picture.scope()),
            source: charts::source(&picture.territory),
            made_up: if picture.backing(None).illustrative > 0 { charts::MADE_UP.to_owned() } else { String::new() },
            fingerprint: fingerprint.clone(),
        };
        let name = charts::file_name(id, picture.day(), &fingerprint);
        let svg = svg(&framed(&drawing, &frame), Dress::File);
        ways.offer.run((OfferedPicture { name, svg, as_png }, Callback::new(move |done: bool| failed.set(!done))));
    };
    let of = move || format!("\u{a0}: {}", title.get_untracked());
    let way = move |label: &'static str, as_png: bool| {
        view! { <Button label of=of() class="quiet" press=Callback::new(move |()| offer(as_png)) /> }.into_any()
    };
    let ways_away = vec![way("Image SVG", false), way("Image PNG", true)];
    view! {
        <Section id class="chart" title to=to.unwrap_or_default()>
            {shown}
            <div class="chart-ways">
                <details>
                    <summary>"Les chiffres en tableau" <span class="spoken">{of()}</span></summary>
                    {table}
                </details>
                <span class="chart-away">{ways_away}</span>
            </div>
            <span role="status">{move || failed.get().then_some(charts::NOT_OFFERED)}</span>
        </Section>
    }
    .into_any()
}
