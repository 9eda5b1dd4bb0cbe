//! The account of a figure: the list of all items that were considered, and for each whether it counts and why.

mod query;

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::indicators::{Backing, Cell, Figure, Inhabitants, Interval, Tally};
use crate::sorting::{collation_key, sorted};
use crate::territory::{ActionIndex, CommuneIndex, Provenance, Territory};
use query::AccountQuery;

/// The account of a figure, for the day and the scope of a tally.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The day of the figure.
    pub day: Day,
    /// The value of the figure.
    pub value: Interval,
    /// The denominator; `None` if the figure is not a share.
    pub of: Option<u32>,
    /// For a figure that counts communes: the inhabitants of the communes counted, and of all in the denominator.
    pub inhabitants: Option<(Inhabitants, u64)>,
    /// All items that were considered, in the order of the tables.
    pub lines: Vec<AccountLine>,
    /// The backing of the cells, or of the rows of actions, that the figure is computed from.
    pub backing: Backing,
    /// The sources of the published rows among them, sorted and without duplicates.
    pub sources: Vec<Arc<str>>,
}

/// One item of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountLine {
    /// The commune, action or domain.
    pub item: AccountItem,
    /// Whether it counts.
    pub part: AccountPart,
    /// The number that decides whether it counts, if there is one: a commune's participations, or its domains.
    pub count: Option<Interval>,
    /// The start of the participation, of the membership, or of the action's stage, if it is known in the scope.
    pub since: Option<ReducedDate>,
    /// The provenance of the row or the complete list that decides; `None` if no single row does.
    pub provenance: Option<Provenance>,
    /// The backing of the cells, or of the row, that decide whether it counts.
    pub backing: Backing,
}

impl AccountLine {
    /// Whether an illustrative row has a say in whether the item counts, so that its name stands here by chance.
    #[must_use]
    pub const fn is_illustrative(&self) -> bool {
        self.backing.illustrative > 0
    }

    /// The provenance to show with the name: illustrative as soon as an illustrative row has a say, else that of the
    /// row that decides.
    #[must_use]
    pub const fn shown_provenance(&self) -> Option<Provenance> {
        if self.is_illustrative() { Some(Provenance::Illustrative) } else { self.provenance }
    }
}

/// Something that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountItem {
    /// A commune.
    Commune(CommuneIndex),
    /// An action.
    Action(ActionIndex),
    /// A domain.
    Domain(Arc<str>),
}

/// Whether an item counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountPart {
    /// It certainly counts.
    Counted,
    /// It possibly counts: a cell that would decide it is unknown.
    Possible,
    /// It does not count.
    NotCounted,
    /// It does not count and is not in the denominator either.
    NotConcerned,
}

impl AccountPart {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Possible, Self::NotCounted, Self::NotConcerned];

    fn of_bounds(certain: bool, possible: bool) -> Self {
        match (certain, possible) {
            (true, _) => Self::Counted,
            (false, true) => Self::Possible,
            (false, false) => Self::NotCounted,
        }
    }

    fn of_cell(cell: Cell) -> Self {
        match cell {
            Cell::Yes => Self::Counted,
            Cell::Unknown => Self::Possible,
            Cell::No => Self::NotCounted,
            Cell::NotConcerned => Self::NotConcerned,
        }
    }
}

/// The account of a figure; `None` if its argument is a commune that is not a member on the day, an action that does
/// not run on it, or something that the territory does not have.
///
/// The value is computed from the lines: `min` is the number of lines that are counted, `max` that of the counted and
/// the possible ones, and the denominator that of all lines except "not concerned".
#[must_use]
pub fn account(territory: &Territory, tally: &Tally, figure: &Figure) -> Option<Account> {
    let query = AccountQuery { territory, tally };
    let mut account = match figure {
        Figure::Communes | Figure::Population => query.members(|_| (true, true), |_| None),
        Figure::UnderStudy => query.actions(|action| action.is_under_study_on(tally.day), |action| action.studied),
        Figure::Registered => query.actions(|action| action.is_registered_on(tally.day), |action| action.registered),
        Figure::Deployed => query.actions(|action| action.is_deployed_on(tally.day), |action| action.deployed),
        Figure::Running => query.actions(|action| action.is_running_on(tally.day), |action| action.deployed),
        Figure::DeployedIn(year) => query.deployed_in(*year),
        Figure::AtLeast(k) => {
            let reaches = |member: usize| (tally.counts[member].min >= *k, tally.counts[member].max >= *k);
            query.with_all_cells(query.members(reaches, |member| Some(tally.counts[member])))
        }
        Figure::Exactly(k) => {
            let equals = |member: usize| {
                let count = tally.counts[member];
                (count.min == *k && count.max == *k, count.min <= *k && *k <= count.max)
            };
            query.with_all_cells(query.members(equals, |member| Some(tally.counts[member])))
        }
        Figure::Participations(code) => query.of_commune(territory.find_commune(*code)?)?,
        Figure::Participants(id) => query.of_action(territory.find_action(id)?)?,
        Figure::Reach(group) => query.reach(group)?,
        Figure::DomainsOf(code) => query.domains_of(territory.find_commune(*code)?)?,
        Figure::InDomains(count) => {
            let domains = query.domains();
            let domain_counts: Vec<Interval> =
                (0..tally.counts.len()).map(|member| query.domain_count(&domains, member)).collect();
            let reaches = |member: usize| (domain_counts[member].min >= *count, domain_counts[member].max >= *count);
            query.with_all_cells(query.members(reaches, |member| Some(domain_counts[member])))
        }
    };
    for line in &account.lines {
        account.value.min += u32::from(line.part == AccountPart::Counted);
        account.value.max += u32::from(matches!(line.part, AccountPart::Counted | AccountPart::Possible));
    }
    account.sources = sorted(account.sources, |one, other| collation_key(one).cmp(&collation_key(other)));
    Some(account)
}
