//! What edits that were made elsewhere would do here, computed from the data before and after them, and never from what
//! they say of themselves.

use std::collections::BTreeMap;

use super::diff::changes_of_cell;
use crate::dates::Day;
use crate::ids::{CommuneCode, EntryId};
use crate::journal::knowledge::Knowledge;
use crate::journal::{AnswerRequest, CellName, Entry, EntryChange, EntrySubject, Journal, NetAnswer, TerritoryDiff};
use crate::territory::{Provenance, Territory};

/// What taking in edits would do, before anything is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditsReview {
    /// How many entries are new.
    pub entries: usize,
    /// All changes of the data, by what deserves a look first.
    pub groups: BTreeMap<ReviewGroup, Vec<EntryChange>>,
    /// How many cells would be in contradiction that are not now.
    pub contradictions: usize,
}

/// Kinds of changes, those that deserve a look first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewGroup {
    /// An action, a commune or an answer that is no longer there.
    Deleted,
    /// Actions and communes that are new, renamed, dated or described in another way.
    Tables,
    /// Answers of other communes than the sender.
    OtherCommunes,
    /// Answers that were illustrative and would count as entered, in the same state.
    Confirmed,
    /// Other answers.
    Answered,
}

impl ReviewGroup {
    fn of(change: &EntryChange, sender: Option<CommuneCode>) -> Self {
        match change {
            EntryChange::Cell { after: None, .. }
            | EntryChange::Action { after: None, .. }
            | EntryChange::Commune { after: None, .. } => Self::Deleted,
            EntryChange::Action { .. } | EntryChange::Commune { .. } => Self::Tables,
            EntryChange::Cell { cell, .. } if sender.is_some_and(|sender| sender != cell.commune) => {
                Self::OtherCommunes
            }
            EntryChange::Cell { before: Some(before), after: Some(after), .. }
                if before.state == after.state
                    && before.provenance == Some(Provenance::Illustrative)
                    && after.provenance != before.provenance =>
            {
                Self::Confirmed
            }
            EntryChange::Cell { .. } => Self::Answered,
        }
    }
}

impl EditsReview {
    /// The number of changes of the data.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.groups.values().map(Vec::len).sum()
    }
}

impl Journal {
    /// What taking in the edits of another journal would do. `sender` is the commune that says that it has sent them.
    /// A cell is compared on the day `on`, and on each other day from which something else differs.
    #[must_use]
    pub fn review(&self, other: &Self, bundled: &Territory, sender: Option<CommuneCode>, on: Day) -> EditsReview {
        let new = other.without(self);
        let merged = self.merged_with(&new);
        let (before, after) = (bundled.after(self), bundled.after(&merged));
        let mut groups: BTreeMap<ReviewGroup, Vec<EntryChange>> = BTreeMap::new();
        for (subject, changes) in TerritoryDiff::of(&before, &after, on).changes(&before, &after, on) {
            let changes = match &subject {
                EntrySubject::Cell(cell) => changes_of_cell(&before, &after, cell, on),
                EntrySubject::Action(_) | EntrySubject::Commune(_) => changes,
            };
            for change in changes {
                groups.entry(ReviewGroup::of(&change, sender)).or_default().push(change);
            }
        }
        let known = self.contradictions(bundled);
        let contradictions = merged.contradictions(bundled);
        let is_new = |cell: &CellName| !known.iter().any(|it| it.cell == *cell);
        EditsReview {
            entries: new.entries.len(),
            groups,
            contradictions: contradictions.iter().filter(|it| is_new(&it.cell)).count(),
        }
    }

    /// What an answer that is a journal says in the end, of the entries here that it was given knowing. Its withdrawals of
    /// entries of others are changes like any other.
    #[must_use]
    pub fn reduced(&self, other: &Self, bundled: &Territory, on: Day, day_of: fn(u64) -> Day) -> NetAnswer {
        let new = other.without(self);
        let merged = self.merged_with(&new);
        let knowledge = Knowledge::of(&merged);
        let (mut new_indices, mut own) = (Vec::new(), Vec::new());
        for (index, entry) in merged.entries().enumerate() {
            if new.has(entry) { new_indices.push(index) } else { own.push((index, entry)) }
        }
        let last = knowledge.last_of(&new_indices);
        let is_known = |index: usize| last.iter().any(|of| knowledge.knows(*of, index));
        let base = Self::of(own.into_iter().filter(|(index, _)| is_known(*index)).map(|(_, entry)| entry.clone()));
        let full = base.merged_with(&new);
        let author = new.entries().next_back().and_then(|entry| entry.author.clone());
        let sent = Self::default();
        let request = AnswerRequest { commune: None, author, received: &base, sent: &sent, on, day_of };
        full.answer_of(&request, bundled, &bundled.after(&full))
    }

    /// How many entries of another journal have the id of an entry of this one, or of an earlier one of their own, with
    /// another content. What an entry builds on is left out, because older files do not have it.
    #[must_use]
    pub fn forged(&self, other: &Self) -> usize {
        let mut known: BTreeMap<EntryId, &Entry> = self.entries().map(|entry| (entry.id, entry)).collect();
        let is_same = |one: &Entry, other: &Entry| {
            (one.rank, one.at, &one.author, &one.edit) == (other.rank, other.at, &other.author, &other.edit)
        };
        other
            .entries()
            .filter(|entry| known.insert(entry.id, entry).is_some_and(|known| !is_same(known, entry)))
            .count()
    }
}
