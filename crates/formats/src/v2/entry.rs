//! The saved form of a journal entry: one flat object, with a checksum of its other members.

use serde::Deserialize;
use serde_json::Value;

use super::checksum;
use super::edit::{SavedEdit, not_null};
use domain::ids::EntryId;
use domain::journal::Entry;

/// The members of an entry except its edit, its version and its checksum.
#[derive(Deserialize)]
struct SavedEntryV2 {
    id: String,
    rank: u64,
    at: u64,
    #[serde(default, deserialize_with = "not_null")]
    author: Option<String>,
}

/// Reads a saved entry; `None` when it is not one, or when its checksum is wrong.
pub(crate) fn of(saved: &Value) -> Option<Entry> {
    let members = saved.as_object()?;
    if members.get("sum")?.as_str()? != checksum::of(members) {
        return None;
    }
    let SavedEntryV2 { id, rank, at, author } = SavedEntryV2::deserialize(members).ok()?;
    let edit = SavedEdit::deserialize(members).ok()?.read()?;
    Some(Entry { id: EntryId::parse(&id)?, rank, at, parents: None, author: author.map(Into::into), edit })
}
