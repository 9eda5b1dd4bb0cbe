//! The saved form of an answer: what is said in the end, and of which state it was made.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::edit::{SavedEditV5, cells_of, ids, rows_of, texts};
use super::rows::RowsV5;
use super::{FORMAT, VERSION};
use crate::{AnswersFile, MAX_RANK_STEP};
use domain::dates::Day;
use domain::fingerprint::ContentDigest;
use domain::ids::DocumentId;
use domain::journal::{AnswerBase, CellName, Edit, NetAnswer};

#[derive(Serialize, Deserialize)]
struct SavedAnswersV5 {
    format: String,
    version: u32,
    kind: String,
    document: String,
    title: String,
    base: SavedBaseV5,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    /// The day on which it was made.
    day: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    restored: Option<RowsV5>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retracted: Option<RowsV5>,
    edits: Vec<SavedEditV5>,
}

#[derive(Serialize, Deserialize)]
struct SavedBaseV5 {
    /// The SHA-256 of the content of the tables.
    tables: String,
    entries: Vec<String>,
    replaces: Vec<String>,
    steps: u64,
}

pub(in crate::v5) const KIND: &str = "answers";

pub(crate) fn write_answers(file: &AnswersFile) -> String {
    let AnswersFile { document, title, answer: NetAnswer { base, author, day, restored, retracted, edits } } = file;
    let cells = |cells: &[CellName]| (!cells.is_empty()).then(|| rows_of(cells));
    let saved = SavedAnswersV5 {
        format: FORMAT.to_owned(),
        version: VERSION,
        kind: KIND.to_owned(),
        document: document.to_string(),
        title: title.clone(),
        base: SavedBaseV5 {
            tables: base.tables.to_string(),
            entries: texts(&base.entries),
            replaces: texts(&base.replaces),
            steps: base.steps,
        },
        author: author.as_deref().map(str::to_owned),
        day: day.to_string(),
        restored: cells(restored),
        retracted: cells(retracted),
        edits: edits.iter().map(SavedEditV5::of).collect(),
    };
    json!(saved).to_string()
}

/// # Errors
/// A message that names the member that cannot be read.
pub(crate) fn read_answers(saved: Map<String, Value>) -> Result<AnswersFile, String> {
    let saved = SavedAnswersV5::deserialize(Value::Object(saved)).map_err(|error| error.to_string())?;
    let document = DocumentId::parse(&saved.document).ok_or("document: not a UUID")?;
    let day = Day::parse(&saved.day).ok_or("day: not a day")?;
    let cells = |cells: Option<RowsV5>| cells.map_or(Some(Vec::new()), cells_of);
    if saved.base.steps > MAX_RANK_STEP {
        return Err("base: steps: more than there are".to_owned());
    }
    let base = AnswerBase {
        tables: ContentDigest::parse(&saved.base.tables).ok_or("base: tables: not a SHA-256")?,
        entries: ids(&saved.base.entries).ok_or("base: entries: not the ids of entries")?,
        replaces: ids(&saved.base.replaces).ok_or("base: replaces: not the ids of entries")?,
        steps: saved.base.steps,
    };
    let read = |(number, edit): (usize, SavedEditV5)| {
        let edit = edit.read().filter(Edit::changes_data);
        edit.ok_or_else(|| format!("edits: {number} says nothing of the data, or cannot be read"))
    };
    let answer = NetAnswer {
        base,
        author: saved.author.map(Into::into),
        day,
        restored: cells(saved.restored).ok_or("restored: not cells")?,
        retracted: cells(saved.retracted).ok_or("retracted: not cells")?,
        edits: (1..).zip(saved.edits).map(read).collect::<Result<_, _>>()?,
    };
    Ok(AnswersFile { document, title: saved.title, answer })
}
