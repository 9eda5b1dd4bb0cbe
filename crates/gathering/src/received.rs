//! What comes in: a file, before anything is known of it.

use domain::spreadsheet::TableColumns;

/// A file that was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: ReceivedContent,
}

/// The content of a file, as far as it was unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceivedContent {
    /// A text: a saved answer, a complete file of the app, or messages.
    Text(String),
    /// The sheets of a spreadsheet or of a CSV file.
    Sheets(Vec<TableSheet>),
    /// It could not be unpacked; with a sentence for the user.
    Refused(String),
}

/// A sheet as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSheet {
    /// Its name; empty in a CSV file.
    pub name: String,
    /// Its rows, which may differ in length.
    pub rows: Vec<Vec<String>>,
    /// How many of them are hidden or filtered out in the spreadsheet.
    pub hidden_rows: usize,
    /// What a person says of its columns; `None` if nobody says anything.
    pub columns: Option<TableColumns>,
}

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReceivedKind {
    /// A saved answer, or saved edits.
    Answer,
    /// Messages with return codes.
    Code,
    /// A table.
    Table,
    /// A complete file: tables and edits.
    Document,
    /// Nothing that is known.
    Other,
}

impl ReceivedKind {
    /// The word for other programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Code => "code",
            Self::Table => "table",
            Self::Document => "document",
            Self::Other => "other",
        }
    }
}
