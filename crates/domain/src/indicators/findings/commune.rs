//! What communes of the same size have joined and a commune has not.

use super::FigureFinding;
use crate::indicators::{Cell, Cells, DaySnapshot, Interval, JoinedByPeers, joined_by_peers, peers_of, rank};
use crate::territory::{CommuneIndex, Territory};

/// The actions that peers of a commune have joined and it has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeersJoined {
    /// The commune.
    pub commune: CommuneIndex,
    /// The actions in which it certainly does not take part and at least one peer certainly does, those with the most
    /// peers first.
    pub joined: Vec<JoinedByPeers>,
    /// How many there may be, because of unknown answers.
    pub may_be: usize,
    /// The number of its peers: the other members in its size class.
    pub peers: u32,
}

impl FigureFinding {
    /// How many running actions a commune takes part in.
    #[must_use]
    pub fn commune(snapshot: &DaySnapshot, commune: CommuneIndex) -> Self {
        Self::Commune { commune, actions: snapshot.count_of(commune), running: snapshot.running() }
    }

    /// The rank of a member among these others.
    #[must_use]
    pub fn rank(snapshot: &DaySnapshot, commune: CommuneIndex, others: &[CommuneIndex]) -> Self {
        let others = others.iter().filter(|other| **other != commune);
        let counts: Vec<Interval> = others.filter_map(|other| snapshot.count_of(*other)).collect();
        let among = u32::try_from(counts.len() + 1).unwrap_or(u32::MAX);
        Self::Rank { rank: rank(snapshot.count_of(commune).unwrap_or_default(), &counts), among }
    }

    /// What members of the same size have joined and a commune has not.
    #[must_use]
    pub fn peers(snapshot: &DaySnapshot, commune: CommuneIndex) -> Self {
        Self::Peers(PeersJoined::of(&snapshot.territory, &snapshot.tally.cells, commune))
    }
}

impl PeersJoined {
    /// Whether there may be others than those that are known.
    #[must_use]
    pub const fn may_be_more(&self) -> bool {
        self.may_be > self.joined.len()
    }

    /// The actions of a member.
    #[must_use]
    pub fn of(territory: &Territory, cells: &Cells, commune: CommuneIndex) -> Self {
        let peers = peers_of(territory, cells, commune);
        let joined = joined_by_peers(territory, cells, commune);
        let may_be_one = |action| {
            let is_out = matches!(cells.get(action, commune), Some(Cell::No | Cell::Unknown));
            is_out && peers.iter().any(|peer| cells.get(action, *peer).is_some_and(Cell::may_be_yes))
        };
        let may_be = cells.running().iter().filter(|action| may_be_one(**action)).count();
        Self { commune, joined, may_be, peers: u32::try_from(peers.len()).unwrap_or(u32::MAX) }
    }
}
