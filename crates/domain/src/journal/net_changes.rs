//! The changes in force: what differs from the bundled territory, with the last edit of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::Day;
use crate::ids::{CommuneCode, EntryId};
use crate::journal::{Edit, Entry, EntryChange, EntrySubject, Journal, TerritoryDiff};
use crate::sorting::sorted;
use crate::territory::Territory;

/// The milliseconds of half a day: no time zone is further from the universal time.
const HALF_A_DAY: u64 = 14 * 3_600_000;

/// What differs from the bundled territory in one cell, one action or one commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetChange {
    /// The cell, action or commune.
    pub subject: EntrySubject,
    /// What differs, as [`ChangeCount`](super::ChangeCount) counts it: one change for a cell; one for each field of an
    /// action or a commune, or that of its name if it was added or deleted.
    pub changes: Vec<EntryChange>,
    /// The last edit in force of it, or else of its action; `None` if it differs without one.
    pub last: Option<LastEdit>,
}

/// When and by whom something was last edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastEdit {
    /// When, in milliseconds since 1970 by the clock of the machine.
    pub at: u64,
    /// The author, if a name was given.
    pub author: Option<Arc<str>>,
}

impl NetChange {
    /// The edit that takes back all edits of this cell, action or commune. `None` if none is in force.
    #[must_use]
    pub fn revert(&self, journal: &Journal) -> Option<Edit> {
        let concerns = |edit: &Edit| match (&self.subject, edit) {
            (EntrySubject::Action(id), Edit::Action { action, .. } | Edit::DeleteAction { action }) => action == id,
            (EntrySubject::Commune(code), Edit::Commune { commune, .. }) => commune == code,
            _ => false,
        };
        if let EntrySubject::Cell(cell) = &self.subject {
            return journal.revert(cell);
        }
        let entries: Vec<EntryId> =
            journal.in_force().filter(|entry| concerns(&entry.edit)).map(|entry| entry.id).collect();
        (!entries.is_empty()).then_some(Edit::Withdraw { entries, cells: Vec::new() })
    }
}

impl Journal {
    /// All that differs between the bundled territory and the current one, which is the bundled one after this journal.
    /// What was edited last comes first. Cells are compared on the day `on`, if they differ on it.
    #[must_use]
    pub fn net_changes(&self, bundled: &Territory, current: &Territory, on: Day) -> Vec<NetChange> {
        let changes = TerritoryDiff::of(bundled, current, on).changes(bundled, current, on);
        let last = self.last_edits();
        let with_rank = changes.into_iter().map(|(subject, changes)| {
            // An action that was deleted and added again has lost its answers without an edit of these cells.
            let of_action = || subject.of_action().and_then(|action| last.get(&action));
            let (rank, last) = last.get(&subject).or_else(of_action).cloned().unzip();
            (rank, NetChange { subject, changes, last })
        });
        let latest_first = sorted(with_rank.collect(), |(one, _): &(Option<usize>, _), (other, _)| other.cmp(one));
        latest_first.into_iter().map(|(_, change)| change).collect()
    }

    /// The last edit in force of each cell, action and commune, with its place in the journal.
    fn last_edits(&self) -> BTreeMap<EntrySubject, (usize, LastEdit)> {
        let mut last = BTreeMap::new();
        for (rank, entry) in self.in_force().enumerate() {
            for subject in EntrySubject::of_edit(&entry.edit) {
                last.insert(subject, (rank, LastEdit { at: entry.at, author: entry.author.clone() }));
            }
        }
        last
    }

    /// The last edit in force that concerns a cell, an action or a commune.
    #[must_use]
    pub fn last_edit_of(&self, subject: &EntrySubject) -> Option<LastEdit> {
        let concerns = |edit: &Edit| match subject {
            EntrySubject::Cell(cell) => edit.concerns(cell),
            subject => EntrySubject::of_edit(edit).contains(subject),
        };
        let last = self.in_force().filter(|entry| concerns(&entry.edit)).last()?;
        Some(LastEdit { at: last.at, author: last.author.clone() })
    }

    /// When a cell of each commune was edited last, by an edit in force, in milliseconds since 1970.
    #[must_use]
    pub fn last_edit_of_communes(&self) -> BTreeMap<CommuneCode, u64> {
        let mut last: BTreeMap<CommuneCode, u64> = BTreeMap::new();
        for entry in self.in_force() {
            for cell in entry.edit.cells() {
                let known = last.entry(cell.commune).or_default();
                *known = entry.at.max(*known);
            }
        }
        last
    }

    /// Whether an entry has an earlier time than one that it ranks after. This happens when the clocks of two machines
    /// differ, or when a clock was set back.
    #[must_use]
    pub fn times_contradict_ranks(&self) -> bool {
        // A time that stands for a whole day may be any of that day, wherever it was made.
        let range = |at: u64| match Day::of_whole(at) {
            Some(_) => (at.saturating_sub(HALF_A_DAY), at.saturating_add(3 * HALF_A_DAY)),
            None => (at, at),
        };
        let is_before = |one: &Entry, next: &Entry| range(next.at).1 < range(one.at).0;
        self.entries().zip(self.entries().skip(1)).any(|(one, next)| is_before(one, next))
    }
}
