//! What is wrong, or odd, in a package, and where.

use std::fmt;

/// Something that keeps a package from being read. Shown as `file:row:column: what is wrong`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The row as a spreadsheet numbers it: the header is row 1. 1 where no row is meant.
    pub row: usize,
    /// The column's name, or the path of a key; empty where no column is meant.
    pub column: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not in the package.
    MissingFile,
    /// The file is not text in UTF-8.
    NotUtf8,
    /// The file is not JSON; the parser's words.
    NotJson(String),
    /// The file cannot be read as CSV; the parser's words.
    NotCsv(String),
    /// A column of that name is missing.
    MissingColumn,
    /// A column of that name stands twice.
    DuplicateColumn,
    /// The row has another number of fields than the header.
    FieldCount { found: usize, expected: usize },
    /// A value is needed here.
    Empty,
    /// Not of the expected kind; the value, and what is expected.
    Invalid { value: String, expected: &'static str },
    /// The key stands in an earlier row.
    Duplicate { value: String, first_row: usize },
    /// The code or id is in no table.
    UnknownReference { value: String, table: &'static str },
    /// The end lies before the beginning (or on it, where that is not allowed).
    EndsBeforeItBegins { begins: String, ends: String },
    /// The period overlaps with the one of that row.
    Overlap { other_row: usize },
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}: {}", self.file, self.row, self.column, self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingFile => out.write_str("the file is missing"),
            Self::NotUtf8 => out.write_str("the file is not text in UTF-8"),
            Self::NotJson(why) => write!(out, "not valid JSON: {why}"),
            Self::NotCsv(why) => write!(out, "not valid CSV: {why}"),
            Self::MissingColumn => out.write_str("the column is missing"),
            Self::DuplicateColumn => out.write_str("the column stands twice"),
            Self::FieldCount { found, expected } => write!(out, "{found} fields where the header has {expected}"),
            Self::Empty => out.write_str("a value is required"),
            Self::Invalid { value, expected } => write!(out, "{value:?} is not {expected}"),
            Self::Duplicate { value, first_row } => write!(out, "{value:?} already stands in row {first_row}"),
            Self::UnknownReference { value, table } => write!(out, "{value:?} is not in {table}"),
            Self::EndsBeforeItBegins { begins, ends } => write!(out, "ends on {ends}, begins on {begins}"),
            Self::Overlap { other_row } => write!(out, "its period overlaps with the one of row {other_row}"),
        }
    }
}

/// Something odd that does not keep a package from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The file's name.
    pub file: &'static str,
    /// The row as a spreadsheet numbers it.
    pub row: usize,
    /// What is odd.
    pub kind: RemarkKind,
}

/// What can be odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A commune without population: counts as 0, is in no size class.
    NoPopulation,
    /// A row said to be published names no source.
    PublishedWithoutSource,
    /// An action was deployed before it was registered.
    DeployedBeforeRegistered,
}
