//! Exact fractions: halves, means, and parts of a whole that are only known to lie between two bounds.

use crate::indicators::Percentage;

/// A whole number, or a whole number and a half: what the median of whole numbers may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Half {
    halves: u64,
}

impl Half {
    /// The middle of two whole numbers.
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

    /// The whole part.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.halves / 2
    }

    /// Whether a half comes on top of it.
    #[must_use]
    pub const fn and_a_half(self) -> bool {
        !self.halves.is_multiple_of(2)
    }
}

/// A fraction, as it comes: not reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: u64,
    /// Below it.
    pub denominator: u64,
}

/// A number to its first decimal, truncated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneDecimal {
    /// The whole part.
    pub whole: u64,
    /// The first decimal, 0 to 9.
    pub tenth: u8,
    /// Whether nothing was cut off.
    pub is_exact: bool,
}

impl Fraction {
    /// Its value to the first decimal, truncated; `None` when the denominator is 0.
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

/// A part of a whole, known to lie between two bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proportion {
    /// What is certain.
    pub min: u64,
    /// What is possible.
    pub max: u64,
    /// The whole.
    pub of: u64,
}

impl Proportion {
    /// The percentages of both bounds, truncated; `None` of an empty whole.
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
