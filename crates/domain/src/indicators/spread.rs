//! How counts are spread: the lowest, the highest, the median, the mean, and who has the extremes.
//!
//! All four rise with each count, so that their bounds are those of the counts at their lowest and at
//! their highest, and both are reached.

use crate::indicators::{Fraction, Half, Range};
use crate::sorting::sorted;

/// The spread of a list of counts, such as the communes' participations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The lowest count, and who has it.
    pub lowest: Extreme,
    /// The highest count, and who has it.
    pub highest: Extreme,
    /// The median: as many counts lie below it as above.
    pub median: Median,
    /// The arithmetic mean: the sum of the counts over their number.
    pub mean: Mean,
}

/// The lowest or the highest of several counts. Those that have it are named by their places in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extreme {
    /// The count.
    pub count: Range,
    /// All those that have it whatever the unknown turns out to be.
    pub certain: Vec<usize>,
    /// All those that may have it, the certain ones included.
    pub possible: Vec<usize>,
}

/// A median, between two bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The median of what is certain.
    pub min: Half,
    /// The median of what is possible.
    pub max: Half,
}

/// A mean, between two bounds, both included; their denominator, the number of counts, is never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    /// The sum of what is certain, over the number of counts.
    pub min: Fraction,
    /// The sum of what is possible, over the number of counts.
    pub max: Fraction,
}

impl Spread {
    /// The spread of some counts; `None` when there are none.
    ///
    /// ```
    /// use domain::indicators::{Fraction, Half, Range, Spread};
    /// let count = |min, max| Range { min, max };
    /// let spread = Spread::of(&[count(2, 2), count(3, 6), count(7, 7), count(7, 9)]).unwrap();
    /// assert_eq!((spread.lowest.count, &spread.lowest.certain[..]), (count(2, 2), &[0][..]));
    /// assert_eq!((spread.highest.count, &spread.highest.certain[..]), (count(7, 9), &[3][..]));
    /// assert_eq!(spread.highest.possible, [2, 3]); // the third has the highest if the fourth has no more than 7
    /// assert_eq!(spread.median.min, Half::between(3, 7)); // of 2 3 7 7: 5
    /// assert_eq!(spread.median.max, Half::between(6, 7)); // of 2 6 7 9: 6.5
    /// assert_eq!(spread.mean.min, Fraction { numerator: 19, denominator: 4 });
    /// assert_eq!(spread.mean.max, Fraction { numerator: 24, denominator: 4 });
    /// assert_eq!(Spread::of(&[]), None);
    /// ```
    #[must_use]
    pub fn of(counts: &[Range]) -> Option<Self> {
        let of_mins = SpreadEnd::of(counts, |count| count.min)?;
        let of_maxes = SpreadEnd::of(counts, |count| count.max)?;
        let lowest = Range { min: of_mins.lowest, max: of_maxes.lowest };
        let highest = Range { min: of_mins.highest, max: of_maxes.highest };
        Some(Self {
            lowest: Extreme {
                count: lowest,
                certain: places(counts, |at, count| others(counts, at).all(|other| count.max <= other.min)),
                possible: places(counts, |_, count| count.min <= lowest.max),
            },
            highest: Extreme {
                count: highest,
                certain: places(counts, |at, count| others(counts, at).all(|other| other.max <= count.min)),
                possible: places(counts, |_, count| count.max >= highest.min),
            },
            median: Median { min: of_mins.median, max: of_maxes.median },
            mean: Mean { min: of_mins.mean, max: of_maxes.mean },
        })
    }
}

/// The figures of one end of the counts.
struct SpreadEnd {
    lowest: u32,
    highest: u32,
    median: Half,
    mean: Fraction,
}

impl SpreadEnd {
    fn of(counts: &[Range], end: fn(&Range) -> u32) -> Option<Self> {
        let numbers = sorted(counts.iter().map(end).collect(), |one: &u32, other| one.cmp(other));
        let sum = numbers.iter().copied().map(u64::from).sum();
        Some(Self {
            lowest: *numbers.first()?,
            highest: *numbers.last()?,
            median: Half::between(*numbers.get((numbers.len() - 1) / 2)?, *numbers.get(numbers.len() / 2)?),
            mean: Fraction { numerator: sum, denominator: u64::try_from(numbers.len()).ok()? },
        })
    }
}

fn others(counts: &[Range], but: usize) -> impl Iterator<Item = &Range> {
    counts.iter().enumerate().filter(move |(at, _)| *at != but).map(|(_, count)| count)
}

fn places(counts: &[Range], has_it: impl Fn(usize, &Range) -> bool) -> Vec<usize> {
    counts.iter().enumerate().filter(|(at, count)| has_it(*at, count)).map(|(at, _)| at).collect()
}
