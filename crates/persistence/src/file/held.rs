//! Whether the edits are in a file, or how many are not.

use domain::ids::EntryId;
use domain::journal::Journal;
use domain::sorting::distinct;

/// Where the edits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// There are none.
    Nothing,
    /// In the file, all of them.
    Here,
    /// So many changes are not, or are taken back here and not there.
    Not(usize),
}

/// What a file holds; read off its journal once, for it is asked after every edit.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    journal: Journal,
    /// The entries in force and those that name a state, in the order of their ids.
    said: Vec<EntryId>,
}

impl Holding {
    /// What a file of this journal holds.
    #[must_use]
    pub fn of(journal: Journal) -> Self {
        Self { said: distinct(said(&journal)), journal }
    }

    /// Its journal.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Whether it holds all that the journal says now. What was done and undone since is no change.
    #[must_use]
    pub fn holds(&self, now: &Journal) -> Held {
        if now.is_empty() {
            return Held::Nothing;
        }
        if self.journal.contains(now) {
            return Held::Here;
        }
        let now = said(now);
        let common = now.iter().filter(|id| self.said.binary_search(id).is_ok()).count();
        match now.len() + self.said.len() - 2 * common {
            0 => Held::Here,
            changes => Held::Not(changes),
        }
    }
}

/// The entries in force and those that name a state.
fn said(journal: &Journal) -> Vec<EntryId> {
    let named = journal.snapshots().into_iter().map(|snapshot| snapshot.id);
    journal.in_force().map(|entry| entry.id).chain(named).collect()
}

/// The version of a journal: one more with every entry, the same wherever the same entries are.
#[must_use]
pub fn version(journal: &Journal) -> u64 {
    journal.entries().next_back().map_or(0, |last| last.rank)
}
