//! A commune's rank among others by number of actions. Communes with the same number share a rank.

use crate::indicators::Interval;

/// The best and the worst rank that a count may have among others (without itself): 1 + the number of those that are
/// certainly ahead … 1 + the number of those that may be ahead.
///
/// ```
/// use domain::indicators::{Interval, rank};
/// let count = |min, max| Interval { min, max };
/// let others = [count(9, 9), count(7, 7), count(5, 8)];
/// assert_eq!(rank(count(7, 7), &others), Interval { min: 2, max: 3 }); // behind 9, perhaps behind 8
/// assert_eq!(rank(count(9, 9), &others), Interval { min: 1, max: 1 }); // shares the first rank
/// ```
#[must_use]
pub fn rank(count: Interval, others: &[Interval]) -> Interval {
    let rank = |is_ahead: &dyn Fn(&Interval) -> bool| {
        1 + u32::try_from(others.iter().filter(|other| is_ahead(other)).count()).unwrap_or(u32::MAX - 1)
    };
    Interval { min: rank(&|other| other.min > count.max), max: rank(&|other| other.max > count.min) }
}
