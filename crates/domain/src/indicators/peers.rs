//! What communes like one have joined and it has not.

use crate::indicators::{Cell, Cells, Range, SizeClass};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// An action that a commune does not take part in, and how many of its peers do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JoinedByPeers {
    /// The action.
    pub action: ActionIndex,
    /// How many of the peers take part.
    pub peers: Range,
}

/// The other members of a commune's size class, in the order of the members.
#[must_use]
pub fn peers_of(territory: &Territory, cells: &Cells, commune: CommuneIndex) -> Vec<CommuneIndex> {
    let Some(class) = SizeClass::of(territory.commune(commune)) else { return Vec::new() };
    let is_peer = |other: &CommuneIndex| *other != commune && SizeClass::of(territory.commune(*other)) == Some(class);
    cells.members().iter().copied().filter(is_peer).collect()
}

/// The running actions that a commune is known not to take part in and at least one peer does, the
/// most joined first, then by the order of the table.
#[must_use]
pub fn joined_by_peers(territory: &Territory, cells: &Cells, commune: CommuneIndex) -> Vec<JoinedByPeers> {
    let peers = peers_of(territory, cells, commune);
    let joined = cells
        .running()
        .iter()
        .filter(|&&action| cells.get(action, commune) == Some(Cell::No))
        .map(|&action| JoinedByPeers { action, peers: takers(cells, action, &peers) })
        .filter(|joined| joined.peers.min > 0)
        .collect();
    sorted(joined, |one: &JoinedByPeers, other| other.peers.min.cmp(&one.peers.min))
}

fn takers(cells: &Cells, action: ActionIndex, peers: &[CommuneIndex]) -> Range {
    let mut count = Range::default();
    for cell in peers.iter().filter_map(|&peer| cells.get(action, peer)) {
        count.min += u32::from(cell.is_yes());
        count.max += u32::from(cell.may_be_yes());
    }
    count
}
