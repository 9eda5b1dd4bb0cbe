//! The number of domains that each member takes part in: domains with at least one running action in which it certainly
//! takes part … in which it certainly or possibly takes part.

use crate::indicators::action_groups::{grouped, in_one_of};
use crate::indicators::{AtLeast, Cells, Grouping, Interval, at_least};
use crate::territory::Territory;

/// The number of domains that the members take part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainsServed {
    /// The number of domains with a running action.
    pub domains: usize,
    /// The number of these domains that each member takes part in, in the order of [`Cells::members`].
    pub by_member: Vec<Interval>,
    /// Members in at least d domains, for d from 1 to `domains`, out of all members. « Plusieurs domaines » means d =
    /// 2.
    pub at_least: Vec<AtLeast>,
}

/// Computes the number of domains that the members take part in.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for each action: + takes part, - does not, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2016"];
/// let territory = territory(&actions, &[(1_000, "++-"), (500, "+?+"), (200, "-?+")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let served = domains_served(&territory, &cells);
/// let domains = |min, max| Interval { min, max };
/// assert_eq!(served.by_member, [domains(1, 1), domains(2, 2), domains(1, 2)]);
/// assert_eq!(served.at_least[1], AtLeast { k: 2, min: 1, max: 2 });
/// ```
#[must_use]
pub fn domains_served(territory: &Territory, cells: &Cells) -> DomainsServed {
    let domains = grouped(territory, cells, Grouping::Domain);
    let mut by_member = vec![Interval::default(); cells.members().len()];
    for (_, actions) in &domains {
        for (count, served) in by_member.iter_mut().zip(in_one_of(cells, actions)) {
            count.min += served.min;
            count.max += served.max;
        }
    }
    DomainsServed { domains: domains.len(), at_least: at_least(&by_member, domains.len()), by_member }
}
