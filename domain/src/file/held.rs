//! Whether the edits are in a file, or how many are not.

use crate::ids::EntryId;
use crate::journal::Journal;
use crate::order::distinct;

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

/// Whether a file that holds the journal `file` holds all that the journal `now` says. What was done and undone since
/// is no change.
#[must_use]
pub fn held(now: &Journal, file: &Journal) -> Held {
    if now.is_empty() {
        return Held::Nothing;
    }
    if file.contains(now) {
        return Held::Here;
    }
    let (now, file) = (said_by(now), said_by(file));
    let apart = |one: &[EntryId], other: &[EntryId]| one.iter().filter(|id| other.binary_search(id).is_err()).count();
    match apart(&now, &file) + apart(&file, &now) {
        0 => Held::Here,
        changes => Held::Not(changes),
    }
}

/// The entries in force and those that name a state, in the order of their ids.
fn said_by(journal: &Journal) -> Vec<EntryId> {
    let named = journal.snapshots().into_iter().map(|snapshot| snapshot.id);
    distinct(journal.in_force().map(|entry| entry.id).chain(named).collect())
}

/// The version of a journal: one more with every entry, the same wherever the same entries are.
#[must_use]
pub fn version(journal: &Journal) -> u64 {
    journal.entries().next_back().map_or(0, |last| last.rank)
}
