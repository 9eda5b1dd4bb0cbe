//! Settling contradictions by one rule, and in few edits.

use std::collections::BTreeMap;

use domain::dates::Day;
use domain::ids::{CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Contradiction, ContradictionSide, Edit, Journal};

use crate::{ContestedCell, GatheredFile, Origin, ReceivedKind};

/// A rule that settles contradictions where it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettleRule {
    /// The commune is right about its own cells.
    Commune,
    /// What was there before stays.
    Base,
    /// The latest answer holds, where all are dated.
    Latest,
}

/// What holds in a contested cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// What was there before.
    Base,
    /// A side, by its place.
    Side(usize),
}

impl SettleRule {
    /// The rule of a word for other programs.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "commune" => Some(Self::Commune),
            "base" => Some(Self::Base),
            "latest" => Some(Self::Latest),
            _ => None,
        }
    }

    /// The word for other programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Base => "base",
            Self::Latest => "latest",
        }
    }

    /// What the rule makes of a contested cell; `None` where it does not say.
    #[must_use]
    pub fn settle(self, contested: &ContestedCell, files: &[GatheredFile]) -> Option<Settlement> {
        let only = |places: Vec<usize>| if let [place] = places[..] { Some(Settlement::Side(place)) } else { None };
        match self {
            Self::Base => Some(Settlement::Base),
            Self::Commune => {
                let commune = contested.contradiction.cell.commune;
                let is_own = |origin: &Origin| matches!(origin, Origin::File(at) if is_of(&files[*at], commune));
                let own = contested.origins.iter().enumerate().filter(|(_, origins)| origins.iter().any(is_own));
                only(own.map(|(place, _)| place).collect())
            }
            Self::Latest => {
                let days: Option<Vec<Day>> = contested.days.iter().copied().collect();
                let days = days?;
                let last = days.iter().max()?;
                only(days.iter().enumerate().filter(|(_, day)| *day == last).map(|(place, _)| place).collect())
            }
        }
    }
}

/// Whether a file is the answer of one commune. A whole document is that of whoever keeps it.
fn is_of(file: &GatheredFile, commune: CommuneCode) -> bool {
    file.communes == [commune] && file.kind != ReceivedKind::Document
}

/// The edits that settle contradictions in a journal that has them: as few as possible.
#[must_use]
pub fn settle_all<'a>(settled: impl Iterator<Item = (&'a Contradiction, Settlement)>, journal: &Journal) -> Vec<Edit> {
    let mut withdrawals: BTreeMap<Vec<EntryId>, Vec<CellName>> = BTreeMap::new();
    let mut restated: Vec<Answer> = Vec::new();
    for (contradiction, settlement) in settled {
        match contradiction.settle(side_of(contradiction, settlement), journal) {
            Edit::Withdraw { entries, cells } => withdrawals.entry(entries).or_default().extend(cells),
            Edit::Answer { answers } => restated.extend(answers),
            _ => {}
        }
    }
    let withdrawals = withdrawals.into_iter().map(|(entries, cells)| Edit::Withdraw { entries, cells });
    let restated = (!restated.is_empty()).then_some(Edit::Answer { answers: restated });
    withdrawals.chain(restated).collect()
}

/// The side that holds.
fn side_of(contradiction: &Contradiction, settlement: Settlement) -> &ContradictionSide {
    match settlement {
        Settlement::Base => &contradiction.base,
        Settlement::Side(place) => contradiction.sides.get(place).unwrap_or(&contradiction.base),
    }
}
