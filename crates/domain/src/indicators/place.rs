//! A commune's place among others by number of actions. Communes with as many share a place.

use crate::indicators::Range;

/// The best and the worst place that a count may have among others (itself left out): one more than
/// the number of those that are certainly, or possibly, ahead.
///
/// ```
/// use domain::indicators::{Range, place};
/// let count = |min, max| Range { min, max };
/// let others = [count(9, 9), count(7, 7), count(5, 8)];
/// assert_eq!(place(count(7, 7), &others), Range { min: 2, max: 3 }); // behind 9, perhaps behind 8
/// assert_eq!(place(count(9, 9), &others), Range { min: 1, max: 1 }); // shares the first place
/// ```
#[must_use]
pub fn place(count: Range, others: &[Range]) -> Range {
    let ahead = |is_ahead: &dyn Fn(&Range) -> bool| {
        1 + u32::try_from(others.iter().filter(|other| is_ahead(other)).count()).unwrap_or(u32::MAX - 1)
    };
    Range { min: ahead(&|other| other.min > count.max), max: ahead(&|other| other.max > count.min) }
}
