//! Whether a conclusion about a threshold also holds under other definitions of the share.
//!
//! The share is that of the members in at least k actions, between those that certainly and those that possibly reach
//! k. Each other definition differs from this in one point.

use crate::dates::Day;
use crate::indicators::commune_counts::counts_in;
use crate::indicators::{
    Cells, Interval, Proportion, Reach, Scope, are_dates_unknown, commune_counts, inhabitants, reached,
};
use crate::territory::{ActionIndex, Territory};

/// A definition of the share that reaches a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareDefinition {
    /// Communes, out of all members. This is the baseline.
    Communes,
    /// The inhabitants of these communes, out of the inhabitants of all members.
    Inhabitants,
    /// Communes, counting only actions that run on the day and were deployed a year before or earlier.
    RunningAYear,
    /// Communes, in the scope [`Scope::PublishedOnly`].
    PublishedOnly,
    /// Communes, counting unknown cells as no.
    UnknownIsNo,
    /// Communes, counting unknown cells as yes.
    UnknownIsYes,
}

/// The conclusion that a share allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareConclusion {
    /// 0.
    NotOne,
    /// More than 0, less than half.
    Minority,
    /// At least half, less than nine in ten.
    HalfOrMore,
    /// At least nine in ten, less than all.
    NineInTen,
    /// All.
    All,
    /// The two bounds of the share allow different conclusions.
    Undecided,
    /// The denominator is 0.
    NoWhole,
}

/// The share under one definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareVariant {
    /// How the share is defined.
    pub definition: ShareDefinition,
    /// The share, in communes or inhabitants.
    pub share: Proportion,
    /// The conclusion that the share allows.
    pub conclusion: ShareConclusion,
    /// Whether the conclusion differs from that of [`ShareDefinition::Communes`]; false if the denominator is 0.
    pub flips: bool,
}

/// The share of the communes that reach a threshold, under all definitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// The threshold: at least k actions.
    pub k: u32,
    /// The share under [`ShareDefinition::Communes`].
    pub baseline: ShareVariant,
    /// The share under the other definitions, in the order of [`ShareDefinition::OTHERS`].
    pub others: Vec<ShareVariant>,
}

impl ShareDefinition {
    /// All definitions except the baseline.
    pub const OTHERS: [Self; 5] =
        [Self::Inhabitants, Self::RunningAYear, Self::PublishedOnly, Self::UnknownIsNo, Self::UnknownIsYes];
}

impl ShareConclusion {
    /// The conclusion that a share allows.
    ///
    /// ```
    /// use domain::indicators::{ShareConclusion, Proportion};
    /// let conclusion = |min, max, of| ShareConclusion::of(Proportion { min, max, of });
    /// assert_eq!(conclusion(81, 81, 90), ShareConclusion::NineInTen); // 90 % exactly
    /// assert_eq!(conclusion(80, 80, 90), ShareConclusion::HalfOrMore);
    /// assert_eq!(conclusion(44, 44, 90), ShareConclusion::Minority);
    /// assert_eq!(conclusion(44, 45, 90), ShareConclusion::Undecided);
    /// assert_eq!(conclusion(0, 0, 0), ShareConclusion::NoWhole);
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

/// Computes the share of the communes in at least k actions under all definitions.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for each action: + takes part, - does not, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2019-04-01"];
/// let territory = territory(&actions, &[(100, "++-"), (200, "+-+"), (900, "+--"), (100, "++?")]);
/// let found = robustness(&territory, Day::end_of_year(2019), Scope::Everything, 2);
/// let share = |min, max, of| Proportion { min, max, of };
/// assert_eq!(found.baseline.share, share(3, 3, 4));
/// assert_eq!(found.baseline.conclusion, ShareConclusion::HalfOrMore);
/// let [inhabitants, running_a_year, ..] = found.others[..] else { panic!() };
/// assert_eq!((inhabitants.share, inhabitants.flips), (share(400, 400, 1_300), true)); // a minority
/// assert_eq!((running_a_year.share, running_a_year.flips), (share(2, 2, 4), false)); // without c: half
/// ```
#[must_use]
pub fn robustness(territory: &Territory, day: Day, scope: Scope, k: u32) -> Robustness {
    let cells = Cells::on(territory, day, scope);
    let counts = commune_counts(&cells);
    let members = u64::try_from(cells.members().len()).unwrap_or(u64::MAX);
    let reach = |counts: &[Interval]| reached(territory, cells.members(), counts, k);
    let communes =
        |reach: Reach| Proportion { min: reach.communes.min.into(), max: reach.communes.max.into(), of: members };
    let exact_at = |bound: fn(&Interval) -> u32| -> Vec<Interval> {
        counts.iter().map(bound).map(|count| Interval { min: count, max: count }).collect()
    };
    let share = |definition: ShareDefinition| match definition {
        ShareDefinition::Communes => communes(reach(&counts)),
        ShareDefinition::Inhabitants => {
            let found = reach(&counts).inhabitants;
            Proportion { min: found.min, max: found.max, of: inhabitants(territory, cells.members()) }
        }
        ShareDefinition::RunningAYear => {
            let ran = |action| day.a_year_before().is_some_and(|day| was_deployed(territory, action, day));
            let is_open = |action| are_dates_unknown(territory.action(action), scope);
            let certain = counts_in(&cells, &|action| ran(action) && !is_open(action));
            let possible = counts_in(&cells, &|action| ran(action) || is_open(action));
            let both = certain.iter().zip(&possible).map(|(one, other)| Interval { min: one.min, max: other.max });
            communes(reach(&both.collect::<Vec<_>>()))
        }
        ShareDefinition::PublishedOnly => {
            communes(reach(&commune_counts(&Cells::on(territory, day, Scope::PublishedOnly))))
        }
        ShareDefinition::UnknownIsNo => communes(reach(&exact_at(|count| count.min))),
        ShareDefinition::UnknownIsYes => communes(reach(&exact_at(|count| count.max))),
    };
    let baseline = ShareConclusion::of(share(ShareDefinition::Communes));
    let variant = |definition| {
        let share = share(definition);
        let conclusion = ShareConclusion::of(share);
        let flips = conclusion != baseline && conclusion != ShareConclusion::NoWhole;
        ShareVariant { definition, share, conclusion, flips }
    };
    Robustness { k, baseline: variant(ShareDefinition::Communes), others: ShareDefinition::OTHERS.map(variant).into() }
}

fn was_deployed(territory: &Territory, action: ActionIndex, day: Day) -> bool {
    territory.action(action).is_deployed_on(day)
}
