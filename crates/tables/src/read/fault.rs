//! Why a file cannot be read as tables.

use std::fmt;

/// A reason why nothing of a file is read. Displayed in plain English, for developers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// The file has no content.
    Empty,
    /// The file is of a kind that holds no tables that can be read.
    OtherKind(FileKind),
    /// The file is protected by a password.
    Encrypted,
    /// The file is cut short, or its content contradicts itself.
    Damaged {
        /// The part of the archive; empty if it is the file itself.
        part: String,
    },
    /// The file, or what it unpacks to, has more bytes than are read.
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// The archive has more entries than are read.
    TooManyEntries {
        /// The number of entries that it declares.
        entries: usize,
    },
    /// The archive has another one in it.
    NestedArchive {
        /// The name of the inner one.
        part: String,
    },
    /// The name of an entry leads out of the archive, has signs that are in no such name, or stands twice.
    OddEntryName {
        /// The name.
        part: String,
    },
    /// A part of the file has a document type declaration, which may load or multiply what is not in the file.
    DocumentType {
        /// The part.
        part: String,
    },
    /// The elements of a part are nested deeper than in any table.
    TooDeep {
        /// The part.
        part: String,
    },
    /// A sheet has more rows than are read.
    TooManyRows {
        /// The sheet.
        sheet: String,
        /// Its rows.
        rows: usize,
    },
    /// The sheets have more cells, or more text, than is read.
    TooManyCells {
        /// The sheet with which there are too many.
        sheet: String,
    },
    /// The file has bytes that no text has.
    NotText {
        /// The first line (from 1) with such bytes.
        line: usize,
    },
    /// Some lines are in UTF-8 and others are not.
    MixedEncoding {
        /// The first line (from 1) that is not in UTF-8.
        line: usize,
    },
    /// The text is in an encoding that is none of UTF-8, UTF-16 and Windows-1252.
    UnknownEncoding {
        /// The first line (from 1) that shows it.
        line: usize,
    },
}

/// Kinds of files that are no tables, or whose tables are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A spreadsheet of Excel 97 to 2003, or another old document of Office (`.xls`, `.doc`).
    OldOffice,
    /// A binary workbook of Excel (`.xlsb`).
    BinaryWorkbook,
    /// An HTML page, which programs save as `.xls` too.
    Html,
    /// A PDF document.
    Pdf,
    /// A text document (`.docx`, `.odt`, `.rtf`).
    TextDocument,
    /// A presentation or a drawing (`.pptx`, `.odp`).
    Presentation,
    /// XML that is not a packed spreadsheet.
    Xml,
    /// JSON.
    Json,
    /// A Data Package.
    Package,
    /// A picture.
    Picture,
    /// An archive of something else.
    Archive,
}

impl fmt::Display for FileFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("the file is empty"),
            Self::OtherKind(kind) => write!(out, "the file is of another kind: {kind:?}"),
            Self::Encrypted => out.write_str("the file is protected by a password"),
            Self::Damaged { part } => write!(out, "the file is damaged: {part:?}"),
            Self::TooLarge { limit } => write!(out, "the file has more than {limit} bytes, or unpacks to more"),
            Self::TooManyEntries { entries } => write!(out, "the archive has {entries} entries"),
            Self::NestedArchive { part } => write!(out, "the archive has another one in it: {part:?}"),
            Self::OddEntryName { part } => write!(out, "an entry of the archive has an odd name: {part:?}"),
            Self::DocumentType { part } => write!(out, "{part:?} has a document type declaration"),
            Self::TooDeep { part } => write!(out, "{part:?} is nested too deep"),
            Self::TooManyRows { sheet, rows } => write!(out, "the sheet {sheet:?} has {rows} rows"),
            Self::TooManyCells { sheet } => write!(out, "the sheets up to {sheet:?} have too many cells or letters"),
            Self::NotText { line } => write!(out, "line {line} is not text"),
            Self::MixedEncoding { line } => write!(out, "line {line} is not in UTF-8, others are"),
            Self::UnknownEncoding { line } => write!(out, "the encoding of line {line} is unknown"),
        }
    }
}

impl std::error::Error for FileFault {}

impl FileFault {
    /// The fault of a part that does not hold together.
    pub(super) fn damaged(part: &str) -> Self {
        Self::Damaged { part: part.to_owned() }
    }
}
