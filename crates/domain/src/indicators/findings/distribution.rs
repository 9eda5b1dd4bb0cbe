//! How many communes have each number of actions.

use crate::indicators::{Interval, Leaders, Measured};

/// For each number of actions, how many communes have exactly that number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    /// The numbers of actions, from the lowest possible to the highest possible one, each with the communes that
    /// certainly have it … that certainly or possibly have it.
    pub counts: Vec<(u32, Interval)>,
    /// The communes of which the number is not certain. The certain communes of all numbers and these are all communes.
    pub uncertain: u32,
    /// All communes.
    pub communes: u32,
}

impl Distribution {
    /// The distribution of the communes' numbers of actions.
    ///
    /// ```
    /// use domain::indicators::{Distribution, Interval};
    /// let count = |min, max| Interval { min, max };
    /// let distribution = Distribution::of(&[count(2, 2), count(2, 3), count(4, 4)]);
    /// assert_eq!(distribution.counts, [(2, count(1, 2)), (3, count(0, 1)), (4, count(1, 1))]);
    /// assert_eq!((distribution.uncertain, distribution.communes), (1, 3));
    /// ```
    #[must_use]
    pub fn of(counts: &[Interval]) -> Self {
        let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let least = counts.iter().map(|count| count.min).min().unwrap_or(1);
        let most = counts.iter().map(|count| count.max).max().unwrap_or(0);
        let having = |k: u32| Interval {
            min: length(counts.iter().filter(|count| count.min == k && count.max == k).count()),
            max: length(counts.iter().filter(|count| count.min <= k && k <= count.max).count()),
        };
        Self {
            counts: (least..=most).map(|k| (k, having(k))).collect(),
            uncertain: length(counts.iter().filter(|count| !count.is_certain()).count()),
            communes: length(counts.len()),
        }
    }

    /// The numbers of actions that the most communes have. The number of a commune of which it is not certain may be
    /// any between its bounds.
    pub(super) fn most_common(&self) -> Leaders {
        Leaders::of(&self.counts.iter().map(|(_, count)| Measured::count(*count)).collect::<Vec<_>>())
    }
}
