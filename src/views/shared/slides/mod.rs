//! What slides say: one description of each, which the page draws and files write.

mod commune;
mod key_figures;
mod own;
mod upcoming;
mod usual;

use std::sync::Arc;

use charts::Drawing;
use domain::deck::{DeckSlide, SlideDeck, SlideSubject};
use domain::indicators::{DaySnapshot, Figure};
use domain::territory::CommuneIndex;

use crate::components::{FigureMark, TableColumn, TableRow};

pub use commune::shown_commune;

/// What a slide is made from.
pub struct SlideInput<'a> {
    pub snapshot: &'a DaySnapshot,
    /// The deck; `None` for the usual slides.
    pub deck: Option<&'a SlideDeck>,
    /// The slide as it was composed; `None` for a usual one.
    pub slide: Option<&'a DeckSlide>,
    /// The user's commune.
    pub own: Option<CommuneIndex>,
    /// The size of charts, in pixels, without the lines of their legend.
    pub size: (i32, i32),
    /// The address of the account of a figure.
    pub to: &'a dyn Fn(Figure) -> String,
}

/// What a slide says.
pub struct SlideContent {
    /// Its title: the own one, else the finding.
    pub title: String,
    /// The figure that the title states; `None` where it states none that has an account.
    pub main: Option<Figure>,
    /// Whether the title rests on illustrative data.
    pub is_title_illustrative: bool,
    pub parts: Vec<SlidePart>,
}

/// A part of a slide.
pub enum SlidePart {
    /// Paragraphs.
    Paragraphs(Vec<String>),
    /// A list.
    List(Vec<String>),
    /// What is said of figures that rest on illustrative rows.
    Warning(String),
    /// Figures beside each other.
    Figures(Vec<SlideFigure>),
    /// One figure, as large as there is room for, and lines about it.
    OneFigure(SlideFigure, Vec<String>),
    /// A chart, and whom its outlines are owed to.
    Chart(Box<Drawing>, Option<String>),
    /// A picture: its text, which [`EmbeddedPicture`](domain::pictures::EmbeddedPicture) reads, and what it shows.
    Picture(Arc<str>, String),
    /// The logo of the EPCI: its text, its width and height in pixels, and what it shows.
    Logo(Arc<str>, (u32, u32), String),
    /// A table: its caption, its columns, its rows.
    Table(String, &'static [TableColumn], Vec<TableRow>),
    /// Lists beside each other, each with its heading.
    Columns(Vec<(&'static str, Vec<String>)>),
}

/// A figure on a slide.
pub struct SlideFigure {
    pub figure: Figure,
    pub value: String,
    /// Whether the value is one number, and no interval.
    pub is_certain: bool,
    pub mark: FigureMark,
    pub label: String,
    pub label_mark: FigureMark,
}

/// What a slide says.
#[must_use]
pub fn slide_content(input: &SlideInput<'_>, subject: &SlideSubject) -> SlideContent {
    let content = usual::content(input, subject).unwrap_or_else(|| own::content(input, subject));
    // An own title states nothing that was computed.
    match input.slide.and_then(|slide| slide.title.as_ref()) {
        Some(title) => SlideContent { title: title.to_string(), is_title_illustrative: false, ..content },
        None => content,
    }
}

/// Whether the title of a slide is its own, and no finding.
#[must_use]
pub fn has_own_title(slide: Option<&DeckSlide>) -> bool {
    slide.is_some_and(|slide| slide.title.is_some())
}
