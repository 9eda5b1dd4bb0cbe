//! The ways through the program: the entries in the head of every page, and the pages inside each.

use domain::ids::CommuneCode;

use super::Route;

/// A way through the program, for one task of its visitors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Reading the results.
    Results,
    /// Answering for a commune, and comparing it.
    OwnCommune,
    /// Keeping the data.
    Workshop,
    /// Showing slides.
    Present,
    /// The help.
    Help,
}

impl Route {
    /// The way that the page belongs to; `None` for those that only the foot of a page leads to.
    #[must_use]
    pub const fn way(&self) -> Option<Way> {
        Some(match self {
            Self::Overview
            | Self::Actions
            | Self::Action(_)
            | Self::CommuneList
            | Self::Groups
            | Self::Between(_)
            | Self::Verify
            | Self::Account(_) => Way::Results,
            Self::Communes | Self::Commune(_) | Self::Peers(_) | Self::Neighbours(_) | Self::Send(_) => Way::OwnCommune,
            Self::Grid
            | Self::Scheme
            | Self::NewAction
            | Self::EditAction(_)
            | Self::Perimeter
            | Self::NewCommune
            | Self::EditCommune(_)
            | Self::Quality
            | Self::Contradictions
            | Self::Gather
            | Self::Exchange
            | Self::Paper
            | Self::Journal
            | Self::Compared(..)
            | Self::Changes => Way::Workshop,
            Self::Present(..)
            | Self::PresentDeck(..)
            | Self::Decks
            | Self::EditDeck(_)
            | Self::Report
            | Self::Phrases => Way::Present,
            Self::Help(_) | Self::HelpPart(..) => Way::Help,
            Self::About | Self::Accessibility | Self::Plan | Self::Unknown(_) => return None,
        })
    }

    /// The commune that a page of [`Way::OwnCommune`] is about.
    #[must_use]
    pub const fn commune(&self) -> Option<CommuneCode> {
        match self {
            Self::Commune(code) | Self::Peers(code) | Self::Neighbours(code) | Self::Send(code) => Some(*code),
            _ => None,
        }
    }

    /// The page of the second level that the page stands under: its list for an action, itself for most.
    #[must_use]
    pub fn stands_under(&self) -> Self {
        match self {
            Self::Action(_) => Self::Actions,
            Self::NewAction | Self::EditAction(_) => Self::Scheme,
            Self::NewCommune | Self::EditCommune(_) => Self::Perimeter,
            Self::Between(_) => Self::Between(None),
            Self::Compared(..) => Self::Journal,
            Self::EditDeck(_) => Self::Decks,
            other => other.clone(),
        }
    }
}
