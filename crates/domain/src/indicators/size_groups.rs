//! The members grouped by size class: their number, the spread of their participations, and who reaches the thresholds.

use crate::indicators::{Cells, Interval, Mean, Reach, SizeClass, Spread, inhabitants, reached};
use crate::territory::{CommuneIndex, Territory};

/// The members of one size class. Each member is in exactly one group.
#[derive(Clone, Debug, PartialEq)]
pub struct SizeGroup {
    /// The size class; `None` for the communes whose population is not known.
    pub class: Option<SizeClass>,
    /// The members of the group, in the order of [`Cells::members`]; at least one.
    pub members: Vec<CommuneIndex>,
    /// The inhabitants of these members.
    pub inhabitants: u64,
    /// The spread of their numbers of actions. Its indices refer to `members`.
    pub spread: Spread,
    /// The members that reach each threshold of the territory, in the order of the thresholds.
    pub reached: Vec<AtThreshold>,
}

/// The communes in at least k actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtThreshold {
    /// The threshold.
    pub k: u32,
    /// The communes that reach the threshold, and their inhabitants.
    pub reach: Reach,
}

/// The groups that have members, the smallest communes first and those of unknown population last. `counts` is the
/// result of [`commune_counts`](crate::indicators::commune_counts).
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for a and b: + takes part, - does not, ? not known. The threshold is 2.
/// let territory = territory(&["a,Habitat,2016", "b,Sport,2016"], &[(1_000, "++"), (500, "+?"), (2_000, "-?")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let groups = size_groups(&territory, &cells, &commune_counts(&cells));
/// assert_eq!(groups.iter().map(|group| group.members.len()).collect::<Vec<_>>(), [2, 1]);
/// assert_eq!(groups[0].inhabitants, 1_500);
/// assert_eq!(groups[0].spread.lowest.count, Interval { min: 1, max: 2 });
/// let in_both = groups[0].reached[0].reach;
/// assert_eq!(in_both.communes, Interval { min: 1, max: 2 });
/// assert_eq!(in_both.inhabitants, Inhabitants { min: 1_000, max: 1_500 });
/// ```
#[must_use]
pub fn size_groups(territory: &Territory, cells: &Cells, counts: &[Interval]) -> Vec<SizeGroup> {
    let class_of = |commune| SizeClass::of(territory.commune(commune));
    let group = |class: Option<SizeClass>| {
        let of_class = cells.members().iter().zip(counts).filter(|(member, _)| class_of(**member) == class);
        let (members, counts): (Vec<CommuneIndex>, Vec<Interval>) = of_class.unzip();
        let at = |&k: &u32| AtThreshold { k, reach: reached(territory, &members, &counts, k) };
        Some(SizeGroup {
            class,
            inhabitants: inhabitants(territory, &members),
            spread: Spread::of(&counts)?,
            reached: territory.about().thresholds.iter().map(at).collect(),
            members,
        })
    };
    SizeClass::ALL.into_iter().map(Some).chain([None]).filter_map(group).collect()
}

/// The group with the highest mean number of actions, if that is certain.
#[must_use]
pub fn highest_mean(groups: &[SizeGroup]) -> Option<&SizeGroup> {
    let is_above = |one: Mean, other: Mean| {
        let cross = |of: u64, by: u64| u128::from(of) * u128::from(by);
        cross(one.min.numerator, other.max.denominator) > cross(other.max.numerator, one.min.denominator)
    };
    let leads =
        |one: &SizeGroup| groups.iter().all(|it| one.class == it.class || is_above(one.spread.mean, it.spread.mean));
    groups.iter().find(|group| leads(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(class: Option<SizeClass>, counts: &[(u32, u32)]) -> Option<SizeGroup> {
        let counts: Vec<Interval> = counts.iter().map(|&(min, max)| Interval { min, max }).collect();
        let spread = Spread::of(&counts)?;
        Some(SizeGroup { class, members: Vec::new(), inhabitants: 0, spread, reached: Vec::new() })
    }

    #[test]
    fn a_mean_is_the_highest_only_if_it_certainly_is() {
        let [small, large, ..] = SizeClass::ALL;
        let highest = |counts: &[(u32, u32)], others: &[(u32, u32)]| {
            let groups: Vec<SizeGroup> =
                [group(Some(small), counts), group(Some(large), others)].into_iter().flatten().collect();
            highest_mean(&groups).and_then(|group| group.class)
        };
        assert_eq!(highest(&[(2, 2), (3, 3)], &[(2, 2)]), Some(small)); // 5/2 and 2
        assert_eq!(highest(&[(2, 2)], &[(2, 2), (2, 3)]), None);
        assert_eq!(highest(&[(2, 2)], &[(2, 3), (3, 3)]), Some(large));
        assert_eq!(highest(&[(2, 2)], &[(2, 2)]), None);
        assert_eq!(highest(&[(0, 0)], &[]), Some(small));
        assert_eq!(highest_mean(&[]), None);
    }
}
