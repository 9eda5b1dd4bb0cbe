//! The actions that communes of the same size have joined and a commune has not.

use crate::indicators::{Cell, Cells, Interval, SizeClass};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

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

fn participants(cells: &Cells, action: ActionIndex, peers: &[CommuneIndex]) -> Interval {
    let mut count = Interval::default();
    for cell in peers.iter().filter_map(|&peer| cells.get(action, peer)) {
        count.min += u32::from(cell.is_yes());
        count.max += u32::from(cell.may_be_yes());
    }
    count
}
