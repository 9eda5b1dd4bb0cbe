//! Drafts: the edits that a browser keeps for a document between visits.
//!
//! What could not be read is never written over, and what was written by another tab is merged,
//! never replaced. The store itself is the caller's.

use crate::document::{Answers, Unreadable};
use crate::ids::DocumentId;
use crate::journal::Journal;

/// A place where texts are kept under keys.
pub trait Store {
    /// What is under a key.
    fn look(&self, key: &str) -> Found;
    /// Puts a text under a key.
    ///
    /// # Errors
    /// Why it was not; what was there before must then still be there.
    fn keep(&self, key: &str, text: &str) -> Result<(), NotKept>;
}

/// What was found under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing was ever kept there.
    Nothing,
    /// This text.
    Text(String),
    /// The store does not let itself be read.
    Blocked,
}

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no room left.
    Full,
    /// The store does not let itself be written.
    Blocked,
}

/// How the edits stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// There is nothing to keep.
    Nothing,
    /// All of them are kept.
    Kept,
    /// They are only in memory.
    NotKept(NotKept),
    /// They are only in memory, because what is kept could not be read and is left alone.
    LeftAlone {
        /// Why it could not be read.
        why: Unreadable,
        /// The text that is kept, so that it can be taken away.
        kept: String,
    },
}

/// Where the draft of a document is kept.
#[must_use]
pub fn key(document: &DocumentId) -> String {
    format!("carnet/{document}")
}

/// What was kept for a document, and how it stands. What cannot be read counts as no edits, said so.
#[must_use]
pub fn open(store: &impl Store, document: &DocumentId) -> (Journal, Standing) {
    match store.look(&key(document)) {
        Found::Nothing => (Journal::default(), Standing::Nothing),
        Found::Blocked => (Journal::default(), Standing::NotKept(NotKept::Blocked)),
        Found::Text(kept) => match read(&kept, document) {
            Ok(journal) => (journal, Standing::Kept),
            Err(why) => (Journal::default(), Standing::LeftAlone { why, kept }),
        },
    }
}

/// Keeps the edits, together with those that another tab kept meanwhile. Gives back all of them.
#[must_use]
pub fn save(store: &impl Store, answers: &Answers) -> (Journal, Standing) {
    let (kept, standing) = open(store, &answers.document);
    let journal = answers.journal.merged_with(&kept);
    let standing = match standing {
        Standing::LeftAlone { .. } | Standing::NotKept(_) => standing,
        Standing::Nothing | Standing::Kept if journal == kept => standing,
        Standing::Nothing | Standing::Kept => {
            let text = Answers { journal: journal.clone(), ..answers.clone() }.write();
            store.keep(&key(&answers.document), &text).map_or_else(Standing::NotKept, |()| Standing::Kept)
        }
    };
    (journal, standing)
}

/// Moves what cannot be read under a key of its own, then keeps the edits in its place. When it
/// cannot be moved, nothing is changed.
#[must_use]
pub fn set_aside(store: &impl Store, answers: &Answers, at: u64) -> (Journal, Standing) {
    if let (_, Standing::LeftAlone { kept, .. }) = open(store, &answers.document) {
        let aside = format!("{}/mis-de-cote/{at}", key(&answers.document));
        if let Err(not_kept) = store.keep(&aside, &kept) {
            return (answers.journal.clone(), Standing::NotKept(not_kept));
        }
        let standing =
            store.keep(&key(&answers.document), &answers.write()).map_or_else(Standing::NotKept, |()| Standing::Kept);
        return (answers.journal.clone(), standing);
    }
    save(store, answers)
}

fn read(text: &str, document: &DocumentId) -> Result<Journal, Unreadable> {
    let answers = Answers::read(text)?;
    if answers.document == *document {
        Ok(answers.journal)
    } else {
        Err(Unreadable::Damaged(format!("document {}", answers.document)))
    }
}
