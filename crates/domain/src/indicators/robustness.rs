//! Whether a conclusion on a threshold holds under other definitions of the same thing.
//!
//! At a threshold k, the share of the members in at least k actions: for certain when their count is
//! at least k, possibly when it may be. Each other definition changes one thing in that.

use crate::dates::Day;
use crate::indicators::commune_counts::counts_in;
use crate::indicators::{Cells, Proportion, Range, Reach, Scope, commune_counts, inhabitants, reached};
use crate::territory::{ActionIndex, Territory};

/// A way to say what share reaches a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Definition {
    /// Communes out of the members: what is said first.
    Communes,
    /// Inhabitants of these communes, out of the members' inhabitants.
    Inhabitants,
    /// Communes, counting only the running actions deployed a year ago or earlier.
    RunningAYear,
    /// Communes, without the illustrative rows, whose cells become unknown.
    PublishedOnly,
    /// Communes, what is not known counting as no.
    UnknownIsNo,
    /// Communes, what is not known counting as yes.
    UnknownIsYes,
}

/// What may be concluded of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// Not a single one.
    NotOne,
    /// Some, less than half.
    Minority,
    /// Half or more, less than nine in ten.
    HalfOrMore,
    /// Nine in ten or more, not all.
    NineInTen,
    /// All.
    All,
    /// The two ends of the interval allow different conclusions.
    Undecided,
    /// There is nothing to take a share of.
    NoWhole,
}

/// The share under one definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The definition.
    pub definition: Definition,
    /// The share, in communes or inhabitants.
    pub share: Proportion,
    /// What it allows to conclude.
    pub conclusion: Conclusion,
    /// Whether that differs from what [`Definition::Communes`] allows to conclude; a share of nothing
    /// says nothing, and never does.
    pub flips: bool,
}

/// The share of the communes that reach a threshold, and how it changes under other definitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// The threshold.
    pub k: u32,
    /// The share in communes.
    pub baseline: Variant,
    /// The others, in the order of [`Definition::OTHERS`].
    pub others: Vec<Variant>,
}

impl Definition {
    /// All but the first.
    pub const OTHERS: [Self; 5] =
        [Self::Inhabitants, Self::RunningAYear, Self::PublishedOnly, Self::UnknownIsNo, Self::UnknownIsYes];
}

impl Conclusion {
    /// What a share allows to conclude.
    ///
    /// ```
    /// use domain::indicators::{Conclusion, Proportion};
    /// let conclusion = |min, max, of| Conclusion::of(Proportion { min, max, of });
    /// assert_eq!(conclusion(81, 81, 90), Conclusion::NineInTen); // 90 % exactly
    /// assert_eq!(conclusion(80, 80, 90), Conclusion::HalfOrMore);
    /// assert_eq!(conclusion(44, 44, 90), Conclusion::Minority);
    /// assert_eq!(conclusion(44, 45, 90), Conclusion::Undecided);
    /// assert_eq!(conclusion(0, 0, 0), Conclusion::NoWhole);
    /// ```
    #[must_use]
    pub fn of(share: Proportion) -> Self {
        let [low, high] = [share.min, share.max].map(|count| Self::of_one(count.into(), share.of.into()));
        if low == high { low } else { Self::Undecided }
    }

    fn of_one(count: u128, of: u128) -> Self {
        match count {
            _ if of == 0 => Self::NoWhole,
            0 => Self::NotOne,
            _ if count >= of => Self::All,
            _ if count * 10 >= of * 9 => Self::NineInTen,
            _ if count * 2 >= of => Self::HalfOrMore,
            _ => Self::Minority,
        }
    }
}

/// How the share of the communes in at least k actions holds under the other definitions.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in each action: + takes part, - does not, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2019-04-01"];
/// let territory = territory(&actions, &[(100, "++-"), (200, "+-+"), (900, "+--"), (100, "++?")]);
/// let found = robustness(&territory, Day::end_of_year(2019), Scope::Everything, 2);
/// let share = |min, max, of| Proportion { min, max, of };
/// assert_eq!(found.baseline.share, share(3, 3, 4));
/// assert_eq!(found.baseline.conclusion, Conclusion::HalfOrMore);
/// let [inhabitants, running_a_year, ..] = found.others[..] else { panic!() };
/// assert_eq!((inhabitants.share, inhabitants.flips), (share(400, 400, 1_300), true)); // a minority
/// assert_eq!((running_a_year.share, running_a_year.flips), (share(2, 2, 4), false)); // without c: half
/// ```
#[must_use]
pub fn robustness(territory: &Territory, day: Day, scope: Scope, k: u32) -> Robustness {
    let cells = Cells::on(territory, day, scope);
    let counts = commune_counts(&cells);
    let members = u64::try_from(cells.members().len()).unwrap_or(u64::MAX);
    let reach = |counts: &[Range]| reached(territory, cells.members(), counts, k);
    let communes =
        |reach: Reach| Proportion { min: reach.communes.min.into(), max: reach.communes.max.into(), of: members };
    let settled = |end: fn(&Range) -> u32| -> Vec<Range> {
        counts.iter().map(end).map(|count| Range { min: count, max: count }).collect()
    };
    let share = |definition: Definition| match definition {
        Definition::Communes => communes(reach(&counts)),
        Definition::Inhabitants => {
            let found = reach(&counts).inhabitants;
            Proportion { min: found.min, max: found.max, of: inhabitants(territory, cells.members()) }
        }
        Definition::RunningAYear => {
            let ran = |action| day.a_year_before().is_some_and(|day| was_deployed(territory, action, day));
            communes(reach(&counts_in(&cells, &ran)))
        }
        Definition::PublishedOnly => communes(reach(&commune_counts(&Cells::on(territory, day, Scope::PublishedOnly)))),
        Definition::UnknownIsNo => communes(reach(&settled(|count| count.min))),
        Definition::UnknownIsYes => communes(reach(&settled(|count| count.max))),
    };
    let baseline = Conclusion::of(share(Definition::Communes));
    let variant = |definition| {
        let share = share(definition);
        let conclusion = Conclusion::of(share);
        let flips = conclusion != baseline && conclusion != Conclusion::NoWhole;
        Variant { definition, share, conclusion, flips }
    };
    Robustness { k, baseline: variant(Definition::Communes), others: Definition::OTHERS.map(variant).into() }
}

fn was_deployed(territory: &Territory, action: ActionIndex, day: Day) -> bool {
    territory.action(action).is_deployed_on(day)
}
