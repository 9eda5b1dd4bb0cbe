//! Superlatives and ranks: which action, group, commune, size or year has the most.

use crate::commune_set::is_of;
use crate::{Condition, Group, Threshold};
use domain::indicators::{Cells, DayView, Interval, Mean, SizeClass, Spread, commune_counts, deployed_by_year, rank};
use domain::territory::{ActionIndex, CommuneIndex};

/// What has the most of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Leader {
    /// The action with the most communes.
    Action(ActionIndex),
    /// The action with the largest share of the communes that it concerns.
    Share(ActionIndex),
    /// The domain, objective or form that reaches the most communes.
    Group(Group),
    /// The commune with the most actions.
    Commune(CommuneIndex),
    /// The size class with the highest mean number of actions.
    Size(SizeClass),
    /// The year with the most deployments.
    Year(u16),
    /// The action that gains the most communes between two days.
    Gain(ActionIndex),
    /// The number of actions that the most communes have.
    Number(u32),
}

/// Whether a leader certainly and whether it possibly has the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Certainly more than any other.
    Certain,
    /// Perhaps.
    Possible,
    /// As many as another one, and none has more.
    Shared,
    /// Another one has more.
    Impossible,
}

impl Leader {
    /// Whether it has more than any other or, if `with_others`, whether no other has more; `None` if it is not there
    /// on the day.
    pub(super) fn leads(self, with_others: bool, view: DayView<'_>, cells: &Cells) -> Option<Lead> {
        let communes = |condition: Condition| condition.of_any_size().communes(view, cells);
        let interval = |condition| {
            let count = communes(condition);
            fraction(count.min, count.max, 1)
        };
        let (own, others): (Scaled, Vec<Scaled>) = match self {
            Self::Action(action) | Self::Share(action) => {
                let of = |action| {
                    let count = communes(Condition::TakesPart(action));
                    fraction(count.min, count.max, if matches!(self, Self::Share(_)) { count.of } else { 1 })
                };
                let running = cells.running();
                running.binary_search(&action).ok()?;
                (of(action), running.iter().filter(|other| **other != action).map(|&it| of(it)).collect())
            }
            Self::Number(number) => {
                let of = |number| interval(Condition::Within(Threshold { min: number, max: Some(number) }));
                let most = u32::try_from(cells.running().len()).ok()?;
                (of(number), (0..=most).filter(|other| *other != number).map(of).collect())
            }
            Self::Group(group) => {
                let others = Group::all(view.territory).into_iter();
                let others = others.filter(|other| *other != group && other.noun() == group.noun());
                (interval(Condition::Reached(group)), others.map(|it| interval(Condition::Reached(it))).collect())
            }
            Self::Commune(commune) => {
                let at = cells.members().binary_search(&commune).ok()?;
                let mut counts = commune_counts(cells);
                let own = counts.remove(at);
                let scaled = |count: Interval| fraction(count.min.into(), count.max.into(), 1);
                (scaled(own), counts.into_iter().map(scaled).collect())
            }
            Self::Size(size) => {
                let others = SizeClass::ALL.into_iter().filter(|other| *other != size);
                let mean = |size| mean_of(Some(size), view, cells).map(scaled_mean);
                SizeClass::ALL.contains(&size).then_some(())?;
                (mean(size)?, others.filter_map(mean).collect())
            }
            Self::Gain(_) => return None,
            Self::Year(year) => {
                let mut years = deployed_by_year(view.territory, view.day);
                let scaled = |count: u32| fraction(count.into(), count.into(), 1);
                (scaled(years.remove(&year)?), years.into_values().map(scaled).collect())
            }
        };
        let is_above = |one: (u64, u64), other: (u64, u64)| {
            u128::from(one.0) * u128::from(other.1) > u128::from(other.0) * u128::from(one.1)
        };
        Some(if with_others {
            if others.iter().all(|other| !is_above(other.max, own.min)) {
                Lead::Certain
            } else if others.iter().any(|other| is_above(other.min, own.max)) {
                Lead::Impossible
            } else {
                Lead::Possible
            }
        } else if others.iter().all(|other| is_above(own.min, other.max)) {
            Lead::Certain
        } else if others.iter().any(|other| is_above(other.min, own.max)) {
            Lead::Impossible
        } else if others.iter().any(|other| !is_above(own.max, other.min)) && own.min == own.max {
            Lead::Shared
        } else {
            Lead::Possible
        })
    }
}

/// Bounds as numerators and denominators.
struct Scaled {
    min: (u64, u64),
    max: (u64, u64),
}

const fn fraction(min: u64, max: u64, of: u64) -> Scaled {
    Scaled { min: (min, of), max: (max, of) }
}

const fn scaled_mean(mean: Mean) -> Scaled {
    Scaled { min: (mean.min.numerator, mean.min.denominator), max: (mean.max.numerator, mean.max.denominator) }
}

/// The spread of the numbers of actions of the members of a size; `None` without such members.
pub(super) fn spread_of(size: Option<SizeClass>, view: DayView<'_>, cells: &Cells) -> Option<Spread> {
    Spread::of(&counts_of(size, view, cells, None))
}

fn mean_of(size: Option<SizeClass>, view: DayView<'_>, cells: &Cells) -> Option<Mean> {
    spread_of(size, view, cells).map(|spread| spread.mean)
}

/// The numbers of actions of the members of a size, without one commune.
fn counts_of(
    size: Option<SizeClass>,
    view: DayView<'_>,
    cells: &Cells,
    without: Option<CommuneIndex>,
) -> Vec<Interval> {
    let is_counted = |member: CommuneIndex| {
        Some(member) != without && size.is_none_or(|size| is_of(size, view.territory.commune(member)))
    };
    let counts = cells.members().iter().zip(commune_counts(cells));
    counts.filter(|(member, _)| is_counted(**member)).map(|(_, count)| count).collect()
}

/// The rank of a commune by its number of actions among the members of a size; `None` if it is not one of them.
pub(super) fn rank_of(
    commune: CommuneIndex,
    among: Option<SizeClass>,
    view: DayView<'_>,
    cells: &Cells,
) -> Option<Interval> {
    let at = cells.members().binary_search(&commune).ok()?;
    let is_among = among.is_none_or(|size| is_of(size, view.territory.commune(commune)));
    let own = *commune_counts(cells).get(at)?;
    is_among.then(|| rank(own, &counts_of(among, view, cells, Some(commune))))
}
