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

/// Why a claim is out of reach. The list is fixed: other programs read its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// It is a question.
    Question,
    /// It is denied, doubted or supposed.
    Denied,
    /// It is about the future, or about what is possible.
    Forecast,
    /// It is an aim.
    Goal,
    /// A part is taken out, or a bound set, in a way that is not read: « sauf Lille ».
    Exception,
    /// It is a change or a difference between two days: « deux de plus », « a doublé ».
    Change,
    /// It is an amount of money.
    Money,
    /// It counts bodies or persons that are not communes, actions or inhabitants: members, EPCI, agents.
    OtherBodies,
    /// It is a part of something that was not read: « dont six communes ».
    Part,
    /// It has words that are not known; the claim says which one stopped the reading.
    UnknownWords,
    /// Its words are known, but what they count together is not computed.
    NotComputed,
    /// It has several meanings, which differ.
    Ambiguous,
    /// Its quantity is not a number: « plusieurs », « la plupart ».
    Vague,
    /// Its digits cannot be read for certain: « 85x », « 12,3456789 ».
    Digits,
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

impl Obstacle {
    /// The name of the obstacle for other programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Denied => "denied",
            Self::Forecast => "forecast",
            Self::Goal => "goal",
            Self::Exception => "exception",
            Self::Change => "change",
            Self::Money => "money",
            Self::OtherBodies => "other_bodies",
            Self::Part => "part",
            Self::UnknownWords => "unknown_words",
            Self::NotComputed => "not_computed",
            Self::Ambiguous => "ambiguous",
            Self::Vague => "vague",
            Self::Digits => "digits",
            Self::Date => "date",
            Self::Name => "name",
            Self::NotAMember => "not_a_member",
            Self::NoWhole => "no_whole",
            Self::NoIndicator => "no_indicator",
            Self::NoValue => "no_value",
        }
    }
}
