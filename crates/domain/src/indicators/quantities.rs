//! Quantities: an interval, a share, and a percentage that is always rounded down.

use serde::Serialize;

/// A count that is known to lie between two bounds, both included. It is exact if they are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Interval {
    /// The lower bound: what is certain.
    pub min: u32,
    /// The upper bound: what is possible.
    pub max: u32,
}

impl Interval {
    /// Whether the bounds are equal.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.min == self.max
    }
}

/// A share, as numerator and denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    /// The numerator.
    pub count: u32,
    /// The denominator.
    pub of: u32,
}

/// A truncated percentage: it is 100 only for all, and 0 only for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percentage {
    /// A number of per cent, truncated.
    Whole(u32),
    /// More than 0 %, less than 1 %.
    LessThanOne,
}

impl Share {
    /// The percentage, truncated; `None` if the denominator is 0.
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
    /// The percentage of a count in a whole, truncated; `None` if the whole is 0.
    #[must_use]
    pub fn of(count: u64, whole: u64) -> Option<Self> {
        // Divisions of 128 bits are slow in WebAssembly, and no count of people needs one.
        let hundredths = match count.checked_mul(100) {
            Some(hundredfold) => u128::from(hundredfold.checked_div(whole)?),
            None => (u128::from(count) * 100).checked_div(u128::from(whole))?,
        };
        Some(match u32::try_from(hundredths) {
            Ok(0) if count > 0 => Self::LessThanOne,
            Ok(whole) => Self::Whole(whole),
            Err(_) => Self::Whole(u32::MAX),
        })
    }
}
