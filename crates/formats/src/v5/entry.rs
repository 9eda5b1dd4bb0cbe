//! The saved form of a journal entry: one flat object, with a checksum of its other members.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::edit::{SavedEditV5, not_null};
use super::{VERSION, checksum};
use domain::ids::EntryId;
use domain::journal::Entry;

/// The members of an entry except its edit, its version and its checksum.
#[derive(Serialize, Deserialize)]
struct SavedEntryV5 {
    id: String,
    rank: u64,
    at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "not_null")]
    author: Option<String>,
    /// The ids of its parents; absent if they are not known, as for entries of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "not_null")]
    parents: Option<Vec<String>>,
    /// The ids of the entries that it replaces; absent if there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<String>,
}

/// The saved form of an entry.
pub(crate) fn saved(entry: &Entry) -> Value {
    let Entry { id, rank, at, parents, replaces, author, edit } = entry;
    let replaces = replaces.iter().map(ToString::to_string).collect();
    let author = author.as_deref().map(str::to_owned);
    let parents = parents.as_ref().map(|parents| parents.iter().map(ToString::to_string).collect());
    let mut members = Map::from_iter([("v".to_owned(), VERSION.into())]);
    let saved = SavedEntryV5 { id: id.to_string(), rank: *rank, at: *at, author, parents, replaces };
    for part in [json!(saved), json!(SavedEditV5::of(edit))] {
        if let Value::Object(part) = part {
            members.extend(part);
        }
    }
    let sum = checksum::of(&members);
    members.insert("sum".to_owned(), sum.into());
    Value::Object(members)
}

/// Reads a saved entry; `None` when it is not one, or when its checksum or its id is not that of its content.
pub(crate) fn of(saved: &Value) -> Option<Entry> {
    let members = saved.as_object()?;
    if members.get("sum")?.as_str()? != checksum::of(members) {
        return None;
    }
    let SavedEntryV5 { id, rank, at, author, parents, replaces } = SavedEntryV5::deserialize(members).ok()?;
    let edit = SavedEditV5::deserialize(members).ok()?.read()?;
    let parents = match parents {
        Some(parents) => Some(parents.iter().map(|id| EntryId::parse(id)).collect::<Option<_>>()?),
        None => None,
    };
    let replaces = replaces.iter().map(|id| EntryId::parse(id)).collect::<Option<_>>()?;
    let author = author.map(Into::into);
    let entry = Entry { id: EntryId::parse(&id)?, rank, at, parents, replaces, author, edit };
    entry.id_holds().then_some(entry)
}
