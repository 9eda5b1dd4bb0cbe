//! The figures that an assumption changes: what they are without it, and with it.

use crate::indicators::{DaySnapshot, Figure, Interval, account};

/// A figure that an assumption changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupposedChange {
    /// The figure.
    pub figure: Figure,
    /// Its value without the assumption; `None` if there is no such figure then.
    pub before: Option<Interval>,
    /// Its value with it; `None` if there is no such figure then.
    pub after: Option<Interval>,
}

/// Those of some figures that differ between two snapshots, in their order.
#[must_use]
pub fn supposed_changes(
    before: &DaySnapshot,
    after: &DaySnapshot,
    figures: impl IntoIterator<Item = Figure>,
) -> Vec<SupposedChange> {
    let value = |snapshot: &DaySnapshot, figure: &Figure| {
        account(&snapshot.territory, &snapshot.tally, figure).map(|account| account.value)
    };
    let change = |figure: Figure| {
        let (before, after) = (value(before, &figure), value(after, &figure));
        (before != after).then_some(SupposedChange { figure, before, after })
    };
    figures.into_iter().filter_map(change).collect()
}
