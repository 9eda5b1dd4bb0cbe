//! What a saved text may hold at most. All versions are held to the same limits, before their entries and tables are
//! read: a few bytes can stand for millions of rows, so runs are counted and not expanded.
//!
//! The limits are far above what a territory of 160 communes and 100 actions comes to, and low enough that the largest
//! text that is taken opens like others.

use std::collections::{BTreeMap, BTreeSet};

use domain::journal::{Edit, Journal};
use domain::pictures::PICTURE_START;
use serde_json::{Map, Value};

/// The bytes of a text: of the document in a file, of a file of answers, of one saved line.
pub const MAX_BYTES: usize = 5_000_000;

/// The entries of a journal.
pub const MAX_ENTRIES: usize = 20_000;

/// The rows of one entry, once its runs are expanded.
pub const MAX_ROWS: usize = 20_000;

/// The rows of one table, once its runs are expanded. A large territory has several periods in some of its cells.
pub const MAX_TABLE_ROWS: usize = 100_000;

/// The cells of all tables and entries of a text together, once their runs are expanded: rows times columns. A cell
/// counts once more for each entry that takes it back or brings it back.
pub const MAX_CELLS: usize = 2_000_000;

pub use domain::journal::MAX_PASSAGE_SIGNS;
pub use domain::pictures::MAX_PICTURE_SIGNS;
pub use domain::territory::MAX_SIGNS;

/// The highest rank of an entry. Beyond it, numbers that scripts count with are no longer exact.
pub const MAX_RANK: u64 = 1 << 53;

/// The branches of a journal: how many copies may have been edited apart from each other.
pub const MAX_BRANCHES: usize = 2_000;

/// What is beyond a limit, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Excess {
    /// More than [`MAX_BYTES`] bytes; with their number.
    Bytes(usize),
    /// More than [`MAX_ENTRIES`] entries; with their number.
    Entries(usize),
    /// More than [`MAX_ROWS`] rows, or than [`MAX_TABLE_ROWS`] of a table.
    Rows {
        /// Where they are.
        place: SavedPlace,
        /// Their number.
        rows: u64,
    },
    /// More than [`MAX_CELLS`] cells in all; with their number.
    Cells(u64),
    /// A text of an entry, or of what the answers say of themselves, of more than [`MAX_SIGNS`] signs.
    Signs {
        /// Where it is.
        place: SavedPlace,
        /// The field that holds it, as the tables and the saved formats name it.
        field: String,
        /// The number of its signs.
        signs: usize,
    },
    /// An entry whose rank is above [`MAX_RANK`]; with the rank.
    Rank(u64),
    /// More than [`MAX_BRANCHES`] branches; with their number.
    Branches(usize),
    /// More than [`MAX_EDITED_ROWS`] edited actions and communes; with their number.
    EditedRows(usize),
}

/// A place in a saved text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedPlace {
    /// What the document or the answers say of themselves.
    Descriptor,
    /// A table, by the name of its file.
    Table(String),
    /// An entry, by its number from 1 in the order of the text.
    Entry(usize),
    /// The only entry of a saved line.
    Line,
}

/// How many actions and communes edits may change or delete: each that is added or deleted moves all rows.
pub const MAX_EDITED_ROWS: usize = 2_000;

/// The signs that are kept of the name of a table or a field.
const MAX_NAME: usize = 60;

/// The name of the field of remarks.
const NOTE: &str = "note";

/// The field of the words of a passage.
const PASSAGE: &str = "passage";

/// The columns of an answer that is saved as a row, up to the remark.
const ANSWER_COLUMNS: [&str; 6] = ["action", "commune", "state", "since", "until", NOTE];

/// Holds a text to the limit of its length.
///
/// # Errors
/// It is longer.
pub(crate) const fn check_length(text: &str) -> Result<(), Excess> {
    if text.len() > MAX_BYTES { Err(Excess::Bytes(text.len())) } else { Ok(()) }
}

/// Holds a document or answers to the limits.
///
/// # Errors
/// The first limit that something is beyond.
pub(crate) fn check(saved: &Map<String, Value>) -> Result<(), Excess> {
    let list = |key| saved.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    // An answer has edits instead of entries.
    let (journal, edits, tables) = (list("journal"), list("edits"), list("tables"));
    let of_base = |key| saved.get("base").and_then(|base| base.get(key)).and_then(Value::as_array).map_or(0, Vec::len);
    for entries in [journal.len(), edits.len(), of_base("entries"), of_base("replaces")] {
        if entries > MAX_ENTRIES {
            return Err(Excess::Entries(entries));
        }
    }
    let mut cells = 0;
    for table in tables {
        let place = || SavedPlace::Table(shortened(table.get("file").and_then(Value::as_str).unwrap_or_default()));
        cells = counted(cells, table, MAX_TABLE_ROWS, &place)?;
    }
    for key in ["restored", "retracted"] {
        cells = counted(cells, saved.get(key).unwrap_or(&Value::Null), MAX_ROWS, &|| SavedPlace::Descriptor)?;
    }
    for (number, entry) in (1..).zip(journal).chain((1..).zip(edits)) {
        cells = check_members(cells, entry, &|| SavedPlace::Entry(number))?;
    }
    check_reversals(cells, journal)?;
    let about =
        |key: &str, value: Option<&Value>| check_texts(value.unwrap_or(&Value::Null), key, &|| SavedPlace::Descriptor);
    about("title", saved.get("title"))?;
    about("author", saved.get("author"))?;
    about("remark", saved.get("note"))
}

/// Holds a text that was written, and its journal, to the limits that edits can lead beyond: it must open again.
///
/// # Errors
/// The first limit that it is beyond.
pub(crate) fn check_written(journal: &Journal, text: &str) -> Result<(), Excess> {
    check_length(text)?;
    let entries = journal.entries().len();
    if entries > MAX_ENTRIES { Err(Excess::Entries(entries)) } else { check_journal(journal) }
}

/// Holds a journal to the limits of its branches and of the actions and communes that it edits.
///
/// # Errors
/// It has more.
pub(crate) fn check_journal(journal: &Journal) -> Result<(), Excess> {
    let branches = journal.branches();
    let rows = edited_rows(journal);
    if branches > MAX_BRANCHES {
        Err(Excess::Branches(branches))
    } else if rows > MAX_EDITED_ROWS {
        Err(Excess::EditedRows(rows))
    } else {
        Ok(())
    }
}

/// How many actions and communes a journal edits, and how often it deletes an action.
fn edited_rows(journal: &Journal) -> usize {
    let (mut actions, mut communes, mut deletions) = (BTreeSet::new(), BTreeSet::new(), 0);
    for entry in journal.entries() {
        match &entry.edit {
            Edit::Action { action, .. } => _ = actions.insert(action),
            Edit::Commune { commune, .. } => _ = communes.insert(commune),
            Edit::DeleteAction { .. } => deletions += 1,
            _ => {}
        }
    }
    actions.len() + communes.len() + deletions
}

/// Counts the cells that entries take back or bring back, which a few bytes can do to thousands, with those before.
fn check_reversals(cells: u64, journal: &[Value]) -> Result<(), Excess> {
    let of_kind = |kinds: &'static [&'static str]| {
        let kind = |entry: &&Value| entry.get("edit").and_then(Value::as_str).is_some_and(|edit| kinds.contains(&edit));
        journal.iter().filter(kind)
    };
    let mut concerned: BTreeMap<&str, u64> = BTreeMap::new();
    let mut all = cells;
    for kinds in [&["answer", "confirm"][..], &["withdraw"], &["undo", "redo"]] {
        for entry in of_kind(kinds) {
            let (rows, _) = size(entry.get("answers").or_else(|| entry.get("cells")).unwrap_or(&Value::Null));
            let reversed = entry.get("entries").and_then(Value::as_array).into_iter().flatten();
            let known = reversed.filter_map(|id| concerned.get(id.as_str()?));
            let most = if rows == 0 { u64::MAX } else { rows };
            let reversed = known.map(|cells| most.min(*cells)).fold(0_u64, u64::saturating_add);
            all = all.saturating_add(reversed);
            if all > MAX_CELLS as u64 {
                return Err(Excess::Cells(all));
            }
            if let Some(id) = entry.get("id").and_then(Value::as_str) {
                concerned.insert(id, rows.max(reversed).max(1));
            }
        }
    }
    Ok(())
}

/// Holds the entry of a saved line to the limits.
///
/// # Errors
/// The first limit that something is beyond.
pub(crate) fn check_entry(saved: &Value) -> Result<(), Excess> {
    check_members(0, saved, &|| SavedPlace::Line)?;
    match saved.get("rank").and_then(Value::as_u64) {
        Some(rank) if rank > MAX_RANK => Err(Excess::Rank(rank)),
        _ => Ok(()),
    }
}

/// Checks the rows and the texts of an entry; returns the cells counted so far with those of its rows.
fn check_members(cells: u64, entry: &Value, place: &dyn Fn() -> SavedPlace) -> Result<u64, Excess> {
    let mut counted_cells = cells;
    for rows in ["answers", "cells"].iter().filter_map(|key| entry.get(key)) {
        counted_cells = counted(counted_cells, rows, MAX_ROWS, place)?;
    }
    check_texts(entry, "", place)?;
    Ok(counted_cells)
}

/// The cells counted so far, and those of some rows, which are a list or are stored by column.
fn counted(cells: u64, rows: &Value, most: usize, place: &dyn Fn() -> SavedPlace) -> Result<u64, Excess> {
    let (rows, columns) = size(rows);
    if rows > most as u64 {
        return Err(Excess::Rows { place: place(), rows });
    }
    let cells = cells.saturating_add(rows.saturating_mul(columns));
    if cells > MAX_CELLS as u64 { Err(Excess::Cells(cells)) } else { Ok(cells) }
}

/// How many rows and columns some rows have. Of rows that are a list the columns are not looked at.
fn size(rows: &Value) -> (u64, u64) {
    let columns = rows.get("columns").and_then(Value::as_array).map_or(1, Vec::len) as u64;
    let list = || rows.as_array().map_or(0, Vec::len) as u64;
    (rows.get("length").and_then(Value::as_u64).unwrap_or_else(list), columns)
}

/// A name that fits into a sentence.
fn shortened(name: &str) -> String {
    name.chars().take(MAX_NAME).collect()
}

/// Checks all texts in a value. `field` is the name of the member that holds it.
fn check_texts(value: &Value, field: &str, place: &dyn Fn() -> SavedPlace) -> Result<(), Excess> {
    match value {
        Value::String(text) => {
            let text = if field == NOTE { text.strip_prefix('|').unwrap_or(text) } else { text };
            // A text has at most as many signs as bytes.
            let most = match field {
                PASSAGE if text.starts_with(PICTURE_START) => MAX_PICTURE_SIGNS,
                PASSAGE => MAX_PASSAGE_SIGNS,
                _ => MAX_SIGNS,
            };
            let signs = if text.len() > most { text.chars().count() } else { 0 };
            if signs > most {
                return Err(Excess::Signs { place: place(), field: shortened(field), signs });
            }
        }
        Value::Array(values) => {
            let is_answer = field == "answer";
            for (at, value) in values.iter().enumerate() {
                let field = match field {
                    "answers" if value.is_array() => "answer",
                    _ if is_answer => ANSWER_COLUMNS.get(at).copied().unwrap_or(field),
                    _ => field,
                };
                check_texts(value, field, place)?;
            }
        }
        Value::Object(members) => {
            // A column names its values, and its rows are indices.
            let column = members.get("values").and(members.get("name")).and_then(Value::as_str);
            let is_composition = members.get("edit").and_then(Value::as_str) == Some("compose");
            for (name, value) in members {
                match column {
                    _ if is_composition && matches!(name.as_str(), "before" | "passages") => {
                        for text in value.as_object().into_iter().flat_map(Map::values) {
                            check_texts(text, PASSAGE, place)?;
                        }
                    }
                    Some(_) if name == "rows" => {}
                    Some(column) if name == "values" => check_texts(value, column, place)?,
                    _ => check_texts(value, name, place)?,
                }
            }
        }
        _ => {}
    }
    Ok(())
}
