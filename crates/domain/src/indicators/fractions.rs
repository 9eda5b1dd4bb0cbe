//! Exact fractions: halves, means, and proportions between two bounds.

use crate::indicators::Percentage;

/// A whole number, or a whole number and a half, such as the median of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Half {
    halves: u64,
}

impl Half {
    /// The mean of two whole numbers.
    ///
    /// ```
    /// use domain::indicators::Half;
    /// let middle = Half::between(6, 7);
    /// assert_eq!((middle.whole(), middle.and_a_half()), (6, true)); // six and a half
    /// assert_eq!(Half::between(5, 7), Half::between(6, 6)); // six
    /// ```
    #[must_use]
    pub fn between(one: u32, other: u32) -> Self {
        Self { halves: u64::from(one) + u64::from(other) }
    }

    /// The integer part.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.halves / 2
    }

    /// Whether there is a half in addition to the integer part.
    #[must_use]
    pub const fn and_a_half(self) -> bool {
        !self.halves.is_multiple_of(2)
    }
}

/// A fraction that is not reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// The number that is divided.
    pub numerator: u64,
    /// The number to divide by, which may be 0.
    pub denominator: u64,
}

/// A number truncated to its first decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneDecimal {
    /// The integer part.
    pub whole: u64,
    /// The first decimal, 0 to 9.
    pub tenth: u8,
    /// Whether the other decimals are all 0.
    pub is_exact: bool,
}

impl Fraction {
    /// The value truncated to the first decimal; `None` if the denominator is 0.
    ///
    /// ```
    /// use domain::indicators::{Fraction, OneDecimal};
    /// let mean = Fraction { numerator: 899, denominator: 90 }; // 9.988…
    /// assert_eq!(mean.one_decimal(), Some(OneDecimal { whole: 9, tenth: 9, is_exact: false }));
    /// let mean = Fraction { numerator: 5, denominator: 2 };
    /// assert_eq!(mean.one_decimal(), Some(OneDecimal { whole: 2, tenth: 5, is_exact: true }));
    /// ```
    #[must_use]
    pub fn one_decimal(self) -> Option<OneDecimal> {
        let whole = self.numerator.checked_div(self.denominator)?;
        let (rest, denominator) = (u128::from(self.numerator % self.denominator) * 10, u128::from(self.denominator));
        let tenth = u8::try_from(rest / denominator).ok()?;
        Some(OneDecimal { whole, tenth, is_exact: rest.is_multiple_of(denominator) })
    }
}

/// A proportion that is known to lie between two bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proportion {
    /// The lower bound of the numerator: what is certain.
    pub min: u64,
    /// The upper bound of the numerator: what is possible.
    pub max: u64,
    /// The denominator.
    pub of: u64,
}

impl Proportion {
    /// The percentages of both bounds, truncated; `None` if the denominator is 0.
    ///
    /// ```
    /// use domain::indicators::{Percentage, Proportion};
    /// let inhabitants = Proportion { min: 999_999, max: 1_000_000, of: 1_000_000 };
    /// assert_eq!(inhabitants.percentages(), Some([Percentage::Whole(99), Percentage::Whole(100)]));
    /// ```
    #[must_use]
    pub fn percentages(self) -> Option<[Percentage; 2]> {
        Some([Percentage::of(self.min, self.of)?, Percentage::of(self.max, self.of)?])
    }
}
