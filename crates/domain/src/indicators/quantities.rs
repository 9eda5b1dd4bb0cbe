//! Quantities: an interval, a share of a whole, a percentage that never claims too much.

use serde::Serialize;

/// A count known to lie between two bounds, both included; one figure when they are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Range {
    /// What is certain.
    pub min: u32,
    /// What is possible.
    pub max: u32,
}

impl Range {
    /// Whether the bounds are the same.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.min == self.max
    }
}

/// A part of a whole: a numerator and its denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Out of how many.
    pub of: u32,
}

/// A percentage as it may be said: truncated, 100 only of all, 0 only of none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percentage {
    /// Truncated to a whole number.
    Whole(u32),
    /// More than none, less than one in a hundred.
    LessThanOne,
}

impl Share {
    /// The percentage, truncated; `None` of an empty whole.
    ///
    /// ```
    /// use domain::indicators::{Percentage, Share};
    /// assert_eq!(Share { count: 86, of: 90 }.percentage(), Some(Percentage::Whole(95))); // 95.56
    /// assert_eq!(Share { count: 1, of: 158 }.percentage(), Some(Percentage::LessThanOne));
    /// assert_eq!(Share { count: 0, of: 0 }.percentage(), None);
    /// ```
    #[must_use]
    pub fn percentage(self) -> Option<Percentage> {
        Percentage::of(self.count.into(), self.of.into())
    }
}

impl Percentage {
    /// What a count is of a whole, truncated; `None` of an empty whole.
    #[must_use]
    pub fn of(count: u64, whole: u64) -> Option<Self> {
        let hundredths = u128::from(count) * 100 / u128::from(Some(whole).filter(|&whole| whole > 0)?);
        Some(match u32::try_from(hundredths) {
            Ok(0) if count > 0 => Self::LessThanOne,
            Ok(whole) => Self::Whole(whole),
            Err(_) => Self::Whole(u32::MAX),
        })
    }
}
