//! The number of running actions that each commune takes part in: its yes cells … its yes and unknown cells.

use crate::indicators::{Cells, Interval};
use crate::territory::ActionIndex;

/// The number of running actions that each member takes part in, in the order of [`Cells::members`].
#[must_use]
pub fn commune_counts(cells: &Cells) -> Vec<Interval> {
    counts_in(cells, &|_| true)
}

/// The same count over the running actions for which `is_counted` is true.
pub(super) fn counts_in(cells: &Cells, is_counted: &dyn Fn(ActionIndex) -> bool) -> Vec<Interval> {
    let mut counts = vec![Interval::default(); cells.members().len()];
    for (_, line) in cells.by_action().filter(|(action, _)| is_counted(*action)) {
        for (count, cell) in counts.iter_mut().zip(line) {
            count.min += u32::from(cell.is_yes());
            count.max += u32::from(cell.may_be_yes());
        }
    }
    counts
}
