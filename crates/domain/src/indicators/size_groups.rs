//! The members grouped by size class: their number, the spread of their participations, and who reaches the thresholds.

use crate::indicators::{Cells, Interval, Reach, SizeClass, Spread, inhabitants, reached};
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
