//! The slides that are shown, one after the other: those of a composed deck, or the usual ones.

use std::sync::Arc;

use domain::deck::{DeckSlide, SlideDeck, SlideSubject};
use domain::indicators::Figure;

use crate::route::{Route, Slide};

/// The slides that are shown, by their index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownSlides {
    /// The deck; `None` for the usual slides.
    pub deck: Option<SlideDeck>,
}

impl ShownSlides {
    /// How many slides there are.
    pub fn len(&self) -> usize {
        self.deck.as_ref().map_or(Slide::ALL.len(), |deck| deck.slides.len())
    }

    /// What a slide shows.
    pub fn subject(&self, index: usize) -> SlideSubject {
        let usual = || SlideSubject::USUAL.get(index).cloned();
        let of_deck = |deck: &SlideDeck| deck.slides.get(index).map(|slide| slide.subject.clone());
        self.deck.as_ref().map_or_else(usual, of_deck).unwrap_or(SlideSubject::Words)
    }

    /// The slide as it was composed; `None` for a usual one.
    pub fn own(&self, index: usize) -> Option<&DeckSlide> {
        self.deck.as_ref()?.slides.get(index)
    }

    /// The note of a slide.
    pub fn note(&self, index: usize) -> Option<Arc<str>> {
        self.own(index)?.note.clone()
    }

    /// The address of a slide, with the account over it.
    pub fn route(&self, index: usize, over: Option<Figure>) -> Route {
        match &self.deck {
            None => Route::Present(Slide::ALL.get(index).map(|(slide, _)| *slide).unwrap_or_default(), over),
            Some(deck) => match deck.slides.get(index) {
                Some(slide) => Route::PresentDeck(deck.name.clone(), slide.name.clone(), over),
                None => Route::EditDeck(deck.name.clone()),
            },
        }
    }

    /// The slide of an address, and the account over it; `None` for an address of none.
    pub fn place_of(&self, route: &Route) -> Option<(usize, Option<Figure>)> {
        match (route, &self.deck) {
            (Route::Present(slide, over), None) => {
                Some((Slide::ALL.iter().position(|(other, _)| other == slide)?, over.clone()))
            }
            (Route::PresentDeck(name, slide, over), Some(deck)) if *name == deck.name => {
                Some((deck.position(slide)?, over.clone()))
            }
            _ => None,
        }
    }

    /// The slide of the sources, if there is one.
    pub fn sources(&self) -> Option<usize> {
        (0..self.len()).find(|index| self.subject(*index) == SlideSubject::Sources)
    }
}
