//! Drafts: the edits that a browser keeps for a document between visits.
//!
//! They are kept twice. The *shelf* is written at once, before anything is shown, but may lose the last seconds when
//! the computer stops; the *vault* takes a moment and says when what it was given outlasts that. Both are read at
//! start and merged, and what one has lost the other gives back.
//!
//! What could not be read is never written over: a tab only ever writes keys of its own, and only adds to the vault.
//! A witness of how many edits were kept tells a store that was emptied from a first visit. The places themselves are
//! the caller's, and whatever they do, no edit is said to be kept that is not.

mod chunks;
pub mod file;
mod judging;
mod keeping;
mod reading;
mod standing;
mod store;
mod vaulting;
mod witness;

pub use keeping::Keeping;
pub use standing::{Report, Standing, Trouble, Way};
pub use store::{Found, NotKept, Place, Store};
pub use vaulting::Batch;

use domain::ids::DocumentId;

/// What the keys on the shelf begin with that hold edits of a document, whoever wrote them.
#[must_use]
pub fn shelf_keys(document: &DocumentId) -> String {
    reading::first_draft_of(document)
}

/// The rows of the vault that are a document's: keys from the first of these, up to the second and without it.
#[must_use]
pub fn vault_keys(document: &DocumentId) -> (String, String) {
    (document.to_string(), [document.as_str(), "0"].concat())
}
