//! A commune's participation in an action over a period.

use std::sync::Arc;

use crate::dates::{Day, Period, ReducedDate};
use crate::territory::{ActionIndex, CommuneIndex};

/// One row of `participations.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// The action of the cell.
    pub action: ActionIndex,
    /// The commune of the cell.
    pub commune: CommuneIndex,
    /// Whether the commune takes part.
    pub state: ParticipationState,
    /// The first day of the period; `None` means since always.
    pub since: Option<ReducedDate>,
    /// The first day on which the state no longer holds; `None` means that the period has no end.
    pub until: Option<ReducedDate>,
    /// A remark on the period.
    pub note: Option<Arc<str>>,
    /// Where the row comes from.
    pub provenance: Provenance,
    /// The source: an address or a title.
    pub source: Option<Arc<str>>,
}

impl Participation {
    /// The days on which the state holds.
    #[must_use]
    pub const fn period(&self) -> Period {
        Period { since: self.since, until: self.until }
    }

    /// Whether the state holds on a day: since ≤ day < until.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.period().contains(day)
    }

    /// The first day of the period; `None`, which sorts before any day, if the period has no start.
    #[must_use]
    pub fn begins(&self) -> Option<Day> {
        self.period().begins()
    }

    /// Whether it is an illustrative row, made up to fill the tables.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        self.provenance == Provenance::Illustrative
    }

    /// Whether the period contains no day: it ends on the day it begins, or before.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.period().is_empty()
    }
}

/// Whether and how a commune takes part in an action (column `etat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParticipationState {
    /// It takes part.
    TakesPart,
    /// It does not take part.
    No,
    /// It does not take part, but would like to.
    Interested,
    /// The action does not apply to the commune.
    NotConcerned,
    /// The row states that the answer is unknown.
    Unknown,
}

impl ParticipationState {
    /// Every state, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::TakesPart, Self::Interested, Self::No, Self::NotConcerned, Self::Unknown];

    /// Reads the value of the column `etat`.
    ///
    /// The words are fixed: the saved formats and the tables use them.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// The value of the column `etat`.
    ///
    /// The words are fixed: the saved formats and the tables use them.
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

/// Where a row comes from (column `provenance`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provenance {
    /// Published, with a source (`publie`).
    Published,
    /// Entered by a user (`saisi`).
    Entered,
    /// Invented to fill the tables where nothing is published (`illustratif`).
    Illustrative,
}

impl Provenance {
    /// Reads the value of the column `provenance`.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "publie" => Some(Self::Published),
            "saisi" => Some(Self::Entered),
            "illustratif" => Some(Self::Illustrative),
            _ => None,
        }
    }

    /// The value of the column `provenance`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Published => "publie",
            Self::Entered => "saisi",
            Self::Illustrative => "illustratif",
        }
    }
}
