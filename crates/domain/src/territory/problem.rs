//! The problems and remarks that reading a package reports, with file, row and column.

use std::fmt;
use std::sync::Arc;

use crate::invisible_signs::code_point;
use crate::territory::package::DESCRIPTOR;
use crate::territory::{FileEncoding, HeaderSpelling};

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
    /// The file is not text in UTF-8; with what it seems to be.
    NotUtf8(FileEncoding),
    /// The file is not JSON; with the message of the parser.
    NotJson(String),
    /// The file cannot be read as CSV; with the message of the parser.
    NotCsv(String),
    /// The values of the file are separated by this character instead of a comma.
    OtherSeparator(char),
    /// The header is in this row instead of the first one.
    HeaderBelow { row: usize },
    /// The first row has none of the columns of the table.
    NoHeader { expected: String },
    /// Column names are spelled in another way: the first of them, and the number of the others.
    HeaderSpelling { found: String, expected: &'static str, spelling: HeaderSpelling, others: usize },
    /// The file has no column of this name.
    MissingColumn,
    /// The file has two columns of this name.
    DuplicateColumn,
    /// The row does not have as many fields as the header.
    FieldCount { found: usize, expected: usize },
    /// A required value is empty.
    Empty,
    /// The value is not what is expected; with the accepted form of the same value, if there is one.
    Invalid { value: String, expected: &'static str, accepted: Option<String> },
    /// The value is no picture that can be shown.
    NotAPicture,
    /// The value has a sign that nobody sees, such as U+200B.
    InvisibleSign(char),
    /// The key already occurs in an earlier row.
    Duplicate { value: String, first_row: usize },
    /// The code or id does not occur in the table that it refers to; with one that is spelled differently and does.
    UnknownReference { value: String, table: &'static str, accepted: Option<String> },
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
            Self::NotUtf8(encoding) => {
                out.write_str("the file is not text in UTF-8")?;
                out.write_str(match encoding {
                    FileEncoding::Utf16 => ", it is in UTF-16",
                    FileEncoding::Windows1252 => ", it seems to be in Windows-1252",
                    FileEncoding::Archive => ", it is a spreadsheet or an archive",
                    FileEncoding::Unknown => "",
                })
            }
            Self::NotJson(why) => write!(out, "not valid JSON: {why}"),
            Self::NotCsv(why) => write!(out, "not valid CSV: {why}"),
            Self::OtherSeparator(found) => {
                let sign = if *found == '\t' { "tabs".to_owned() } else { format!("{found:?}") };
                write!(out, "the values are separated by {sign} instead of ','")
            }
            Self::HeaderBelow { row } => write!(out, "the header is in row {row} instead of the first one"),
            Self::NoHeader { expected } => write!(out, "the first row is not the header: {expected} expected"),
            Self::HeaderSpelling { found, expected, spelling, others } => {
                let spelling = match spelling {
                    HeaderSpelling::Capitals => "in capitals",
                    HeaderSpelling::Accents => "with accents",
                    HeaderSpelling::Separators => "with spaces or other signs",
                };
                write!(out, "the column name {found:?} is {spelling}: {expected} expected")?;
                if *others > 0 { write!(out, " ({others} more like it)") } else { Ok(()) }
            }
            Self::MissingColumn => out.write_str("the column is missing"),
            Self::DuplicateColumn => out.write_str("the column stands twice"),
            Self::FieldCount { found, expected } => write!(out, "{found} fields where the header has {expected}"),
            Self::Empty => out.write_str("a value is required"),
            Self::Invalid { value, expected, accepted } => {
                write!(out, "{value:?} is not {expected}")?;
                write_accepted(out, accepted.as_deref())
            }
            Self::NotAPicture => {
                out.write_str("it is not a PNG or JPEG picture of 110 kB at most, written as data:image/png;base64,…")
            }
            Self::InvisibleSign(sign) => write!(out, "it has an invisible sign, {}", code_point(*sign)),
            Self::Duplicate { value, first_row } => write!(out, "{value:?} already stands in row {first_row}"),
            Self::UnknownReference { value, table, accepted } => {
                write!(out, "{value:?} is not in {table}")?;
                write_accepted(out, accepted.as_deref())
            }
            Self::EndsBeforeItBegins { begins, ends } => write!(out, "ends on {ends}, begins on {begins}"),
            Self::Overlap { other_row } => write!(out, "its period overlaps with the one of row {other_row}"),
        }
    }
}

/// The problems without those that only follow from another: a file that could not be read at all is not missing, and
/// what refers to its rows is not wrong.
pub(super) fn without_consequences(problems: Vec<Problem>) -> Vec<Problem> {
    let keys = ["code_insee", "action_id"];
    let is_unreadable = |problem: &Problem| match problem.kind {
        ProblemKind::MissingFile | ProblemKind::NoHeader { .. } => true,
        ProblemKind::MissingColumn => keys.contains(&problem.column.as_str()),
        _ => is_of_file(&problem.kind),
    };
    let unreadable: Vec<String> =
        problems.iter().filter(|problem| is_unreadable(problem)).map(|problem| problem.file.clone()).collect();
    let broken: Vec<String> =
        problems.iter().filter(|problem| is_of_file(&problem.kind)).map(|problem| problem.file.clone()).collect();
    // The keys of rows that are refused for the spelling of this very key.
    let misspelled: Vec<(&str, &str)> = problems.iter().filter_map(misspelled_key).collect();
    let follows = |problem: &Problem| match &problem.kind {
        ProblemKind::UnknownReference { table, value, .. } if misspelled.contains(&(*table, value)) => true,
        ProblemKind::UnknownReference { table, .. } => {
            let file = if table.starts_with("carnet.") { DESCRIPTOR } else { *table };
            unreadable.iter().any(|unreadable| unreadable == file)
        }
        ProblemKind::MissingFile => broken.contains(&problem.file),
        _ => false,
    };
    let follows: Vec<bool> = problems.iter().map(follows).collect();
    problems.into_iter().zip(follows).filter(|(_, follows)| !follows).map(|(problem, _)| problem).collect()
}

/// The table and the key, as it should be, of a row whose code is written in another way.
fn misspelled_key(problem: &Problem) -> Option<(&str, &str)> {
    match &problem.kind {
        ProblemKind::Invalid { accepted: Some(accepted), .. }
            if problem.file == "communes.csv" && problem.column == "code_insee" =>
        {
            Some((&problem.file, accepted))
        }
        _ => None,
    }
}

/// Whether the file could not be read as a table or as JSON.
const fn is_of_file(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::NotUtf8(_)
            | ProblemKind::NotJson(_)
            | ProblemKind::NotCsv(_)
            | ProblemKind::OtherSeparator(_)
            | ProblemKind::HeaderBelow { .. }
            | ProblemKind::FieldCount { .. }
    )
}

/// Writes the form in which the same value is accepted.
fn write_accepted(out: &mut fmt::Formatter<'_>, accepted: Option<&str>) -> fmt::Result {
    match accepted {
        None => Ok(()),
        Some("") => out.write_str(": leave it empty"),
        Some(accepted) => write!(out, ": {accepted} expected"),
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A commune has no population: it counts as 0 inhabitants and is in no size class.
    NoPopulation,
    /// A published row has no source.
    PublishedWithoutSource,
    /// An action is deployed before it is registered.
    DeployedBeforeRegistered,
    /// A text was read in a wrong encoding before it came into the table.
    Misencoded {
        /// The column.
        column: &'static str,
        /// The text as it stands.
        value: Arc<str>,
        /// The text as it probably was; `None` if letters are lost.
        probable: Option<Arc<str>>,
    },
}
