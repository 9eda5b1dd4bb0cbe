//! What a commune's part in an action is, over a period.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::territory::{ActionIndex, CommuneIndex};

/// One row of `participations.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// The action.
    pub action: ActionIndex,
    /// The commune.
    pub commune: CommuneIndex,
    /// The commune's part in it.
    pub state: ParticipationState,
    /// First day of the period; since before any date asked about when absent.
    pub since: Option<ReducedDate>,
    /// First day on which it no longer holds.
    pub until: Option<ReducedDate>,
    /// A remark.
    pub note: Option<Arc<str>>,
    /// Where the row comes from.
    pub provenance: Provenance,
    /// The source, an address or a title.
    pub source: Option<Arc<str>>,
}

impl Participation {
    /// Whether it holds on a day: since ≤ day < until.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.begins() <= Some(day) && self.until.is_none_or(|until| day < until.first_day())
    }

    /// The first day of the period; `None`, which is before any day, when it has no beginning.
    #[must_use]
    pub fn begins(&self) -> Option<Day> {
        self.since.map(ReducedDate::first_day)
    }

    /// Whether no day lies in the period: it ends on the day it begins.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.until.is_some_and(|until| Some(until.first_day()) <= self.begins())
    }
}

/// A commune's part in an action (`etat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParticipationState {
    /// Takes part.
    TakesPart,
    /// Does not.
    No,
    /// Does not, and would like to.
    Interested,
    /// The action is not for it.
    NotConcerned,
    /// Said plainly to be unknown.
    Unknown,
}

impl ParticipationState {
    /// Every state, the strongest part first.
    pub const ALL: [Self; 5] = [Self::TakesPart, Self::Interested, Self::No, Self::NotConcerned, Self::Unknown];

    /// Reads the word of the tables.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// The word of the tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TakesPart => "participe",
            Self::No => "non",
            Self::Interested => "interessee",
            Self::NotConcerned => "non_concernee",
            Self::Unknown => "inconnue",
        }
    }
}

/// Where a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provenance {
    /// Published, with a source (`publie`).
    Published,
    /// Entered by a user (`saisi`).
    Entered,
    /// Made up to fill the picture (`illustratif`).
    Illustrative,
}

impl Provenance {
    /// Reads the word of the tables.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "publie" => Some(Self::Published),
            "saisi" => Some(Self::Entered),
            "illustratif" => Some(Self::Illustrative),
            _ => None,
        }
    }
}
