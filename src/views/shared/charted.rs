//! A chart with its title, its table, and the buttons that save it as an image.

use std::sync::Arc;

use leptos::prelude::*;

use super::{AppActions, OfferedImage};
use crate::components::{Button, Section};
use crate::state::Session;
use crate::wording::{chart_labels, punctuation};
use charts::{Drawing, FigureFrame, SvgTarget, add_frame, svg};
use domain::indicators::DaySnapshot;

/// Renders the table of a chart.
pub type DrawTable = Box<dyn Fn() -> AnyView + Send>;

/// Draws a chart at a width: that of the page, or of a narrow screen.
pub type DrawChart = Arc<dyn Fn(&DaySnapshot, i32) -> Option<Drawing> + Send + Sync>;

/// The widths at which charts are drawn, in pixels.
pub const WIDE: i32 = 720;
const NARROW: i32 = 300;

/// The section of a chart.
#[component]
pub fn Charted(
    session: Session,
    id: &'static str,
    /// The title: the headline of the chart.
    title: Signal<String>,
    /// The address of the account of the figure in the title.
    #[prop(optional)]
    to: Option<Signal<String>>,
    draw: DrawChart,
    app: AppActions,
    /// The width on a screen that is not narrow.
    #[prop(default = WIDE)]
    wide: i32,
    /// The same data as a table, rendered when it is opened.
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
            <div class="chart-actions">
                <details on:toggle=move |_| open.update(|open| *open = !*open)>
                    <summary>{chart_labels::AS_TABLE} <span class="visually-hidden">{move || of(title)}</span></summary>
                    {move || open.get().then(&table)}
                </details>
                {export_buttons(session, id, title, draw, (wide, app))}
            </div>
        </Section>
    }
    .into_any()
}

/// The chart that a control belongs to, for screen readers.
fn of(title: Signal<String>) -> String {
    punctuation::after_colon(&title.read())
}

/// The buttons that save a chart as an image. The image has a frame with its title, its day, its sources, and whether
/// some of its data are illustrative.
pub fn export_buttons(
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
        let illustrative = snapshot.backing(None).illustrative > 0;
        let frame = FigureFrame {
            title: title.get_untracked(),
            subtitle: chart_labels::subtitle(&snapshot.territory, snapshot.day(), snapshot.scope()),
            source: chart_labels::source(&snapshot.territory),
            illustrative: if illustrative { chart_labels::ILLUSTRATIVE.to_owned() } else { String::new() },
            fingerprint: chart_labels::fingerprint(&fingerprint),
        };
        let name = chart_labels::file_name(id, snapshot.day(), &fingerprint);
        let drawing = add_frame(drawing, &frame);
        let (svg, size) = (svg(&drawing, SvgTarget::File), drawing.pixels());
        app.offer.run((OfferedImage { name, svg, size, as_png }, Callback::new(move |done: bool| failed.set(!done))));
    });
    let button = move |label: &'static str, as_png: bool| {
        let press = Callback::new(move |()| offer.with_value(|offer| offer(as_png)));
        view! { <Button label of=Signal::derive(move || of(title)) class="quiet" press /> }.into_any()
    };
    view! {
        <div class="chart-away">
            {vec![button(chart_labels::AS_SVG, false), button(chart_labels::AS_PNG, true)]}
            <span role="status">{move || if failed.get() { chart_labels::NOT_OFFERED.to_owned() } else { String::new() }}</span>
        </div>
    }
    .into_any()
}
