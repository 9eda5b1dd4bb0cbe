//! The spread of counts: the lowest, the highest, the median, the mean, and which communes have the extremes.
//!
//! All four are non-decreasing in each count. So their exact bounds are their values for the lower bounds of all
//! counts, and for the upper bounds.

use crate::indicators::{Fraction, Half, Interval};
use crate::sorting::sorted;

/// The spread of a list of counts, such as the communes' numbers of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The lowest count.
    pub lowest: Extreme,
    /// The highest count.
    pub highest: Extreme,
    /// The median: as many counts are below it as above.
    pub median: Median,
    /// The arithmetic mean: the sum of the counts divided by their number.
    pub mean: Mean,
}

/// The lowest or the highest of several counts, and the indices in the list of those that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extreme {
    /// The value of the extreme.
    pub count: Interval,
    /// The indices of all that certainly have it, whatever the unknown cells are.
    pub certain: Vec<usize>,
    /// The indices of all that may have it, the certain ones included.
    pub possible: Vec<usize>,
}

/// A median between two bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The median of the lower bounds.
    pub min: Half,
    /// The median of the upper bounds.
    pub max: Half,
}

/// A mean between two bounds, both included. The denominator, which is the number of counts, is never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    /// The mean of the lower bounds.
    pub min: Fraction,
    /// The mean of the upper bounds.
    pub max: Fraction,
}

impl Spread {
    /// The spread of some counts; `None` if there are none.
    ///
    /// ```
    /// use domain::indicators::{Fraction, Half, Interval, Spread};
    /// let count = |min, max| Interval { min, max };
    /// let spread = Spread::of(&[count(2, 2), count(3, 6), count(7, 7), count(7, 9)]).unwrap();
    /// assert_eq!((spread.lowest.count, &spread.lowest.certain[..]), (count(2, 2), &[0][..]));
    /// assert_eq!((spread.highest.count, &spread.highest.certain[..]), (count(7, 9), &[3][..]));
    /// assert_eq!(spread.highest.possible, [2, 3]); // 7 is the highest if the last count turns out to be 7
    /// assert_eq!(spread.median.min, Half::between(3, 7)); // of 2 3 7 7: 5
    /// assert_eq!(spread.median.max, Half::between(6, 7)); // of 2 6 7 9: 6.5
    /// assert_eq!(spread.mean.min, Fraction { numerator: 19, denominator: 4 });
    /// assert_eq!(spread.mean.max, Fraction { numerator: 24, denominator: 4 });
    /// assert_eq!(Spread::of(&[]), None);
    /// ```
    #[must_use]
    pub fn of(counts: &[Interval]) -> Option<Self> {
        let of_mins = BoundSpread::of(counts, |count| count.min)?;
        let of_maxes = BoundSpread::of(counts, |count| count.max)?;
        let lowest = Interval { min: of_mins.lowest, max: of_maxes.lowest };
        let highest = Interval { min: of_mins.highest, max: of_maxes.highest };
        Some(Self {
            lowest: Extreme {
                count: lowest,
                certain: indices_where(counts, |index, count| {
                    others(counts, index).all(|other| count.max <= other.min)
                }),
                possible: indices_where(counts, |_, count| count.min <= lowest.max),
            },
            highest: Extreme {
                count: highest,
                certain: indices_where(counts, |index, count| {
                    others(counts, index).all(|other| other.max <= count.min)
                }),
                possible: indices_where(counts, |_, count| count.max >= highest.min),
            },
            median: Median { min: of_mins.median, max: of_maxes.median },
            mean: Mean { min: of_mins.mean, max: of_maxes.mean },
        })
    }
}

/// The figures for one bound of the counts.
struct BoundSpread {
    lowest: u32,
    highest: u32,
    median: Half,
    mean: Fraction,
}

impl BoundSpread {
    fn of(counts: &[Interval], bound: fn(&Interval) -> u32) -> Option<Self> {
        let numbers = sorted(counts.iter().map(bound).collect(), |one: &u32, other| one.cmp(other));
        let sum = numbers.iter().copied().map(u64::from).sum();
        Some(Self {
            lowest: *numbers.first()?,
            highest: *numbers.last()?,
            median: Half::between(*numbers.get((numbers.len() - 1) / 2)?, *numbers.get(numbers.len() / 2)?),
            mean: Fraction { numerator: sum, denominator: u64::try_from(numbers.len()).ok()? },
        })
    }
}

fn others(counts: &[Interval], excluded: usize) -> impl Iterator<Item = &Interval> {
    counts.iter().enumerate().filter(move |(index, _)| *index != excluded).map(|(_, count)| count)
}

fn indices_where(counts: &[Interval], condition: impl Fn(usize, &Interval) -> bool) -> Vec<usize> {
    counts.iter().enumerate().filter(|(index, count)| condition(*index, count)).map(|(index, _)| index).collect()
}
