//! The problems and remarks that reading a package reports, with file, row and column.

use std::fmt;

/// An error because of which a package cannot be read. Displayed as `file:row:column: what is wrong`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file name.
    pub file: String,
    /// The row as in a spreadsheet: the header is row 1. It is 1 if the problem concerns the file as a whole.
    pub row: usize,
    /// The column name, or the path of a JSON key; empty if the problem concerns no single column.
    pub column: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not in the package.
    MissingFile,
    /// The file is not text in UTF-8.
    NotUtf8,
    /// The file is not JSON; with the message of the parser.
    NotJson(String),
    /// The file cannot be read as CSV; with the message of the parser.
    NotCsv(String),
    /// The file has no column of this name.
    MissingColumn,
    /// The file has two columns of this name.
    DuplicateColumn,
    /// The row does not have as many fields as the header.
    FieldCount { found: usize, expected: usize },
    /// A required value is empty.
    Empty,
    /// The value is not what is expected.
    Invalid { value: String, expected: &'static str },
    /// The key already occurs in an earlier row.
    Duplicate { value: String, first_row: usize },
    /// The code or id does not occur in the table that it refers to.
    UnknownReference { value: String, table: &'static str },
    /// The period ends before it begins, or on the same day where that is not allowed.
    EndsBeforeItBegins { begins: String, ends: String },
    /// The period overlaps with the period of another row.
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

/// Something unusual in a row, which is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The file name.
    pub file: &'static str,
    /// The row as in a spreadsheet: the header is row 1.
    pub row: usize,
    /// What is unusual.
    pub kind: RemarkKind,
}

/// The kinds of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A commune has no population: it counts as 0 inhabitants and is in no size class.
    NoPopulation,
    /// A published row has no source.
    PublishedWithoutSource,
    /// An action is deployed before it is registered.
    DeployedBeforeRegistered,
}
