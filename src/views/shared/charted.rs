//! A chart with all that belongs to it: its finding, its table, and the ways to take it away.

use std::sync::Arc;

use leptos::prelude::*;

use super::{AppActions, OfferedImage};
use crate::components::{Button, Section};
use crate::state::Session;
use crate::wording::{chart_labels, punctuation};
use charts::{Drawing, FigureFrame, SvgTarget, framed, svg};
use domain::indicators::DaySnapshot;

/// Draws a table.
pub type DrawTable = Box<dyn Fn() -> AnyView + Send>;

/// Draws a picture at a width: that of the page, or of a narrow screen.
pub type DrawChart = Arc<dyn Fn(&DaySnapshot, i32) -> Option<Drawing> + Send + Sync>;

/// The widths that charts are drawn at.
pub const WIDE: i32 = 720;
const NARROW: i32 = 300;

/// The section of a chart.
#[component]
pub fn Charted(
    session: Session,
    id: &'static str,
    /// The finding.
    title: Signal<String>,
    /// Where its figure accounts for itself.
    #[prop(optional)]
    to: Option<Signal<String>>,
    draw: DrawChart,
    app: AppActions,
    /// How wide it is drawn where there is room.
    #[prop(default = WIDE)]
    wide: i32,
    /// The same as a table, drawn once it is asked for.
    table: DrawTable,
) -> impl IntoView {
    let shown = {
        let draw = Arc::clone(&draw);
        move || {
            let width = if app.narrow.get() { NARROW } else { wide };
            let drawing = session.snapshot.with(|snapshot| draw(snapshot, width));
            let drawn = |it| view! { <div class="drawing" inner_html=svg(&it, SvgTarget::Page(id))></div> }.into_any();
            drawing.map(drawn).into_any()
        }
    };
    let open = RwSignal::new(false);
    view! {
        <Section id class="chart" title to>
            {move || shown()}
            <div class="chart-ways">
                <details on:toggle=move |_| open.update(|open| *open = !*open)>
                    <summary>{chart_labels::AS_TABLE} <span class="spoken">{move || of(title)}</span></summary>
                    {move || open.get().then(&table)}
                </details>
                {away(session, id, title, draw, (wide, app))}
            </div>
        </Section>
    }
    .into_any()
}

/// What a control is of, for those who hear it alone.
fn of(title: Signal<String>) -> String {
    punctuation::after_colon(&title.read())
}

/// The ways to take a chart away: as an image that says by itself what it shows, when, from what, and what in it is
/// made up.
pub fn away(
    session: Session,
    id: &'static str,
    title: Signal<String>,
    draw: DrawChart,
    (width, app): (i32, AppActions),
) -> AnyView {
    let failed = RwSignal::new(false);
    let offer = StoredValue::new(move |as_png: bool| {
        let (snapshot, fingerprint) = (session.snapshot.get_untracked(), session.fingerprint.get_untracked());
        let Some(drawing) = draw(&snapshot, width) else { return };
        let made_up = snapshot.backing(None).illustrative > 0;
        let frame = FigureFrame {
            title: title.get_untracked(),
            under: chart_labels::under(&snapshot.territory, snapshot.day(), snapshot.scope()),
            source: chart_labels::source(&snapshot.territory),
            made_up: if made_up { chart_labels::MADE_UP.to_owned() } else { String::new() },
            fingerprint: chart_labels::fingerprint(&fingerprint),
        };
        let name = chart_labels::file_name(id, snapshot.day(), &fingerprint);
        let drawing = framed(drawing, &frame);
        let (svg, size) = (svg(&drawing, SvgTarget::File), drawing.pixels());
        app.offer.run((OfferedImage { name, svg, size, as_png }, Callback::new(move |done: bool| failed.set(!done))));
    });
    let way = move |label: &'static str, as_png: bool| {
        let press = Callback::new(move |()| offer.with_value(|offer| offer(as_png)));
        view! { <Button label of=Signal::derive(move || of(title)) class="quiet" press /> }.into_any()
    };
    view! {
        <div class="chart-away">
            {vec![way(chart_labels::AS_SVG, false), way(chart_labels::AS_PNG, true)]}
            <span role="status">{move || if failed.get() { chart_labels::NOT_OFFERED.to_owned() } else { String::new() }}</span>
        </div>
    }
    .into_any()
}
