//! What composing a deck writes: passages, to be made an edit by [`Composition::edit`](crate::journal::Composition::edit).

use std::sync::Arc;

use super::{DECKS, DeckName, SlideDeck, SlideName, SlideSubject};
use crate::journal::{Passage, PassageName};

/// A field of a deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeckField {
    /// See [`SlideDeck::title`].
    Title,
    /// See [`SlideDeck::commune`]: its code.
    Commune,
    /// See [`SlideDeck::presenter`].
    Presenter,
    /// See [`SlideDeck::meeting`]: `2026-12-18`.
    Meeting,
    /// See [`SlideDeck::minutes`].
    Minutes,
}

/// A field of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlideField {
    /// See [`DeckSlide::subject`](super::DeckSlide::subject).
    Subject,
    /// See [`DeckSlide::title`](super::DeckSlide::title).
    Title,
    /// See [`DeckSlide::text`](super::DeckSlide::text).
    Text,
    /// See [`DeckSlide::picture`](super::DeckSlide::picture).
    Picture,
    /// See [`DeckSlide::note`](super::DeckSlide::note).
    Note,
}

impl DeckField {
    const ALL: [Self; 5] = [Self::Title, Self::Commune, Self::Presenter, Self::Meeting, Self::Minutes];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Title => "titre",
            Self::Commune => "commune",
            Self::Presenter => "presente-par",
            Self::Meeting => "seance",
            Self::Minutes => "duree",
        }
    }
}

impl SlideField {
    const ALL: [Self; 5] = [Self::Subject, Self::Title, Self::Text, Self::Picture, Self::Note];

    const fn word(self) -> &'static str {
        match self {
            Self::Subject => "sujet",
            Self::Title => "titre",
            Self::Text => "texte",
            Self::Picture => "image",
            Self::Note => "note",
        }
    }
}

impl SlideDeck {
    /// The passages of a new deck with these slides.
    #[must_use]
    pub fn created(name: &DeckName, title: &str, slides: &[(SlideName, SlideSubject)]) -> Vec<Passage> {
        let mut passages = Self::field(name, DeckField::Title, title);
        passages.extend(order(name, slides.iter().map(|(slide, _)| slide)));
        for (slide, subject) in slides {
            passages.extend(Self::slide_field(name, slide, SlideField::Subject, &subject.saved()));
        }
        passages
    }

    /// The passage that gives a field of a deck its value; none for a blank one.
    #[must_use]
    pub fn field(name: &DeckName, field: DeckField, text: &str) -> Vec<Passage> {
        passage(&format!("{DECKS}/{name}/{}", field.word()), Some(text))
    }

    /// The passage that gives a field of a slide its value; none for a blank one.
    #[must_use]
    pub fn slide_field(name: &DeckName, slide: &SlideName, field: SlideField, text: &str) -> Vec<Passage> {
        passage(&format!("{DECKS}/{name}/diapo/{slide}/{}", field.word()), Some(text))
    }

    /// The passages that add a slide after the one at a position, or first.
    #[must_use]
    pub fn with_slide(&self, after: Option<usize>, slide: &SlideName, subject: &SlideSubject) -> Vec<Passage> {
        let mut names: Vec<&SlideName> = self.slides.iter().map(|slide| &slide.name).collect();
        names.insert(after.map_or(0, |after| after + 1).min(names.len()), slide);
        let mut passages = order(&self.name, names.into_iter());
        passages.extend(Self::slide_field(&self.name, slide, SlideField::Subject, &subject.saved()));
        passages
    }

    /// The passages that move the slide at a position by so many places, not beyond the ends.
    #[must_use]
    pub fn with_moved(&self, position: usize, by: isize) -> Vec<Passage> {
        let mut names: Vec<&SlideName> = self.slides.iter().map(|slide| &slide.name).collect();
        if position >= names.len() {
            return Vec::new();
        }
        let moved = names.remove(position);
        names.insert(position.saturating_add_signed(by).min(names.len()), moved);
        order(&self.name, names.into_iter())
    }

    /// The passages that remove the slide at a position.
    #[must_use]
    pub fn without_slide(&self, position: usize) -> Vec<Passage> {
        let Some(removed) = self.slides.get(position) else { return Vec::new() };
        let left = self.slides.iter().map(|slide| &slide.name).filter(|name| **name != removed.name);
        let mut passages = order(&self.name, left);
        passages.extend(blank_slide(&self.name, &removed.name));
        passages
    }

    /// The passages that remove the whole deck.
    #[must_use]
    pub fn removed(&self) -> Vec<Passage> {
        let name = &self.name;
        let mut passages: Vec<Passage> =
            DeckField::ALL.into_iter().flat_map(|field| Self::field(name, field, "")).collect();
        passages.extend(passage(&format!("{DECKS}/{name}/ordre"), None));
        passages.extend(self.slides.iter().flat_map(|slide| blank_slide(name, &slide.name)));
        passages
    }
}

fn blank_slide(deck: &DeckName, slide: &SlideName) -> Vec<Passage> {
    SlideField::ALL.into_iter().flat_map(|field| SlideDeck::slide_field(deck, slide, field, "")).collect()
}

fn order<'a>(deck: &DeckName, slides: impl Iterator<Item = &'a SlideName>) -> Vec<Passage> {
    let names: Vec<&str> = slides.map(SlideName::as_str).collect();
    passage(&format!("{DECKS}/{deck}/ordre"), Some(&names.join(" ")))
}

/// One passage; a blank text removes it.
fn passage(name: &str, text: Option<&str>) -> Vec<Passage> {
    let text = text.map(str::trim).filter(|text| !text.is_empty()).map(Arc::from);
    PassageName::parse(name).map(|name| Passage { name, text }).into_iter().collect()
}
