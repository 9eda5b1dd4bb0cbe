//! The saved formats. A document is a territory's tables and the journal of edits as one text, which is saved and
//! shared.
//!
//! All formats have the members `format`, `kind` and `version`. The module of a version is frozen once files of that
//! version exist, and shares nothing with others; where it can, it upgrades its JSON to the next version. A newer
//! version is refused with [`Unreadable::Newer`], and what is beyond the [`limits`] with [`Unreadable::TooLarge`].

mod copy_key;
mod covering_note;
pub mod limits;
pub mod page;
mod script;
mod v1;
mod v2;
mod v3;
mod v4;
mod v5;
mod version;

use serde_json::{Map, Value};

pub use copy_key::{CopyKey, hexadecimal};
pub use covering_note::CoveringNote;
pub use limits::Excess;
pub use script::{DOCUMENT_BLOCK_END, DOCUMENT_BLOCK_START, escape_for_script, script_block};

use version::FormatVersion;

use domain::ids::DocumentId;
use domain::journal::{Entry, Journal, NetAnswer};
use domain::territory::{Package, Problem, Territory};

/// The value of `format` in every saved text.
const FORMAT: &str = "carnet-de-mutualisation";

/// The kind of a document: tables and edits.
const DOCUMENT: &str = "document";
/// The kind of edits without tables: a journal.
const EDITS: &str = "edits";
/// The kind of an answer. Up to version 3 it was a journal as well.
const ANSWERS: &str = "answers";

/// A territory's tables and the edits made on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The tables.
    pub package: Package,
    /// The territory read from the tables, without the edits.
    pub territory: Territory,
    /// The edits.
    pub journal: Journal,
    /// The JSON of entries that could not be read. They are not written again.
    pub damaged: Vec<String>,
    /// The key of the copies of this file; `None` up to the first copy that has edits.
    pub key: Option<CopyKey>,
}

/// An answer, as it is sent: what it says in the end, without the journal that led there.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswersFile {
    /// The document that it was made on.
    pub document: DocumentId,
    /// The title of that document, for messages.
    pub title: String,
    /// What it says.
    pub answer: NetAnswer,
}

/// Edits without tables: the own ones, saved apart. An answer up to version 3 is read as such, too.
#[derive(Clone, Debug, PartialEq)]
pub struct EditsFile {
    /// The document that the edits were made on.
    pub document: DocumentId,
    /// The title of that document, for messages.
    pub title: String,
    /// The edits.
    pub journal: Journal,
    /// The JSON of entries that could not be read. They are not written again.
    pub damaged: Vec<String>,
}

/// Why a saved text cannot be read. Such a text must not be overwritten.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// Not JSON, not one of these formats, or cut short; with a message for developers.
    Damaged(String),
    /// Written by a newer version of the program; with the version of the format.
    Newer(u32),
    /// Another kind than the wanted one; with that kind.
    OtherKind(String),
    /// The tables do not form a valid territory.
    Tables(Vec<Problem>),
    /// More than the program reads.
    TooLarge(Excess),
}

impl From<Excess> for Unreadable {
    fn from(excess: Excess) -> Self {
        Self::TooLarge(excess)
    }
}

impl Document {
    /// A document of a package, without edits.
    ///
    /// # Errors
    /// All problems of the package.
    pub fn of(package: Package) -> Result<Self, Vec<Problem>> {
        let territory = Territory::read(&package)?;
        Ok(Self { package, territory, journal: Journal::default(), damaged: Vec::new(), key: None })
    }

    /// Reads a saved document.
    ///
    /// # Errors
    /// The text is not a document, or its tables are not valid. Damaged entries are not an error.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let (saved, version) = read_header(text, |kind, _| kind == DOCUMENT)?;
        let key = v5::copy_key(&saved).map_err(Unreadable::Damaged)?;
        let (package, journal, damaged) = match version {
            FormatVersion::V1 => v1::read_document(saved).map(|(package, journal)| (package, journal, Vec::new())),
            FormatVersion::V2 => v5::read_document(with_upgraded_entries(v2::upgraded(saved))),
            FormatVersion::V3 | FormatVersion::V4 | FormatVersion::V5 => {
                v5::read_document(with_upgraded_entries(saved))
            }
        }
        .map_err(Unreadable::Damaged)?;
        let territory = Territory::read_saved(&package).map_err(Unreadable::Tables)?;
        let (journal, damaged) = without_impossible_ranks(journal, damaged);
        limits::check_journal(&journal)?;
        Ok(Self { package, territory, journal, damaged, key })
    }

    /// The text to save. The same document always gives the same text.
    #[must_use]
    pub fn write(&self) -> String {
        v5::write_document(&self.package, &self.territory.about().id, &self.journal, self.key.as_ref())
    }
}

impl AnswersFile {
    /// Reads an answer.
    ///
    /// # Errors
    /// The text is not an answer, or one that was a journal: of version 3 or before.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let (saved, _) = read_header(text, |kind, version| kind == ANSWERS && version.has_net_answers())?;
        v5::read_answers(saved).map_err(Unreadable::Damaged)
    }

    /// The text to save. The same answer always gives the same text.
    #[must_use]
    pub fn write(&self) -> String {
        v5::write_answers(self)
    }
}

impl EditsFile {
    /// Reads saved edits, or an answer that was a journal.
    ///
    /// # Errors
    /// The text is not a file of edits. Damaged entries are not an error.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let is_edits =
            |kind: &str, version: FormatVersion| kind == if version.has_net_answers() { EDITS } else { ANSWERS };
        let (saved, version) = read_header(text, is_edits)?;
        let read = match version {
            FormatVersion::V1 => v1::read_answers(&saved),
            FormatVersion::V2 => v5::read_edits(&with_upgraded_entries(v2::upgraded(saved))),
            FormatVersion::V3 | FormatVersion::V4 | FormatVersion::V5 => v5::read_edits(&with_upgraded_entries(saved)),
        }
        .map_err(Unreadable::Damaged)?;
        let (journal, damaged) = without_impossible_ranks(read.journal, read.damaged);
        limits::check_journal(&journal)?;
        Ok(Self { journal, damaged, ..read })
    }

    /// The text to save. The same edits always give the same text.
    #[must_use]
    pub fn write(&self) -> String {
        v5::write_edits(self)
    }
}

/// Upgrades the entries of earlier versions among those of a file.
fn with_upgraded_entries(saved: Map<String, Value>) -> Map<String, Value> {
    v4::with_upgraded_entries(v3::with_upgraded_entries(v2::with_upgraded_entries(saved)))
}

/// The largest step from the rank of an entry to the next one in a file. Editing takes steps of one; lost entries make
/// larger ones.
const MAX_RANK_STEP: u64 = 1 << 32;

/// Treats as damaged the entries of a file whose ranks are so high that few or none could follow them.
fn without_impossible_ranks(journal: Journal, mut damaged: Vec<String>) -> (Journal, Vec<String>) {
    let mut rank = 0;
    let is_possible = |entry: &&Entry| {
        let is_near = entry.rank.saturating_sub(rank) <= MAX_RANK_STEP && entry.rank <= limits::MAX_RANK;
        rank = if is_near { entry.rank } else { rank };
        is_near
    };
    let possible = journal.entries().take_while(is_possible).count();
    if possible == journal.entries().len() {
        return (journal, damaged);
    }
    damaged.extend(journal.entries().skip(possible).map(write_entry));
    (Journal::of(journal.entries().take(possible).cloned()), damaged)
}

/// Parses a text as JSON and checks `format`, `version`, `kind` and the limits before anything else is read. Returns the
/// members and the version.
fn read_header(
    text: &str,
    is_wanted: impl Fn(&str, FormatVersion) -> bool,
) -> Result<(Map<String, Value>, FormatVersion), Unreadable> {
    let saved = parse_json(text)?;
    let text_at = |key| saved.get(key).and_then(Value::as_str).unwrap_or_default();
    let damaged = |what: &str| Err(Unreadable::Damaged(what.to_owned()));
    if text_at("format") != FORMAT {
        return damaged("format: not a file of the carnet");
    }
    let version = match number(&saved, "version") {
        None | Some(0) => return damaged("version: not a number from 1"),
        Some(number) => FormatVersion::of(number).ok_or(Unreadable::Newer(number))?,
    };
    if !is_wanted(text_at("kind"), version) {
        return Err(Unreadable::OtherKind(text_at("kind").to_owned()));
    }
    match saved {
        Value::Object(members) => {
            limits::check(&members)?;
            Ok((members, version))
        }
        _ => damaged("format: not a file of the carnet"),
    }
}

/// The line to save for one entry. The same entry always gives the same line.
#[must_use]
pub fn write_entry(entry: &Entry) -> String {
    v5::entry::saved(entry).to_string()
}

/// Reads the saved line of an entry.
///
/// # Errors
/// It was cut short or changed, written by a newer version of the program, or is beyond a limit. It must not be
/// overwritten then.
pub fn read_entry(line: &str) -> Result<Entry, Unreadable> {
    let saved = parse_json(line)?;
    // Lines were first saved by version 2. A number below it is never written, and the checksum covers it.
    let version = number(&saved, "v").filter(|&number| number > 0).unwrap_or(1);
    let version = FormatVersion::of(version).ok_or(Unreadable::Newer(version))?;
    limits::check_entry(&saved)?;
    match version {
        FormatVersion::V1 | FormatVersion::V2 => {
            let saved = v2::upgraded_entry(&saved).as_ref().and_then(v3::upgraded_entry);
            saved.as_ref().and_then(v4::upgraded_entry)
        }
        FormatVersion::V3 => v3::upgraded_entry(&saved).as_ref().and_then(v4::upgraded_entry),
        FormatVersion::V4 => v4::upgraded_entry(&saved),
        FormatVersion::V5 => Some(saved),
    }
    .as_ref()
    .and_then(v5::entry::of)
    .ok_or_else(|| Unreadable::Damaged("entry".to_owned()))
}

/// Parses JSON. Of two members with the same name, the last one counts. Values nested more than 127 levels deep are
/// refused, so that a file of brackets cannot overflow the stack; so are texts that are too long.
fn parse_json(text: &str) -> Result<Value, Unreadable> {
    limits::check_length(text)?;
    serde_json::from_str(text).map_err(|error| Unreadable::Damaged(error.to_string()))
}

fn number(saved: &Value, key: &str) -> Option<u32> {
    saved.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok())
}
