//! Decks: slides that are chosen, ordered, titled and noted for a meeting. They are kept as passages, so that each edit
//! is in the journal and two people's edits of different fields are both kept.
//!
//! The passages of a deck begin with `diaporama/` and its name: `titre`, `commune`, `presente-par`, `seance`, `duree`,
//! `ordre` (the names of the slides), and for each slide `diapo/` and its name: `sujet`, `titre`, `texte`, `image`, `note`.

mod edits;
mod subject;

use std::fmt;
use std::sync::Arc;

pub use edits::{DeckField, SlideField};
pub use subject::SlideSubject;

use crate::dates::Day;
use crate::ids::CommuneCode;
use crate::journal::Composition;

/// The word with which the names of the passages of decks begin.
const DECKS: &str = "diaporama";

/// The name of a deck: a word of small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeckName(Arc<str>);

/// The name of a slide within its deck, of the same form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlideName(Arc<str>);

/// The letters of a name at most.
const MAX_NAME: usize = 20;

fn word(text: &str) -> Option<Arc<str>> {
    let is_letter = |it: u8| it == b'-' || it.is_ascii_lowercase() || it.is_ascii_digit();
    (!text.is_empty() && text.len() <= MAX_NAME && text.bytes().all(is_letter)).then(|| text.into())
}

impl DeckName {
    /// Reads a name; `None` unless it has the form above and at most twenty letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        word(text).map(Self)
    }

    /// The name as it is saved.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl SlideName {
    /// Reads a name; `None` unless it has the form above and at most twenty letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        word(text).map(Self)
    }

    /// The name as it is saved.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeckName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for SlideName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideDeck {
    /// Its name in addresses.
    pub name: DeckName,
    /// Its title.
    pub title: Arc<str>,
    /// The commune for whose council it is; `None` for the whole territory.
    pub commune: Option<CommuneCode>,
    /// Who presents it.
    pub presenter: Option<Arc<str>>,
    /// The day of the meeting.
    pub meeting: Option<Day>,
    /// How many minutes are planned.
    pub minutes: Option<u32>,
    /// The slides, in their order.
    pub slides: Vec<DeckSlide>,
}

/// A slide of a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckSlide {
    /// Its name in addresses.
    pub name: SlideName,
    /// What it shows.
    pub subject: SlideSubject,
    /// Its own title; `None` for the sentence that the program makes.
    pub title: Option<Arc<str>>,
    /// Its own words; of a picture, what it shows.
    pub text: Option<Arc<str>>,
    /// The text of its picture, which [`EmbeddedPicture`](crate::pictures::EmbeddedPicture) reads.
    pub picture: Option<Arc<str>>,
    /// The note for who presents it.
    pub note: Option<Arc<str>>,
}

impl SlideDeck {
    /// All decks, in the order of their titles.
    #[must_use]
    pub fn all(composition: &Composition) -> Vec<Self> {
        let names = composition.below(DECKS).filter_map(|(rest, _)| DeckName::parse(rest.strip_suffix("/titre")?));
        let mut decks: Vec<Self> = names.filter_map(|name| Self::read(composition, name)).collect();
        decks.sort_by(|one, other| (&one.title, &one.name).cmp(&(&other.title, &other.name)));
        decks
    }

    /// A deck; `None` if there is none of that name: it has no title.
    #[must_use]
    pub fn read(composition: &Composition, name: DeckName) -> Option<Self> {
        let begin = format!("{DECKS}/{name}");
        let text = |field: DeckField| composition.text(&format!("{begin}/{}", field.word())).cloned();
        let title = text(DeckField::Title)?;
        let of_slides = format!("{begin}/diapo");
        let there = |slide: &SlideName| composition.text(&format!("{of_slides}/{slide}/sujet")).is_some();
        let order = composition.text(&format!("{begin}/ordre")).cloned().unwrap_or_default();
        let mut names: Vec<SlideName> = Vec::new();
        // A slide that somebody else has added meanwhile is not in the order, and comes last.
        let added = composition.below(&of_slides).filter_map(|(rest, _)| rest.strip_suffix("/sujet"));
        for slide in order.split(' ').chain(added).filter_map(SlideName::parse) {
            if there(&slide) && !names.contains(&slide) {
                names.push(slide);
            }
        }
        Some(Self {
            title,
            commune: text(DeckField::Commune).and_then(|code| CommuneCode::parse(&code)),
            presenter: text(DeckField::Presenter),
            meeting: text(DeckField::Meeting).and_then(|day| Day::parse(&day)),
            minutes: text(DeckField::Minutes).and_then(|minutes| minutes.parse().ok()),
            slides: names.into_iter().map(|slide| DeckSlide::read(composition, &of_slides, slide)).collect(),
            name,
        })
    }

    /// The position of a slide; `None` if the deck does not have it.
    #[must_use]
    pub fn position(&self, slide: &SlideName) -> Option<usize> {
        self.slides.iter().position(|other| other.name == *slide)
    }
}

impl DeckSlide {
    fn read(composition: &Composition, begin: &str, name: SlideName) -> Self {
        let text = |word: &str| composition.text(&format!("{begin}/{name}/{word}")).cloned();
        let subject = SlideSubject::parse(&text("sujet").unwrap_or_default());
        let (title, words, picture, note) = (text("titre"), text("texte"), text("image"), text("note"));
        Self { name, subject, title, text: words, picture, note }
    }
}
