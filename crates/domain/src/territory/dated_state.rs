//! The fields of a participation that counting needs, in a small struct with dates as numbers, which is faster to scan.

use crate::dates::ReducedDate;
use crate::territory::{CommuneIndex, Participation, ParticipationState, Provenance};

/// The state of a commune over a period, without the action.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DatedState {
    pub(crate) commune: CommuneIndex,
    /// The [number](crate::dates::Day::number) of the first day; `i32::MIN` if the period has no start.
    pub(crate) begins: i32,
    /// The number of the first day on which the state no longer holds; `i32::MAX` if the period has no end.
    pub(crate) ends: i32,
    pub(crate) state: ParticipationState,
    pub(crate) provenance: Provenance,
}

impl DatedState {
    pub(crate) fn of(row: &Participation) -> Self {
        let number = |date: ReducedDate| date.first_day().number();
        Self {
            commune: row.commune,
            begins: row.since.map_or(i32::MIN, number),
            ends: row.until.map_or(i32::MAX, number),
            state: row.state,
            provenance: row.provenance,
        }
    }

    /// Whether the state holds on the day with this number.
    pub(crate) const fn holds_on(self, day: i32) -> bool {
        self.begins <= day && day < self.ends
    }
}
