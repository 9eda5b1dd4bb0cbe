//! Which of several things have the highest measure, whatever the unknown answers are.

use std::cmp::Ordering;

use crate::indicators::{Interval, Mean};

/// A measure between two bounds, both included, as fractions of one denominator each: a count of 1, a share, a mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The lower bound of the numerator.
    pub min: i64,
    /// The upper bound of the numerator.
    pub max: i64,
    /// The denominator.
    pub of: i64,
}

/// Those that lead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaders {
    /// The indices of all that have the highest measure for certain; if there are several, they are equal.
    pub certain: Vec<usize>,
    /// Whether others may have the same measure.
    pub may_tie: bool,
}

impl Measured {
    /// A count.
    #[must_use]
    pub fn count(count: Interval) -> Self {
        Self::share(count, 1)
    }

    /// A count out of a whole. A share of nothing is none.
    #[must_use]
    pub fn share(count: Interval, of: u32) -> Self {
        Self { min: count.min.into(), max: count.max.into(), of: of.max(1).into() }
    }

    /// A mean.
    #[must_use]
    pub fn mean(mean: Mean) -> Self {
        let [min, max, of] = [mean.min.numerator, mean.max.numerator, mean.min.denominator]
            .map(|number| i64::try_from(number).unwrap_or(i64::MAX));
        Self { min, max, of: of.max(1) }
    }

    /// Compares the lower bounds.
    pub(super) fn cmp_min(self, other: Self) -> Ordering {
        compared((self.min, self.of), (other.min, other.of))
    }

    /// Compares the upper bounds.
    pub(super) fn cmp_max(self, other: Self) -> Ordering {
        compared((self.max, self.of), (other.max, other.of))
    }

    /// Whether its lower bound is at least the upper bound of another one.
    fn leads(self, other: Self) -> bool {
        compared((self.min, self.of), (other.max, other.of)).is_ge()
    }

    /// Whether its upper bound is at least the lower bound of another one.
    fn may_lead(self, other: Self) -> bool {
        compared((self.max, self.of), (other.min, other.of)).is_ge()
    }
}

/// Compares two fractions.
fn compared(one: (i64, i64), other: (i64, i64)) -> Ordering {
    one.0.saturating_mul(other.1).cmp(&other.0.saturating_mul(one.1))
}

impl Leaders {
    /// Those that have the highest measure: certainly, if their lower bound is at least the upper bound of each other
    /// one.
    ///
    /// ```
    /// use domain::indicators::{Interval, Leaders, Measured};
    /// let leaders = |counts: &[(u32, u32)]| {
    ///     let measured = |&(min, max): &(u32, u32)| Measured::count(Interval { min, max });
    ///     let found = Leaders::of(&counts.iter().map(measured).collect::<Vec<_>>());
    ///     (found.certain, found.may_tie)
    /// };
    /// assert_eq!(leaders(&[(22, 22), (3, 9)]), (vec![0], false));
    /// assert_eq!(leaders(&[(22, 22), (0, 90)]), (vec![], true)); // the other one may have more
    /// assert_eq!(leaders(&[(8, 8), (3, 7), (8, 8)]), (vec![0, 2], false)); // a tie
    /// assert_eq!(leaders(&[(8, 9), (3, 8)]), (vec![0], true)); // at least as many as the other one
    /// ```
    #[must_use]
    pub fn of(measures: &[Measured]) -> Self {
        let others = |index: usize| measures.iter().enumerate().filter(move |(other, _)| *other != index);
        let where_all = |holds: fn(Measured, Measured) -> bool| {
            let all = |index: &usize| others(*index).all(|(_, other)| holds(measures[*index], *other));
            (0..measures.len()).filter(all).collect::<Vec<_>>()
        };
        let certain = where_all(Measured::leads);
        let may_tie = where_all(Measured::may_lead).len() > certain.len();
        Self { certain, may_tie }
    }
}
