//! What comes of holding something said against the data.

/// The outcome for one claim.
///
/// The order is from the best to the worst: of several days, the worst outcome is the claim's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The very figure; or an inequality, or a yes or no, that is true.
    Exact,
    /// The figure once its further decimals are dropped (rounding may give it as well).
    Truncated,
    /// The figure once rounded, which truncation does not give.
    Rounded,
    /// The wording says "about", and the figure is near enough.
    Approximate,
    /// The data leave it open: it is right for some of the counts that are possible, not for all.
    Compatible,
    /// Right for none of the counts that are possible.
    Contradicted,
    /// Not judged: not computed here, or not read for certain.
    OutOfReach,
}

impl Verdict {
    /// The word that other programs read.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Truncated => "truncated",
            Self::Rounded => "rounded",
            Self::Approximate => "approximate",
            Self::Compatible => "compatible",
            Self::Contradicted => "contradicted",
            Self::OutOfReach => "out_of_reach",
        }
    }
}

/// Why a claim is out of reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// It speaks of something that is not computed, or in words that are not known.
    NotComputed,
    /// It may be read in several ways, which do not come to the same.
    Ambiguous,
    /// Its quantity is no number: "several", "most".
    Vague,
    /// It asks, denies, doubts or foresees rather than states.
    NotStated,
    /// Its date is not one that can be placed.
    Date,
    /// It names an action or a commune that is not known, or that several could be.
    Name,
    /// It speaks of a commune that is no member on the day.
    NotAMember,
    /// It is a share of nothing, or of something that is no whole here.
    NoWhole,
    /// The row does not say what it counts.
    NoIndicator,
    /// The row's value is not one that is read.
    NoValue,
}
