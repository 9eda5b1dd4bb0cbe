//! Collects the communes, actions and cells that a figure is computed from, as lines of an account.

use std::sync::Arc;

use super::{Account, AccountItem, AccountLine, AccountPart};
use crate::dates::{Day, ReducedDate};
use crate::indicators::{ActionSet, Backing, Cell, DayView, Inhabitants, Interval, Tally, are_dates_unknown};
use crate::territory::{Action, ActionIndex, CommuneIndex, Provenance, Territory};

/// A territory and the tally that accounts are taken from.
pub(super) struct AccountQuery<'a> {
    pub(super) territory: &'a Territory,
    pub(super) tally: &'a Tally,
}

impl AccountQuery<'_> {
    const fn view(&self) -> DayView<'_> {
        DayView { territory: self.territory, day: self.tally.day, scope: self.tally.scope }
    }

    /// All members, with their inhabitants. `counts` returns, for the member at an index, whether it counts certainly,
    /// and certainly or possibly; `number` gives [`AccountLine::count`].
    pub(super) fn members(
        &self,
        counts: impl Fn(usize) -> (bool, bool),
        number: impl Fn(usize) -> Option<Interval>,
    ) -> Account {
        let mut account = empty(self.tally.day);
        let mut inhabitants = (Inhabitants::default(), 0);
        for (member, &commune) in self.tally.cells.members().iter().enumerate() {
            let (certain, possible) = counts(member);
            let part = AccountPart::of_bounds(certain, possible);
            self.count_inhabitants(&mut inhabitants, commune, part);
            let (since, provenance) = (self.territory.commune(commune).since, None);
            account.lines.push(AccountLine {
                item: AccountItem::Commune(commune),
                part,
                count: number(member),
                since,
                provenance,
                backing: Backing::default(),
            });
        }
        account.of = u32::try_from(account.lines.len()).ok();
        account.inhabitants = Some(inhabitants);
        account
    }

    fn count_inhabitants(&self, inhabitants: &mut (Inhabitants, u64), commune: CommuneIndex, part: AccountPart) {
        let own = self.territory.commune(commune).inhabitants();
        let (counted, of) = inhabitants;
        counted.min += if part == AccountPart::Counted { own } else { 0 };
        counted.max += if matches!(part, AccountPart::Counted | AccountPart::Possible) { own } else { 0 };
        *of += if part == AccountPart::NotConcerned { 0 } else { own };
    }

    /// All actions. `counts` returns whether an action counts; `since` gives [`AccountLine::since`].
    pub(super) fn actions(
        &self,
        counts: impl Fn(&Action) -> bool,
        since: impl Fn(&Action) -> Option<ReducedDate>,
    ) -> Account {
        self.perhaps_actions(&|action| AccountPart::of_bounds(counts(action), counts(action)), &since)
    }

    /// All actions, by whether they were deployed in a year; possibly, if their dates are unknown.
    pub(super) fn deployed_in(&self, year: u16) -> Account {
        let part = |action: &Action| {
            let in_year = action.is_deployed_in(year, self.tally.day);
            let is_open = action.is_deployed_on(self.tally.day) && are_dates_unknown(action, self.tally.scope);
            AccountPart::of_bounds(in_year && !is_open, in_year || is_open)
        };
        self.perhaps_actions(&part, &|action| action.deployed)
    }

    fn perhaps_actions(
        &self,
        part: &dyn Fn(&Action) -> AccountPart,
        since: &dyn Fn(&Action) -> Option<ReducedDate>,
    ) -> Account {
        let mut account = empty(self.tally.day);
        for (index, action) in self.territory.indexed_actions() {
            let part = part(action);
            let backing = Backing::of_row(action);
            account.lines.push(AccountLine {
                item: AccountItem::Action(index),
                part,
                count: None,
                since: since(action).filter(|_| !are_dates_unknown(action, self.tally.scope)),
                provenance: Some(action.provenance),
                backing,
            });
            if matches!(part, AccountPart::Counted | AccountPart::Possible) {
                account.backing = account.backing + backing;
                add_source(action.provenance, action.source.as_ref(), &mut account);
            }
        }
        account
    }

    /// The cells of one commune; `None` if it is not a member.
    pub(super) fn of_commune(&self, commune: CommuneIndex) -> Option<Account> {
        let mut account = empty(self.tally.day);
        for &action in self.tally.cells.running() {
            let line = self.cell(action, commune, &mut account)?;
            account.lines.push(AccountLine { item: AccountItem::Action(action), ..line });
        }
        account.of = u32::try_from(account.lines.len()).ok();
        self.tally.cells.members().binary_search(&commune).is_ok().then_some(account)
    }

    /// The cells of one action; `None` if it does not run.
    pub(super) fn of_action(&self, action: ActionIndex) -> Option<Account> {
        let mut account = empty(self.tally.day);
        let mut inhabitants = (Inhabitants::default(), 0);
        self.tally.cells.running().binary_search(&action).ok()?;
        for &commune in self.tally.cells.members() {
            let line = self.cell(action, commune, &mut account)?;
            self.count_inhabitants(&mut inhabitants, commune, line.part);
            account.lines.push(line);
        }
        let concerned = account.lines.iter().filter(|line| line.part != AccountPart::NotConcerned);
        account.of = u32::try_from(concerned.count()).ok();
        account.inhabitants = Some(inhabitants);
        Some(account)
    }

    /// One cell as a line. Its backing and its source are added to the account.
    fn cell(&self, action: ActionIndex, commune: CommuneIndex, account: &mut Account) -> Option<AccountLine> {
        let (cell, provenance) = self.tally.cells.at(self.tally.cells.index_of(action, commune)?);
        let backing = Backing::from_iter([(cell, provenance)]);
        account.backing = account.backing + backing;
        self.add_cell_source(action, commune, (cell, provenance), account);
        let row = self.view().cell(action, commune).row();
        Some(AccountLine {
            item: AccountItem::Commune(commune),
            part: AccountPart::of_cell(cell),
            count: None,
            since: row.and_then(|row| row.since),
            provenance: (cell != Cell::Unknown).then_some(provenance),
            backing,
        })
    }

    fn add_cell_source(
        &self,
        action: ActionIndex,
        commune: CommuneIndex,
        (cell, provenance): (Cell, Provenance),
        account: &mut Account,
    ) {
        if cell != Cell::Unknown && provenance == Provenance::Published {
            let row = self.view().cell(action, commune).row();
            let list = || self.territory.action(action).source.as_ref();
            add_source(provenance, row.map_or_else(list, |row| row.source.as_ref()), account);
        }
    }

    /// All members, by whether they take part in at least one running action of a group; `None` if no such action runs.
    pub(super) fn reach(&self, group: &ActionSet) -> Option<Account> {
        let is_in_group = |action: &ActionIndex| group.contains(self.territory.action(*action));
        let actions: Vec<ActionIndex> = self.tally.cells.running().iter().copied().filter(is_in_group).collect();
        let cells = |member: usize| {
            let commune = self.tally.cells.members()[member];
            actions.iter().filter_map(move |&action| self.tally.cells.get(action, commune))
        };
        let count = |member: usize| Interval {
            min: cells(member).map(|cell| u32::from(cell.is_yes())).sum(),
            max: cells(member).map(|cell| u32::from(cell.may_be_yes())).sum(),
        };
        let account = self.members(|member| (count(member).min > 0, count(member).max > 0), |it| Some(count(it)));
        (!actions.is_empty()).then(|| self.with_cells_of(account, &actions))
    }

    /// All domains, by whether one commune takes part in at least one running action; `None` if it is not a member.
    pub(super) fn domains_of(&self, commune: CommuneIndex) -> Option<Account> {
        let member = self.tally.cells.members().binary_search(&commune).ok()?;
        let mut account = empty(self.tally.day);
        for (domain, actions) in self.domains() {
            let count = self.count_in(&actions, member);
            let part = AccountPart::of_bounds(count.min > 0, count.max > 0);
            let mut backing = Backing::default();
            for action in actions {
                backing = backing + self.cell(action, commune, &mut account)?.backing;
            }
            account.lines.push(AccountLine {
                item: AccountItem::Domain(domain),
                part,
                count: Some(count),
                since: None,
                provenance: None,
                backing,
            });
        }
        account.of = u32::try_from(account.lines.len()).ok();
        Some(account)
    }

    /// The domains of the running actions and these actions, in the order of their first action in the table.
    pub(super) fn domains(&self) -> Vec<(Arc<str>, Vec<ActionIndex>)> {
        let mut domains: Vec<(Arc<str>, Vec<ActionIndex>)> = Vec::new();
        for &action in self.tally.cells.running() {
            let domain = &self.territory.action(action).domain;
            match domains.iter_mut().find(|(name, _)| name == domain) {
                Some((_, actions)) => actions.push(action),
                None => domains.push((Arc::clone(domain), vec![action])),
            }
        }
        domains
    }

    /// The number of domains in which the member at an index takes part in at least one running action.
    pub(super) fn domain_count(&self, domains: &[(Arc<str>, Vec<ActionIndex>)], member: usize) -> Interval {
        domains.iter().fold(Interval::default(), |sum, (_, actions)| {
            let count = self.count_in(actions, member);
            Interval { min: sum.min + u32::from(count.min > 0), max: sum.max + u32::from(count.max > 0) }
        })
    }

    /// The number of these actions that the member at an index takes part in.
    fn count_in(&self, actions: &[ActionIndex], member: usize) -> Interval {
        let commune = self.tally.cells.members()[member];
        let cells = actions.iter().filter_map(|&action| self.tally.cells.get(action, commune));
        cells.fold(Interval::default(), |sum, cell| Interval {
            min: sum.min + u32::from(cell.is_yes()),
            max: sum.max + u32::from(cell.may_be_yes()),
        })
    }

    /// Adds the backing and the sources of all cells.
    pub(super) fn with_all_cells(&self, account: Account) -> Account {
        self.with_cells_of(account, self.tally.cells.running())
    }

    /// Adds the backing and the sources of the cells of these actions to an account with one line for each member.
    fn with_cells_of(&self, mut account: Account, actions: &[ActionIndex]) -> Account {
        for (line, action) in self.tally.cells.running().iter().enumerate() {
            if !actions.contains(action) {
                continue;
            }
            account.backing = account.backing + self.tally.backing[line];
            let has_sources = self.tally.backing[line].published > 0;
            for (member, &commune) in self.tally.cells.members().iter().enumerate() {
                let cell = self.tally.cells.at(line * self.tally.counts.len() + member);
                account.lines[member].backing.add_cell(cell);
                if has_sources {
                    self.add_cell_source(*action, commune, cell, &mut account);
                }
            }
        }
        account
    }
}

/// Adds the source of a row, if it is published and its source is not yet listed.
fn add_source(provenance: Provenance, source: Option<&Arc<str>>, account: &mut Account) {
    let is_new = |source: &&Arc<str>| provenance == Provenance::Published && !account.sources.contains(source);
    account.sources.extend(source.filter(is_new).cloned());
}

fn empty(day: Day) -> Account {
    let (value, of, inhabitants) = (Interval::default(), None, None);
    Account { day, value, of, inhabitants, lines: Vec::new(), backing: Backing::default(), sources: Vec::new() }
}
