//! How a commune compares with its neighbours and with the communes of its size.

use super::FigureFinding;
use crate::indicators::peers::participants;
use crate::indicators::{Cell, Cells, ComparedWith, DaySnapshot, Interval};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex};

/// The place of a commune by number of actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommunePlace {
    /// The commune.
    pub commune: CommuneIndex,
    /// Those that it is compared with.
    pub with: ComparedWith,
    /// Whether it is known which communes these are.
    pub is_known: bool,
    /// Its best and its worst rank among them and itself. Communes with equal numbers share the better rank.
    pub rank: Interval,
    /// How many communes are ranked, itself included.
    pub among: u32,
}

/// How many communes of a group have joined an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommunesJoined {
    /// Those that take part.
    pub communes: Interval,
    /// All of the group, whether or not the action concerns them.
    pub of: u32,
}

/// An action that others have joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingAction {
    /// The action.
    pub action: ActionIndex,
    /// The neighbours of the commune that take part.
    pub neighbours: CommunesJoined,
    /// The other communes of its size that take part.
    pub peers: CommunesJoined,
}

/// The actions that most neighbours of a commune, or most communes of its size, have joined and it has not. Most are
/// more than half of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingActions {
    /// The commune.
    pub commune: CommuneIndex,
    /// The number of its neighbours.
    pub neighbours: u32,
    /// The number of the other communes of its size.
    pub peers: u32,
    /// Those of which that is certain, with the most communes first.
    pub certain: Vec<MissingAction>,
    /// Those that may be others, because of unknown answers, with the most communes first.
    pub possible: Vec<MissingAction>,
}

/// What one commune has joined and another one has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JoinedWithout {
    /// The actions of which that is certain, in the order of the table.
    pub certain: Vec<ActionIndex>,
    /// Those that may be others, because of unknown answers.
    pub possible: Vec<ActionIndex>,
}

/// What two communes have joined, each without the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommuneDifferences {
    /// The commune.
    pub commune: CommuneIndex,
    /// The one that it is compared with.
    pub other: CommuneIndex,
    /// What the other one has joined, and the commune has not.
    pub theirs: JoinedWithout,
    /// What the commune has joined, and the other one has not.
    pub ours: JoinedWithout,
}

impl FigureFinding {
    /// The place of a member by number of actions.
    #[must_use]
    pub fn place(snapshot: &DaySnapshot, commune: CommuneIndex, with: ComparedWith) -> Self {
        let others = with.communes(&snapshot.territory, &snapshot.tally.cells, commune);
        match Self::rank(snapshot, commune, &others) {
            Self::Rank { rank, among } => {
                let is_known = with.is_known(&snapshot.territory, commune);
                Self::Place(CommunePlace { commune, with, is_known, rank, among })
            }
            other => other,
        }
    }

    /// What most neighbours of a member, or most communes of its size, have joined and it has not.
    #[must_use]
    pub fn missing(snapshot: &DaySnapshot, commune: CommuneIndex) -> Self {
        Self::Missing(MissingActions::of(snapshot, commune))
    }

    /// What two members have joined, each without the other one.
    #[must_use]
    pub fn differences(snapshot: &DaySnapshot, commune: CommuneIndex, other: CommuneIndex) -> Self {
        Self::Differences(CommuneDifferences::of(&snapshot.tally.cells, commune, other))
    }
}

impl CommunesJoined {
    fn of(cells: &Cells, action: ActionIndex, communes: &[CommuneIndex]) -> Self {
        let of = u32::try_from(communes.len()).unwrap_or(u32::MAX);
        Self { communes: participants(cells, action, communes), of }
    }

    /// Whether more than half of them certainly take part.
    #[must_use]
    pub const fn are_most(self) -> bool {
        self.communes.min > self.of / 2
    }

    /// Whether more than half of them may take part.
    #[must_use]
    pub const fn may_be_most(self) -> bool {
        self.communes.max > self.of / 2
    }
}

impl MissingActions {
    /// The actions of a member.
    #[must_use]
    pub fn of(snapshot: &DaySnapshot, commune: CommuneIndex) -> Self {
        let (territory, cells) = (&snapshot.territory, &snapshot.tally.cells);
        let communes = |with: ComparedWith| with.communes(territory, cells, commune);
        let (neighbours, peers) = (communes(ComparedWith::Neighbours), communes(ComparedWith::SameSize));
        let (mut certain, mut possible) = (Vec::new(), Vec::new());
        for &action in cells.running() {
            let joined = MissingAction {
                action,
                neighbours: CommunesJoined::of(cells, action, &neighbours),
                peers: CommunesJoined::of(cells, action, &peers),
            };
            match cells.get(action, commune) {
                Some(Cell::No) if joined.neighbours.are_most() || joined.peers.are_most() => certain.push(joined),
                Some(Cell::No | Cell::Unknown) if joined.neighbours.may_be_most() || joined.peers.may_be_most() => {
                    possible.push(joined);
                }
                _ => {}
            }
        }
        let by_communes = |it: &MissingAction| {
            let sum = |bound: fn(Interval) -> u32| bound(it.neighbours.communes) + bound(it.peers.communes);
            (sum(|count| count.min), sum(|count| count.max))
        };
        let most_first = |one: &MissingAction, other: &MissingAction| by_communes(other).cmp(&by_communes(one));
        let (certain, possible) = (sorted(certain, most_first), sorted(possible, most_first));
        let count = |communes: &[CommuneIndex]| u32::try_from(communes.len()).unwrap_or(u32::MAX);
        Self { commune, neighbours: count(&neighbours), peers: count(&peers), certain, possible }
    }
}

impl JoinedWithout {
    /// What a member has joined, and another one has not.
    #[must_use]
    pub fn of(cells: &Cells, one: CommuneIndex, other: CommuneIndex) -> Self {
        let mut found = Self::default();
        for &action in cells.running() {
            match (cells.get(action, one), cells.get(action, other)) {
                (Some(Cell::Yes), Some(Cell::No)) => found.certain.push(action),
                (Some(Cell::Yes | Cell::Unknown), Some(Cell::No | Cell::Unknown)) => found.possible.push(action),
                _ => {}
            }
        }
        found
    }

    /// How many actions there are.
    #[must_use]
    pub fn count(&self) -> Interval {
        let count = |actions: &[ActionIndex]| u32::try_from(actions.len()).unwrap_or(u32::MAX);
        let min = count(&self.certain);
        Interval { min, max: min + count(&self.possible) }
    }
}

impl CommuneDifferences {
    /// The differences of two members.
    #[must_use]
    pub fn of(cells: &Cells, commune: CommuneIndex, other: CommuneIndex) -> Self {
        let (theirs, ours) = (JoinedWithout::of(cells, other, commune), JoinedWithout::of(cells, commune, other));
        Self { commune, other, theirs, ours }
    }
}
