//! An answer as it leaves the copy that it was made in: what it says in the end, and of which state it was made. It has no
//! ranks and no entries of others: it becomes entries where it arrives.

use std::sync::Arc;

use crate::dates::Day;
use crate::fingerprint::ContentDigest;
use crate::ids::EntryId;
use crate::journal::knowledge::Knowledge;
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::sorting::distinct;

/// What someone says of cells, actions and communes, compared with the state that they had received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetAnswer {
    /// The state that it was made from.
    pub base: AnswerBase,
    /// Who says that they have made it, if a name was given.
    pub author: Option<Arc<str>>,
    /// The day on which it was made.
    pub day: Day,
    /// The cells of which nothing that was said in the base, or in an earlier answer, holds any more.
    pub restored: Vec<CellName>,
    /// The cells of which nothing that was said in an earlier answer holds any more; what the base said of them does.
    pub retracted: Vec<CellName>,
    /// What is said, in this order: edits that [change data](Edit::changes_data).
    pub edits: Vec<Edit>,
}

/// The state that an answer was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerBase {
    /// The digest of the tables.
    pub tables: ContentDigest,
    /// The last entries of the journal, through which all others there are known. Their ids are derived from their
    /// contents, which name their own parents: they say which journal it was.
    pub entries: Vec<EntryId>,
    /// The entries that the answer takes the place of: the gestures that it sums up, and the earlier answers.
    pub replaces: Vec<EntryId>,
    /// How many places after the base it comes: later than all the gestures that it sums up.
    pub steps: u64,
}

impl NetAnswer {
    /// Whether a journal has all that the answer was made from.
    #[must_use]
    pub fn knows_base(&self, journal: &Journal) -> bool {
        let by_id = journal.by_id();
        self.base.entries.iter().all(|id| by_id.binary_search_by(|(other, _)| other.cmp(id)).is_ok())
    }

    /// The entries that it becomes where a journal is. They know those entries that the answer was made from, and no
    /// others: what was said meanwhile and says otherwise is in contradiction with them. In every journal that has what
    /// it was made from, they are the same ones.
    #[must_use]
    pub fn arrived(&self, journal: &Journal) -> Journal {
        let by_id = journal.by_id();
        let find = |id: &EntryId| by_id.binary_search_by(|(other, _)| other.cmp(id)).ok().map(|at| by_id[at].1);
        let base: Vec<usize> = self.base.entries.iter().filter_map(find).collect();
        let entries: Vec<&Entry> = journal.entries().collect();
        let mut parents: Vec<EntryId> = base.iter().map(|index| entries[*index].id).collect();
        let rank = base.iter().map(|index| entries[*index].rank).max().unwrap_or(0);
        let mut rank = rank.saturating_add(self.base.steps);
        let mut replaces: Arc<[EntryId]> = self.base.replaces.as_slice().into();
        let mut arrived = Journal::default();
        let withdrawals = [withdrawal(self.base.replaces.clone(), &self.retracted), self.restoring(journal, &base)];
        for edit in withdrawals.into_iter().flatten().chain(self.edits.iter().cloned()) {
            let id = EntryId::from_random([0; 12]);
            let (parents_now, author) = (Some(parents.as_slice().into()), self.author.clone());
            let mut entry = Entry { id, rank, at: self.day.whole(), parents: parents_now, replaces, author, edit };
            entry.id = entry.content_id();
            (parents, replaces) = (vec![entry.id], Arc::default());
            rank = rank.saturating_add(1);
            arrived.insert(Arc::new(entry));
        }
        arrived
    }

    /// The edit that takes back what was known to be said of the restored cells.
    fn restoring(&self, journal: &Journal, base: &[usize]) -> Option<Edit> {
        if self.restored.is_empty() {
            return None;
        }
        let knowledge = Knowledge::of(journal);
        let is_known = |index: &usize| base.iter().any(|of| of == index || knowledge.knows(*of, *index));
        let known = journal.entries().enumerate().filter(|(index, _)| is_known(index));
        let known = Journal::of(known.map(|(_, entry)| entry.clone()));
        let cells = distinct(self.restored.clone());
        let concerns = |edit: &Edit| edit.cells().into_iter().any(|cell| cells.binary_search(cell).is_ok());
        let said = known.in_force().filter(|entry| concerns(&entry.edit)).map(|entry| entry.id);
        withdrawal(said.chain(self.base.replaces.iter().copied()).collect(), &cells)
    }
}

/// The edit that takes entries back for some cells; `None` if there are none.
fn withdrawal(entries: Vec<EntryId>, cells: &[CellName]) -> Option<Edit> {
    let is_needed = !entries.is_empty() && !cells.is_empty();
    is_needed.then(|| Edit::Withdraw { entries: distinct(entries), cells: distinct(cells.to_vec()) })
}
