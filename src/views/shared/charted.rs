//! A chart with its title, its table, and the buttons that save it as an image.

use std::sync::Arc;

use leptos::prelude::*;

use super::{AppActions, ImageOutcome, OfferedImage};
use crate::components::{Alert, Button, FigureMark, Section};
use crate::state::Session;
use charts::{Drawing, FigureFrame, SvgTarget, add_frame, svg};
use domain::indicators::DaySnapshot;
use wording::chart_labels::ChartBasis;
use wording::{chart_labels, provenance, punctuation};

/// Renders the table of a chart.
pub type DrawTable = Box<dyn Fn() -> AnyView + Send>;

/// Draws a chart at a width: that of the page, or of a narrow screen.
pub type DrawChart = Arc<dyn Fn(&DaySnapshot, i32) -> Option<Drawing> + Send + Sync>;

/// What is needed to save a chart as an image.
pub struct ChartImage {
    /// The part of the file's name that is about the chart.
    pub id: &'static str,
    /// The name of the chart, for its buttons.
    pub name: &'static str,
    /// The title: the headline of the chart.
    pub title: Signal<String>,
    /// The mark of the title and of the data that are drawn.
    pub mark: Signal<FigureMark>,
    pub draw: DrawChart,
    /// Its width, in pixels.
    pub width: i32,
    /// What it rests on beside the answers.
    pub basis: &'static [ChartBasis],
}

/// The width at which charts are drawn, in pixels, where there is room.
pub const WIDE: i32 = 720;
/// The least width.
const NARROW: i32 = 260;

/// Which part of the width of the page a chart has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartRoom {
    #[default]
    Whole,
    /// The half, beside another one.
    Half,
    /// Seven twelfths, beside a table or a list.
    Larger,
}

impl ChartRoom {
    /// The room in a window of this width, in pixels. On narrower windows a chart has the whole width.
    fn within(self, window: i32) -> i32 {
        let page = window - (window / 12).clamp(32, 112);
        match self {
            Self::Half if window >= 960 => page / 2 - 24,
            Self::Larger if window > 900 => page * 7 / 12 - 24,
            _ => page,
        }
    }
}

/// The section of a chart.
#[component]
pub fn Charted(
    session: Session,
    id: &'static str,
    /// The name of the chart, for its controls: they do not repeat the title.
    name: &'static str,
    /// The title: the headline of the chart.
    title: Signal<String>,
    /// The mark of the title and of the data that are drawn, with the address of the account of the figure in the title.
    mark: Signal<FigureMark>,
    draw: DrawChart,
    app: AppActions,
    /// The width where there is room.
    #[prop(default = WIDE)]
    wide: i32,
    #[prop(default = ChartRoom::Whole)] room: ChartRoom,
    /// What it rests on beside the answers.
    #[prop(default = &[])]
    basis: &'static [ChartBasis],
    /// The same data as a table, rendered when it is opened.
    table: DrawTable,
) -> impl IntoView {
    // It is read by the heading and by each control, and computed from all actions or communes.
    let title = Signal::from(Memo::new(move |_| title.get()));
    let width = Memo::new(move |_| room.within(app.window.get()).clamp(NARROW, wide));
    let shown = {
        let draw = Arc::clone(&draw);
        move || {
            let drawing = session.snapshot.with(|snapshot| draw(snapshot, width.get()));
            let drawn =
                |it: Drawing| view! { <div class="drawing" inner_html=svg(&it, SvgTarget::Page(id))></div> }.into_any();
            drawing.map(drawn).into_any()
        }
    };
    let open = RwSignal::new(false);
    view! {
        <Section id class="chart" title mark>
            {captioned(credits_of(session, basis), shown)}
            <div class="chart-actions">
                <details on:toggle=move |_| open.update(|open| *open = !*open)>
                    <summary>{chart_labels::AS_TABLE} <span class="visually-hidden">{move || of(name, mark)}</span></summary>
                    {move || open.get().then(&table)}
                </details>
                {export_buttons(session, ChartImage { id, name, title, mark, draw, width: wide, basis }, app)}
            </div>
        </Section>
    }
    .into_any()
}

/// The chart that a control belongs to, for screen readers.
fn of(name: &str, mark: Signal<FigureMark>) -> String {
    punctuation::after_colon(&provenance::marked(name.to_owned(), mark.with(|mark| mark.illustrative)))
}

/// Whom the outlines and populations of a chart are owed to.
pub fn credits_of(session: Session, basis: &'static [ChartBasis]) -> String {
    session.snapshot.with_untracked(|it| chart_labels::credits(&it.territory, basis))
}

/// A drawing with its caption, which is the name of both together.
fn captioned(caption: String, drawing: impl IntoView + 'static) -> AnyView {
    if caption.is_empty() {
        return drawing.into_any();
    }
    let name = caption.clone();
    view! {
        <figure role="figure" aria-label=name>
            {drawing}
            <figcaption class="source">{caption}</figcaption>
        </figure>
    }
    .into_any()
}

/// The buttons that save a chart as an image. The image has a frame with its title, its day, its sources, and whether
/// some of its data are illustrative.
pub fn export_buttons(session: Session, image: ChartImage, app: AppActions) -> AnyView {
    let ChartImage { id, name, title, mark, draw, width, basis } = image;
    let outcome = RwSignal::new(ImageOutcome::default());
    let offer = StoredValue::new(move |as_png: bool| {
        let (snapshot, fingerprint) = (session.snapshot.get_untracked(), session.fingerprint.get_untracked());
        let Some(drawing) = draw(&snapshot, width) else { return };
        let illustrative = mark.with_untracked(|mark| mark.illustrative);
        let frame = FigureFrame {
            title: title.get_untracked(),
            subtitle: chart_labels::subtitle(&snapshot.territory, snapshot.day(), snapshot.scope()),
            source: chart_labels::source(&snapshot.territory),
            credits: chart_labels::credits(&snapshot.territory, basis),
            illustrative: if illustrative { chart_labels::ILLUSTRATIVE.to_owned() } else { String::new() },
            fingerprint: chart_labels::fingerprint(&fingerprint),
        };
        let file = chart_labels::file_name(id, snapshot.day(), &fingerprint);
        let drawing = add_frame(drawing, &frame);
        let (svg, size) = (svg(&drawing, SvgTarget::File), drawing.pixels());
        let image = OfferedImage { name: file, svg, size, as_png };
        app.offer.run((image, Callback::new(move |became: ImageOutcome| outcome.set(became))));
    });
    let button = move |label: &'static str, as_png: bool| {
        let press = Callback::new(move |()| offer.with_value(|offer| offer(as_png)));
        view! { <Button label of=Signal::derive(move || of(name, mark)) class="quiet" press /> }.into_any()
    };
    view! {
        <div class="chart-away">
            {vec![button(chart_labels::AS_SVG, false), button(chart_labels::AS_PNG, true)]}
            <Alert text=Signal::derive(move || refusal(outcome.get()).to_owned()) />
        </div>
    }
    .into_any()
}

/// Why there is no image; nothing where there is one.
const fn refusal(outcome: ImageOutcome) -> &'static str {
    match outcome {
        ImageOutcome::Offered => "",
        ImageOutcome::Failed => chart_labels::NOT_OFFERED,
        ImageOutcome::Falsified => chart_labels::FALSIFIED,
    }
}
