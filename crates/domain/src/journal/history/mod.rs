//! The story of the changes: every entry of a journal in its order, and what became of it.

mod entry_changes;
mod entry_status;
mod filter;
mod names;
mod replay;
mod reversal;

use std::sync::Arc;

pub use entry_changes::{EntryChange, RecordedAnswer};
pub use entry_status::EntryStatus;
pub use filter::{GestureKind, HistoryFilter, SearchWord};
pub use names::LastNames;
pub use reversal::{Reversal, ReversalKind};

use entry_status::EntryStatuses;

use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::sorting::{distinct, sorted};

/// Every entry of a journal, each once, in the order of their ranks. A step is named by its place.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    steps: Vec<HistoryEntry>,
    /// The places of the entries, by id.
    places: Vec<(EntryId, usize)>,
    /// Which steps speak of a thing by themselves, by the thing.
    speaks: Vec<(EntrySubject, usize)>,
    /// Which steps undo, redo or take back an entry, by its place.
    turns: Vec<(usize, usize)>,
}

/// One entry, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// The entry.
    pub entry: Arc<Entry>,
    /// What became of it.
    pub status: EntryStatus,
    /// Whether its clock showed less than that of the entry before it: a clock was set back, or two machines were
    /// at work at once.
    pub is_earlier: bool,
}

/// What a step speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntrySubject {
    /// A commune's part in an action.
    Cell(CellName),
    /// An action itself.
    Action(ActionId),
    /// A commune itself.
    Commune(CommuneCode),
}

impl EntrySubject {
    /// The commune that it is of, if it is of one.
    #[must_use]
    pub fn of_commune(&self) -> Option<Self> {
        match self {
            Self::Cell(cell) => Some(Self::Commune(cell.commune)),
            Self::Commune(_) => Some(self.clone()),
            Self::Action(_) => None,
        }
    }

    /// The action that it is of, if it is of one.
    #[must_use]
    pub fn of_action(&self) -> Option<Self> {
        match self {
            Self::Cell(cell) => Some(Self::Action(cell.action.clone())),
            Self::Action(_) => Some(self.clone()),
            Self::Commune(_) => None,
        }
    }
}

/// How many changes there are, by how many people, since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HistoryTotals {
    /// Entries that say something of the data, whatever became of them.
    pub changes: usize,
    /// Those of them of which nothing counts any more.
    pub taken_back: usize,
    /// Names that they are signed with.
    pub authors: usize,
    /// Whether some are not signed.
    pub unsigned: bool,
    /// The earliest time that a clock showed for one of them.
    pub since: Option<u64>,
}

impl History {
    /// The story that a journal tells.
    #[must_use]
    pub fn of(journal: &Journal) -> Self {
        let entries = &journal.entries;
        let places: Vec<(EntryId, usize)> = entries.iter().enumerate().map(|(at, entry)| (entry.id, at)).collect();
        let statuses = EntryStatuses::of(journal);
        let mut steps: Vec<HistoryEntry> = Vec::with_capacity(entries.len());
        for (at, entry) in entries.iter().enumerate() {
            let is_earlier = steps.last().is_some_and(|last| entry.at < last.entry.at);
            steps.push(HistoryEntry { entry: Arc::clone(entry), status: statuses.status_of(at, entry), is_earlier });
        }
        let mut speaks = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            speaks.extend(direct(&entry.edit).into_iter().map(|subject| (subject, at)));
        }
        let mut history = Self { steps, places: sorted(places, Ord::cmp), speaks: distinct(speaks), turns: Vec::new() };
        let mut turns = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let turned = match &entry.edit {
                Edit::Undo { entry } | Edit::Redo { entry } => std::slice::from_ref(entry),
                Edit::Withdraw { entries, .. } => entries,
                _ => &[],
            };
            turns.extend(turned.iter().filter_map(|id| Some((history.find(*id)?, at))));
        }
        history.turns = distinct(turns);
        history
    }

    /// The steps, the first made first.
    #[must_use]
    pub fn entries(&self) -> &[HistoryEntry] {
        &self.steps
    }

    /// The step of an entry.
    #[must_use]
    pub fn find(&self, id: EntryId) -> Option<usize> {
        let at = self.places.binary_search_by(|(other, _)| other.cmp(&id)).ok()?;
        Some(self.places[at].1)
    }

    /// How many changes there are, by how many people, since when.
    #[must_use]
    pub fn totals(&self) -> HistoryTotals {
        let mut totals = HistoryTotals::default();
        for step in self.steps.iter().filter(|step| step.entry.edit.changes_data()) {
            totals.changes += 1;
            totals.taken_back += usize::from(step.status.counts_for_nothing());
            totals.unsigned |= step.entry.author.is_none();
            totals.since = Some(totals.since.map_or(step.entry.at, |since| since.min(step.entry.at)));
        }
        let signed = self.steps.iter().filter(|step| step.entry.edit.changes_data());
        totals.authors = distinct(signed.filter_map(|step| step.entry.author.as_ref()).collect()).len();
        totals
    }

    /// The names that entries are signed with, in their order.
    #[must_use]
    pub fn authors(&self) -> Vec<Arc<str>> {
        distinct(self.steps.iter().filter_map(|step| step.entry.author.clone()).collect())
    }

    /// What a step speaks of: what its own edit does, or what the edits say that it takes back or does again.
    #[must_use]
    pub fn subjects(&self, step: usize) -> Vec<EntrySubject> {
        match self.edit(step) {
            Some(Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. }) => {
                let (edits, cells) = self.turned(step);
                let only = distinct(cells.to_vec());
                let keeps = |it: &EntrySubject| match it {
                    EntrySubject::Cell(cell) => only.is_empty() || only.binary_search(cell).is_ok(),
                    _ => only.is_empty(),
                };
                distinct(edits.into_iter().flat_map(direct).filter(keeps).collect())
            }
            Some(edit) => direct(edit),
            None => Vec::new(),
        }
    }

    /// Some of the steps by the day they were made on, which the caller tells from the clock: as many groups as the day changes from one step to the next.
    #[must_use]
    pub fn by_day<Day: PartialEq>(&self, steps: &[usize], day: impl Fn(u64) -> Day) -> Vec<(Day, Vec<usize>)> {
        let mut groups: Vec<(Day, Vec<usize>)> = Vec::new();
        for &step in steps {
            let of = day(self.steps.get(step).map_or(0, |step| step.entry.at));
            match groups.last_mut() {
                Some((last, within)) if *last == of => within.push(step),
                _ => groups.push((of, vec![step])),
            }
        }
        groups
    }

    /// Some of the steps by the communes or the actions they speak of, as `key` tells them; those of which it tells none
    /// are in no group. A step is in every group that it speaks of.
    #[must_use]
    pub fn by(
        &self,
        steps: &[usize],
        key: &dyn Fn(&EntrySubject) -> Option<EntrySubject>,
    ) -> Vec<(EntrySubject, Vec<usize>)> {
        let mut named = Vec::new();
        for (rank, &step) in steps.iter().enumerate() {
            let keys = distinct(self.subjects(step).iter().filter_map(key).collect());
            named.extend(keys.into_iter().map(|key| (key, rank)));
        }
        let mut groups: Vec<(EntrySubject, Vec<usize>)> = Vec::new();
        for (key, rank) in sorted(named, Ord::cmp) {
            match groups.last_mut() {
                Some((last, within)) if *last == key => within.push(steps[rank]),
                _ => groups.push((key, vec![steps[rank]])),
            }
        }
        groups
    }

    fn edit(&self, step: usize) -> Option<&Edit> {
        self.steps.get(step).map(|step| &step.entry.edit)
    }

    /// The edits that a step takes back or does again, and the only cells of them where it is not the whole.
    fn turned(&self, step: usize) -> (Vec<&Edit>, &[CellName]) {
        match self.edit(step) {
            Some(Edit::Undo { entry } | Edit::Redo { entry }) => match self.find(*entry) {
                Some(other) if matches!(self.edit(other), Some(Edit::Withdraw { .. })) => self.turned(other),
                other => (other.and_then(|other| self.edit(other)).into_iter().collect(), &[]),
            },
            Some(Edit::Withdraw { entries, cells }) => {
                (entries.iter().filter_map(|id| self.edit(self.find(*id)?)).collect(), cells)
            }
            _ => (Vec::new(), &[]),
        }
    }
}

/// What an edit speaks of by itself.
fn direct(edit: &Edit) -> Vec<EntrySubject> {
    match edit {
        Edit::Action { action, .. } | Edit::DeleteAction { action } => vec![EntrySubject::Action(action.clone())],
        Edit::Commune { commune, .. } => vec![EntrySubject::Commune(*commune)],
        _ => edit.cells().into_iter().cloned().map(EntrySubject::Cell).collect(),
    }
}
