//! The communes that a commune is compared with, and what those of its size have joined and it has not.

use crate::indicators::{Cell, Cells, Interval, SizeClass};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// The communes that a commune is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparedWith {
    /// The other members in its size class; none if its population is not known.
    SameSize,
    /// The members that share a border with it; none if the territory has no outline of it.
    Neighbours,
}

impl ComparedWith {
    /// Whether it is known which communes these are: the commune's population, or its outline.
    #[must_use]
    pub fn is_known(self, territory: &Territory, commune: CommuneIndex) -> bool {
        match self {
            Self::SameSize => SizeClass::of(territory.commune(commune)).is_some(),
            Self::Neighbours => territory.neighbours(commune).is_some(),
        }
    }

    /// These communes, in the order of the members, without the commune itself.
    #[must_use]
    pub fn communes(self, territory: &Territory, cells: &Cells, commune: CommuneIndex) -> Vec<CommuneIndex> {
        match self {
            Self::SameSize => peers_of(territory, cells, commune),
            Self::Neighbours => {
                let touching = territory.neighbours(commune).unwrap_or_default().iter();
                touching.filter(|it| cells.members().binary_search(it).is_ok()).copied().collect()
            }
        }
    }
}

/// An action that a commune does not take part in, with the number of its peers that do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JoinedByPeers {
    /// The action that the commune does not take part in.
    pub action: ActionIndex,
    /// The number of peers that take part.
    pub peers: Interval,
}

/// The other members in the size class of a commune, in the order of the members. Empty if its population is not known.
#[must_use]
pub fn peers_of(territory: &Territory, cells: &Cells, commune: CommuneIndex) -> Vec<CommuneIndex> {
    let Some(class) = SizeClass::of(territory.commune(commune)) else { return Vec::new() };
    let is_peer = |other: &CommuneIndex| *other != commune && SizeClass::of(territory.commune(*other)) == Some(class);
    cells.members().iter().copied().filter(is_peer).collect()
}

/// The running actions in which a commune certainly does not take part and at least one peer certainly does. Sorted by
/// the number of certain peers, the highest first, then in the order of the table.
#[must_use]
pub fn joined_by_peers(territory: &Territory, cells: &Cells, commune: CommuneIndex) -> Vec<JoinedByPeers> {
    let peers = peers_of(territory, cells, commune);
    let joined = cells
        .running()
        .iter()
        .filter(|&&action| cells.get(action, commune) == Some(Cell::No))
        .map(|&action| JoinedByPeers { action, peers: participants(cells, action, &peers) })
        .filter(|joined| joined.peers.min > 0)
        .collect();
    sorted(joined, |one: &JoinedByPeers, other| other.peers.min.cmp(&one.peers.min))
}

/// How many of these communes take part in a running action.
pub(super) fn participants(cells: &Cells, action: ActionIndex, peers: &[CommuneIndex]) -> Interval {
    let mut count = Interval::default();
    for cell in peers.iter().filter_map(|&peer| cells.get(action, peer)) {
        count.min += u32::from(cell.is_yes());
        count.max += u32::from(cell.may_be_yes());
    }
    count
}
