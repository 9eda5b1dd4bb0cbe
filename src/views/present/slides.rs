//! The slides as they are drawn: a sentence as the title, and a large figure or chart.

use domain::deck::SlideSubject;
use domain::indicators::{DaySnapshot, Figure, figure_backing};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::chart::{chart, size};
use super::heading_of;
use super::on_paper::size_of_words;
use super::stage::ShownSlides;
use crate::components::{DataTable, FigureMark, figure};
use crate::route::{Address, Route, ShownMoment};
use crate::state::Session;
use crate::views::shared::slides::{SlideContent, SlideFigure, SlideInput, SlidePart, has_own_title, slide_content};
use wording::present;

/// What is known of a slide once it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct SlideFacts {
    pub title: RwSignal<String>,
    /// The figure that its title states.
    pub main: RwSignal<Option<Figure>>,
}

impl Default for SlideFacts {
    fn default() -> Self {
        Self { title: RwSignal::new(String::new()), main: RwSignal::new(None) }
    }
}

/// What slides need beside the figures.
#[derive(Clone, Copy)]
pub struct SlideTools {
    /// The session of what is supposed, since what is edited over a slide is no answer yet, and that of the document.
    pub sessions: StoredValue<(Session, Session)>,
    /// The slides, by their index.
    pub stage: StoredValue<ShownSlides>,
    /// The width of the window, in pixels.
    pub window: ReadSignal<i32>,
    /// Shows the table of a slide's chart.
    pub show_table: Callback<usize>,
}

impl SlideTools {
    /// The session of what is supposed.
    pub fn session(self) -> Session {
        self.sessions.with_value(|(session, _)| *session)
    }

    /// Calls with what a slide is made from.
    pub fn with_input<Value>(
        self,
        slide: usize,
        snapshot: &DaySnapshot,
        size: (i32, i32),
        to: &dyn Fn(Figure) -> String,
        call: impl FnOnce(&SlideInput<'_>) -> Value,
    ) -> Value {
        let own = own(self.session());
        self.stage.with_value(|stage| {
            call(&SlideInput { snapshot, deck: stage.deck.as_ref(), slide: stage.own(slide), own, size, to })
        })
    }
}

/// One slide, rendered again whenever the figures change, and the facts with it.
pub fn slide(tools: SlideTools, slide: usize, rank: &str, facts: SlideFacts) -> AnyView {
    let session = tools.session();
    let subject = tools.stage.with_value(|stage| stage.subject(slide));
    let (shown, is_sources) = (subject.clone(), subject == SlideSubject::Sources);
    let room = Memo::new(move |_| size(tools.window.get()));
    let content = move || {
        let snapshot = session.snapshot.get();
        let route = |figure: Figure| tools.stage.with_value(|stage| stage.route(slide, Some(figure)));
        let to = |figure: Figure| address(&snapshot, route(figure));
        let (content, is_own) = tools.with_input(slide, &snapshot, room.get(), &to, |input| {
            (slide_content(input, &shown), has_own_title(input.slide))
        });
        let SlideContent { title, main, is_title_illustrative: illustrative, parts } = content;
        facts.title.set(title.clone());
        facts.main.set(main.clone());
        let mark = FigureMark { illustrative, to: main.filter(|_| !is_own).map(to), leads: "" };
        let heading = figure(title, mark);
        let is_words = shown == SlideSubject::Words;
        let on_paper = ("--words-on-paper", size_of_words(&signs_of(&parts)));
        let parts: Vec<AnyView> = parts.into_iter().map(|part| draw(tools, slide, part, &to)).collect();
        let parts = if is_words {
            view! { <div class="slide-words" style=on_paper>{parts}</div> }.into_any()
        } else {
            parts.into_any()
        };
        view! {
            <h1 id=heading_of(slide) tabindex="-1">
                {heading}
            </h1>
            <div class="slide-body">{parts}</div>
        }
        .into_any()
    };
    // The slide of the sources says what is illustrative.
    let mark = move || {
        let mark = session
            .snapshot
            .with(|snapshot| present::mark(snapshot.backing(None), figure_backing(snapshot, &Figure::Registered)));
        let sources = tools.stage.with_value(ShownSlides::sources).filter(|_| !is_sources);
        let to = sources.map(|sources| tools.stage.with_value(|stage| stage.route(sources, None)).hash());
        mark.map(|mark| view! { <a class="slide-mark" href=to>{mark}</a> }.into_any()).into_any()
    };
    let foot = move || {
        let (day, scope) = (session.day.get(), session.scope.get());
        present::foot(day, scope, &session.fingerprint.read())
    };
    let class = ["slide-sheet slide-of-", subject.saved().split(' ').next().unwrap_or_default()].concat();
    let supposed = move || {
        let text = super::supposed::mark(tools, slide, &subject);
        (!text.is_empty()).then(|| view! { <p class="slide-supposed">{text}</p> }.into_any())
    };
    view! {
        <div class=class>
            {move || content()}
            {move || supposed()}
            <p class="slide-foot">
                {move || mark()}
                <span>{move || foot()}</span>
                <span class="slide-rank">{rank.to_owned()}</span>
            </p>
        </div>
    }
    .into_any()
}

/// The signs of each paragraph of a slide.
fn signs_of(parts: &[SlidePart]) -> Vec<usize> {
    let texts = parts.iter().flat_map(|part| match part {
        SlidePart::Paragraphs(texts) | SlidePart::List(texts) => &texts[..],
        _ => &[],
    });
    texts.map(|text| text.chars().count()).collect()
}

/// The address of a figure's account over a slide.
pub fn address(snapshot: &DaySnapshot, route: Route) -> String {
    Address { route, moment: Some(ShownMoment::of(snapshot)) }.hash()
}

/// A part of a slide.
fn draw(tools: SlideTools, slide: usize, part: SlidePart, to: &dyn Fn(Figure) -> String) -> AnyView {
    match part {
        SlidePart::Paragraphs(texts) => {
            texts.into_iter().map(|text| view! { <p>{text}</p> }.into_any()).collect::<Vec<_>>().into_any()
        }
        SlidePart::List(lines) => list(lines),
        SlidePart::Warning(text) => view! { <p class="backing">{text}</p> }.into_any(),
        SlidePart::Figures(figures) => {
            let tile = |it: SlideFigure| view! { <li>{large_figure(it, to)}</li> }.into_any();
            view! { <ul class="slide-figures">{figures.into_iter().map(tile).collect::<Vec<_>>()}</ul> }.into_any()
        }
        SlidePart::OneFigure(figure, lines) => {
            let lines = (!lines.is_empty()).then(|| list(lines));
            view! { <div class="slide-commune">{large_figure(figure, to)} {lines}</div> }.into_any()
        }
        SlidePart::Chart(drawing, credits) => chart(tools, slide, &drawing, credits),
        SlidePart::Logo(logo, (width, height), shows) => view! {
            <p class="slide-logo">
                <img src=logo.to_string() width=width height=height alt=shows />
            </p>
        }
        .into_any(),
        SlidePart::Picture(picture, shows) => view! {
            <p class="slide-picture">
                <img src=picture.to_string() alt=shows />
            </p>
        }
        .into_any(),
        SlidePart::Table(caption, columns, rows) => view! {
            <div class="slide-compared">
                <DataTable caption class="bars" columns rows=Signal::stored(rows) />
            </div>
        }
        .into_any(),
        SlidePart::Columns(columns) => {
            let column = |(heading, lines): (&'static str, Vec<String>)| {
                view! {
                    <div>
                        <h2>{heading}</h2>
                        {list(lines)}
                    </div>
                }
                .into_any()
            };
            view! { <div class="slide-columns">{columns.into_iter().map(column).collect::<Vec<_>>()}</div> }.into_any()
        }
    }
}

fn list(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any());
    view! { <ul class="slide-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

/// A figure that leads to its account. An interval is shown smaller.
fn large_figure(it: SlideFigure, to: &dyn Fn(Figure) -> String) -> AnyView {
    let class = if it.is_certain { "slide-value" } else { "slide-value slide-interval" };
    view! {
        <a class="figure-link" href=to(it.figure)>
            <span class=class>{figure(it.value, it.mark)}</span>
            " "
            <span>{figure(it.label, it.label_mark)}</span>
        </a>
    }
    .into_any()
}

/// The user's commune, if one is chosen.
pub(super) fn own(session: Session) -> Option<CommuneIndex> {
    session.commune().get().and_then(|code| session.current().find_commune(code))
}
