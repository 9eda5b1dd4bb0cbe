//! The account of a figure: everything that was counted, that may count, that was not counted, and on what each rests.

mod query;

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::indicators::{Backing, Cell, Figure, Inhabitants, Range, Tally};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Provenance, Territory};
use query::AccountQuery;

/// What a figure is made of, on the day and under the scope of a tally.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The figure.
    pub value: Range,
    /// What it is a share of, where it is one.
    pub of: Option<u32>,
    /// Inhabitants of the communes counted, and of all that the denominator holds, where it counts communes.
    pub inhabitants: Option<(Inhabitants, u64)>,
    /// Everything that was looked at, in the order of the tables.
    pub lines: Vec<AccountLine>,
    /// What was looked at rests on: cells, or the rows of the actions.
    pub backing: Backing,
    /// Where the published rows among them come from, each source once, in the order of their letters.
    pub sources: Vec<Arc<str>>,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountLine {
    /// What.
    pub item: AccountItem,
    /// Whether it counts.
    pub part: AccountPart,
    /// The number that decides, where one does: a commune's participations, or its domains.
    pub count: Option<Range>,
    /// Since when, where the row says so: the participation, or the stage of the action.
    pub since: Option<ReducedDate>,
    /// What it rests on, where that is one row.
    pub rests_on: Option<Provenance>,
}

/// A thing that is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountItem {
    /// A commune.
    Commune(CommuneIndex),
    /// An action.
    Action(ActionIndex),
    /// A domain.
    Domain(Arc<str>),
}

/// Whether a thing counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountPart {
    /// For certain.
    Counted,
    /// Perhaps: what would decide is not known.
    Possible,
    /// Not.
    NotCounted,
    /// It is not in the denominator either.
    NotConcerned,
}

impl AccountPart {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Possible, Self::NotCounted, Self::NotConcerned];

    fn of_ends(certain: bool, possible: bool) -> Self {
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

/// The account of a figure; `None` when it is of a commune that is no member on the day, of an action that does
/// not run on it, or of something that the territory does not have.
///
/// The value is counted from the lines: `min` are those counted, `max` those and the possible ones, the
/// denominator all but those that are not concerned.
#[must_use]
pub fn account(territory: &Territory, tally: &Tally, figure: &Figure) -> Option<Account> {
    let asked = AccountQuery { territory, tally };
    let mut account = match figure {
        Figure::Communes | Figure::Population => asked.members(|_| (true, true), |_| None),
        Figure::UnderStudy => asked.actions(|action| action.is_under_study_on(tally.day), |action| action.studied),
        Figure::Registered => asked.actions(|action| action.is_registered_on(tally.day), |action| action.registered),
        Figure::Deployed => asked.actions(|action| action.is_deployed_on(tally.day), |action| action.deployed),
        Figure::Running => asked.actions(|action| action.is_running_on(tally.day), |action| action.deployed),
        Figure::DeployedIn(year) => asked.actions(
            |action| {
                let in_year = action.deployed.is_some_and(|date| date.first_day().year() == *year);
                in_year && action.is_deployed_on(tally.day)
            },
            |action| action.deployed,
        ),
        Figure::AtLeast(k) => {
            let reaches = |member: usize| (tally.counts[member].min >= *k, tally.counts[member].max >= *k);
            asked.over_all_cells(asked.members(reaches, |member| Some(tally.counts[member])))
        }
        Figure::Exactly(k) => {
            let is = |member: usize| {
                let count = tally.counts[member];
                (count.min == *k && count.max == *k, count.min <= *k && *k <= count.max)
            };
            asked.over_all_cells(asked.members(is, |member| Some(tally.counts[member])))
        }
        Figure::Participations(code) => asked.of_commune(territory.find_commune(*code)?)?,
        Figure::Participants(id) => asked.of_action(territory.find_action(id)?)?,
        Figure::Reach(group) => asked.reach(group)?,
        Figure::DomainsOf(code) => asked.domains_of(territory.find_commune(*code)?)?,
        Figure::InDomains(count) => {
            let domains = asked.domains();
            let served: Vec<Range> = (0..tally.counts.len()).map(|member| asked.served(&domains, member)).collect();
            let reaches = |member: usize| (served[member].min >= *count, served[member].max >= *count);
            asked.over_all_cells(asked.members(reaches, |member| Some(served[member])))
        }
    };
    for line in &account.lines {
        account.value.min += u32::from(line.part == AccountPart::Counted);
        account.value.max += u32::from(matches!(line.part, AccountPart::Counted | AccountPart::Possible));
    }
    account.sources = sorted(account.sources, Arc::cmp);
    Some(account)
}
