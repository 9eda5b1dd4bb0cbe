//! In how many domains each member takes part: the domains of which at least one running action has
//! it for certain … at least one may have it.

use crate::indicators::action_groups::{grouped, in_one_of};
use crate::indicators::{AtLeast, Cells, Grouping, Range, at_least};
use crate::territory::Territory;

/// The members by number of domains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainsServed {
    /// Domains with a running action.
    pub domains: usize,
    /// In how many of them each member takes part, in the order of [`Cells::members`].
    pub by_member: Vec<Range>,
    /// Members in at least d domains, for d from 1 to their number: out of all the members. Two or
    /// more is « plusieurs domaines ».
    pub at_least: Vec<AtLeast>,
}

/// In how many domains the members take part.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in each action: + takes part, - does not, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2016"];
/// let territory = territory(&actions, &[(1_000, "++-"), (500, "+?+"), (200, "-?+")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let served = domains_served(&territory, &cells);
/// let domains = |min, max| Range { min, max };
/// assert_eq!(served.by_member, [domains(1, 1), domains(2, 2), domains(1, 2)]);
/// assert_eq!(served.at_least[1], AtLeast { k: 2, min: 1, max: 2 });
/// ```
#[must_use]
pub fn domains_served(territory: &Territory, cells: &Cells) -> DomainsServed {
    let domains = grouped(territory, cells, Grouping::Domain);
    let mut by_member = vec![Range::default(); cells.members().len()];
    for (_, actions) in &domains {
        for (count, served) in by_member.iter_mut().zip(in_one_of(cells, actions)) {
            count.min += served.min;
            count.max += served.max;
        }
    }
    DomainsServed { domains: domains.len(), at_least: at_least(&by_member, domains.len()), by_member }
}
