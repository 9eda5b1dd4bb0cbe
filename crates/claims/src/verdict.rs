//! The verdict on a claim, and the reasons for giving none.

/// The result of comparing a claim with the data.
///
/// Ordered from best to worst: over several days, the worst verdict is that of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The same figure; or an inequality, or a yes or no, that is true.
    Exact,
    /// The figure truncated to the printed decimals (rounding may give the same).
    Truncated,
    /// The figure rounded to the printed decimals, where truncation gives another one.
    Rounded,
    /// The claim says "about", and the figure is within the tolerance.
    Approximate,
    /// Not decided by the data: true for some of the possible counts, not for all.
    Compatible,
    /// True for none of the possible counts.
    Contradicted,
    /// Not judged: the figure is not computed, or the text was not read for certain.
    OutOfReach,
}

impl Verdict {
    /// The name of the verdict for other programs.
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
    /// It is about something that is not computed, or has words that are not known.
    NotComputed,
    /// It has several meanings, which differ.
    Ambiguous,
    /// Its quantity is not a number: « plusieurs », « la plupart ».
    Vague,
    /// It is a question, a denial, a doubt or a forecast, not a statement.
    NotStated,
    /// Its date has no definite days, or depends on a date that the territory does not give.
    Date,
    /// It names no action of the territory.
    Name,
    /// It is about a commune that is not a member on the day.
    NotAMember,
    /// It is a share of nothing, or of something that has no total.
    NoWhole,
    /// The row has no indicator.
    NoIndicator,
    /// The row's value cannot be read.
    NoValue,
}
