//! The quantity that is said, as it is said, and how it is compared.

/// A number as printed: its digits, how many of them are decimals, and what it counts in.
///
/// ```
/// use claims::Decimal;
/// let said = Decimal { digits: 12, decimals: 1, unit: 1_000_000 }; // « 1,2 million »
/// assert_eq!(said.as_fraction(), (12_000_000, 10));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// All its digits, without the comma.
    pub digits: u64,
    /// How many of them come after the comma.
    pub decimals: u8,
    /// 1; 1 000 or 1 000 000 where « mille » or « million » follows digits.
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

    /// The number, when it is a whole one.
    #[must_use]
    pub fn as_whole(self) -> Option<u64> {
        let (part, whole) = (self.digits.checked_mul(self.unit.into())?, 10u64.checked_pow(self.decimals.into())?);
        part.is_multiple_of(whole).then(|| part / whole)
    }

    /// How many of its last digit make one unit.
    pub(super) fn step(self) -> u128 {
        10u128.saturating_pow(u32::from(self.decimals))
    }
}

/// Wholes that speak of a proportion rather than of a number of communes.
const PROPORTIONS: [u64; 8] = [2, 3, 4, 5, 10, 20, 100, 1000];

/// A quantity that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// « 90 », « 1,2 million »
    Number(Decimal),
    /// « 95 % », « 95,5 % »
    Percent(Decimal),
    /// « la moitié », « neuf sur dix »; all of them is 1 of 1.
    Fraction {
        /// The numerator.
        part: u64,
        /// The denominator.
        whole: u64,
    },
    /// « 86 sur 90 »: both numbers are said of the data.
    OutOf {
        /// How many.
        count: u64,
        /// Out of how many.
        of: u64,
    },
}

impl Value {
    /// All of them.
    pub const ALL: Self = Self::Fraction { part: 1, whole: 1 };

    /// So many out of so many: a proportion where the whole is a customary one (« neuf sur dix »).
    #[must_use]
    pub fn out_of(count: u64, of: u64) -> Self {
        if PROPORTIONS.contains(&of) { Self::Fraction { part: count, whole: of } } else { Self::OutOf { count, of } }
    }

    /// Whether it is a part of a whole rather than a count.
    #[must_use]
    pub const fn is_share(self) -> bool {
        !matches!(self, Self::Number(_))
    }
}

/// How what is said relates to what is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// Said as it is.
    Equal,
    /// Denied: any other figure.
    Other,
    /// Near, within so many in a hundred of what is said: 3 for "about", 15 for « une quinzaine ».
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
    /// "about", « environ », « près de », `~`.
    pub const ABOUT: Self = Self::About(3);
    /// « une quinzaine » and its kin.
    pub const SOME: Self = Self::About(15);

    /// What is said by denying it; `None` where that says too little to be judged.
    #[must_use]
    pub const fn denied(self) -> Option<Self> {
        Some(match self {
            Self::Equal => Self::Other,
            Self::Other => Self::Equal,
            Self::MoreThan => Self::AtMost,
            Self::AtLeast => Self::LessThan,
            Self::LessThan => Self::AtLeast,
            Self::AtMost => Self::MoreThan,
            Self::About(_) => return None,
        })
    }
}
