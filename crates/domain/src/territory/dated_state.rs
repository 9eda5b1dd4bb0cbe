//! What counting looks at of a participation, and nothing else: a quarter of the row, its dates already numbers.

use crate::dates::ReducedDate;
use crate::territory::{CommuneIndex, Participation, ParticipationState, Provenance};

/// Whose participation it is, what it says and when it holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DatedState {
    pub(crate) commune: CommuneIndex,
    /// The [number](crate::dates::Day::number) of the first day; the lowest of all when it has no beginning.
    pub(crate) begins: i32,
    /// The number of the first day on which it no longer holds; the highest of all when it has no end.
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

    /// Whether it holds on the day of that number.
    pub(crate) const fn holds_on(self, day: i32) -> bool {
        self.begins <= day && day < self.ends
    }
}
