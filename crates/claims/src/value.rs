//! A claimed quantity as the text gives it, and how it compares with a count.

/// A number as printed: its digits, its number of decimals, and its unit.
///
/// ```
/// use claims::Decimal;
/// let number = Decimal { digits: 12, decimals: 1, unit: 1_000_000 }; // « 1,2 million »
/// assert_eq!(number.as_fraction(), (12_000_000, 10));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// All its digits, without the comma.
    pub digits: u64,
    /// How many of them come after the comma.
    pub decimals: u8,
    /// 1, or 1 000 or 1 000 000 when « mille » or « million » follows the digits.
    pub unit: u32,
}

impl Decimal {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: u64) -> Self {
        Self { digits: number, decimals: 0, unit: 1 }
    }

    /// The number as a numerator and a denominator.
    #[must_use]
    pub fn as_fraction(self) -> (u128, u128) {
        (u128::from(self.digits) * u128::from(self.unit), self.step())
    }

    /// The number; `None` when it is not a whole one.
    #[must_use]
    pub fn as_whole(self) -> Option<u64> {
        let (part, whole) = (self.digits.checked_mul(self.unit.into())?, 10u64.checked_pow(self.decimals.into())?);
        part.is_multiple_of(whole).then(|| part / whole)
    }

    /// Ten to the power of the number of decimals.
    pub(super) fn step(self) -> u128 {
        10u128.saturating_pow(u32::from(self.decimals))
    }
}

/// Totals that express a proportion rather than a number of communes.
const PROPORTIONS: [u64; 8] = [2, 3, 4, 5, 10, 20, 100, 1000];

/// A claimed quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// « 90 », « 1,2 million »
    Number(Decimal),
    /// « 95 % », « 95,5 % »
    Percent(Decimal),
    /// « la moitié », « neuf sur dix »; 1 of 1 for all of them.
    Fraction {
        /// The numerator.
        part: u64,
        /// The denominator.
        whole: u64,
    },
    /// « 86 sur 90 »: both the count and the total are claimed.
    OutOf {
        /// The claimed count.
        count: u64,
        /// The claimed total.
        of: u64,
    },
    /// « entre 5 et 7 »
    Between {
        /// The lower bound, included.
        min: u64,
        /// The upper bound, included.
        max: u64,
    },
}

impl Value {
    /// All of them.
    pub const ALL: Self = Self::Fraction { part: 1, whole: 1 };

    /// `count` out of `of`: a proportion when the total is customary for one (« neuf sur dix »).
    #[must_use]
    pub fn out_of(count: u64, of: u64) -> Self {
        if PROPORTIONS.contains(&of) { Self::Fraction { part: count, whole: of } } else { Self::OutOf { count, of } }
    }

    /// Whether it is a share of a total rather than a count.
    #[must_use]
    pub const fn is_share(self) -> bool {
        !matches!(self, Self::Number(_) | Self::Between { .. })
    }
}

/// How a claimed quantity relates to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// The same figure.
    Equal,
    /// Any other figure.
    NotEqual,
    /// Within a tolerance, in per cent of the claimed quantity.
    About(u8),
    /// More than.
    MoreThan,
    /// At least.
    AtLeast,
    /// Less than.
    LessThan,
    /// At most.
    AtMost,
}

impl Comparison {
    /// The tolerance of « environ », « près de », `~`.
    pub const ABOUT: Self = Self::About(3);
    /// The tolerance of « une quinzaine », « une vingtaine ».
    pub const SOME: Self = Self::About(15);

    /// The negation of this comparison; `None` when it is too vague to be judged.
    #[must_use]
    pub const fn negated(self) -> Option<Self> {
        Some(match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::MoreThan => Self::AtMost,
            Self::AtLeast => Self::LessThan,
            Self::LessThan => Self::AtLeast,
            Self::AtMost => Self::MoreThan,
            Self::About(_) => return None,
        })
    }
}
