//! A Data Package as text: its descriptor and its tables, before their content is checked.

use std::sync::Arc;

use serde_json::Value;

#[cfg(feature = "package")]
use crate::territory::header::{columns_of, known_columns};
#[cfg(feature = "package")]
use crate::territory::problem::without_consequences;
#[cfg(feature = "package")]
use crate::territory::text_encoding::other_encoding;
#[cfg(feature = "package")]
use crate::territory::{FileEncoding, Problem, ProblemKind, Territory};

/// The file name of the descriptor.
pub(super) const DESCRIPTOR: &str = "datapackage.json";

/// One table, with every value as it is written in the file, unknown columns included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The file name (`communes.csv`).
    pub file: String,
    /// The column names.
    pub columns: Vec<Arc<str>>,
    /// The rows, each as long as the header. Equal values may share one allocation.
    pub rows: Vec<Vec<Arc<str>>>,
}

/// The descriptor and the tables of a Data Package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The content of `datapackage.json`.
    pub descriptor: Value,
    /// The tables that the package contains.
    pub tables: Vec<Table>,
}

impl Package {
    /// The file names of all tables that the program knows.
    pub const TABLES: [&'static str; 6] = [
        "communes.csv",
        "communes_associees.csv",
        "contours.csv",
        "actions.csv",
        "participations.csv",
        "chiffres_publies.csv",
    ];

    /// The table with this file name; `None` if the package has none.
    #[must_use]
    pub fn table(&self, file: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.file == file)
    }

    /// Reads the files of a folder, given as names and bytes. Unknown files are ignored.
    ///
    /// # Errors
    /// A problem for every file that is not UTF-8, JSON or CSV, and for every row that is longer or shorter than its
    /// header; with these, the problems of the other files. Without these, [`Territory::read`] reports them.
    #[cfg(feature = "package")]
    pub fn from_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut descriptor = Value::Null;
        let mut tables = Vec::new();
        for (file, bytes) in files {
            if file != DESCRIPTOR && !Self::TABLES.contains(&file.as_str()) {
                continue;
            }
            let mut report = |kind| problems.push(Problem { file: file.clone(), row: 1, column: String::new(), kind });
            if let Some(encoding) = other_encoding(&bytes) {
                report(ProblemKind::NotUtf8(encoding));
                // The signs that separate values are the same in these encodings: both faults are told at once.
                let is_text = matches!(encoding, FileEncoding::Utf16 | FileEncoding::Windows1252);
                let ascii = bytes.iter().filter(|byte| byte.is_ascii() && **byte != 0).map(|&byte| char::from(byte));
                if let Some(found) = other_separator(&file, &ascii.collect::<String>()).filter(|_| is_text) {
                    report(ProblemKind::OtherSeparator(found));
                }
                continue;
            }
            let text = String::from_utf8_lossy(&bytes);
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            if file == DESCRIPTOR {
                match serde_json::from_str(text) {
                    Ok(value) => descriptor = value,
                    Err(error) => report(ProblemKind::NotJson(error.to_string())),
                }
            } else {
                match read_csv(&file, text) {
                    Ok(table) => tables.push(table),
                    Err(more) => problems.extend(more),
                }
            }
        }
        let position = |table: &Table| Self::TABLES.iter().position(|name| *name == table.file);
        tables.sort_by_key(position);
        let package = Self { descriptor, tables };
        if problems.is_empty() {
            return Ok(package);
        }
        // The other files are read all the same, so that their problems are reported together with these.
        let further = Territory::read(&package).err().unwrap_or_default();
        Err(without_consequences(problems.into_iter().chain(further).collect()))
    }
}

#[cfg(feature = "package")]
fn read_csv(file: &str, text: &str) -> Result<Table, Vec<Problem>> {
    let problem = |row, kind| Problem { file: file.to_owned(), row, column: String::new(), kind };
    if let Some(found) = other_separator(file, text) {
        return Err(vec![problem(1, ProblemKind::OtherSeparator(found))]);
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut problems = Vec::new();
    let mut rows: Vec<(usize, Vec<Arc<str>>)> = Vec::new();
    for (record, row) in reader.records().zip(1..) {
        match record {
            Ok(record) => rows.push((row, record.iter().map(Arc::from).collect())),
            Err(error) => problems.push(problem(row, ProblemKind::NotCsv(error.to_string()))),
        }
    }
    let has_columns = |(_, row): &&(usize, Vec<Arc<str>>)| {
        known_columns(row.iter().map(|name| &**name), file) * 2 > columns_of(file).len()
    };
    if let Some(&(row, _)) = rows.iter().take(TITLE_ROWS).find(has_columns)
        && row > 1
    {
        return Err(vec![problem(1, ProblemKind::HeaderBelow { row })]);
    }
    let mut rows = rows.into_iter();
    let columns: Vec<Arc<str>> =
        rows.next().map_or_else(Vec::new, |(_, header)| header.iter().map(|name| name.trim().into()).collect());
    let mut table = Table { file: file.to_owned(), columns, rows: Vec::new() };
    for (row, record) in rows {
        if record.len() == table.columns.len() {
            table.rows.push(record);
        } else {
            let kind = ProblemKind::FieldCount { found: record.len(), expected: table.columns.len() };
            problems.push(problem(row, kind));
        }
    }
    if problems.is_empty() { Ok(table) } else { Err(problems) }
}

/// The number of rows that are searched for a header below titles.
#[cfg(feature = "package")]
const TITLE_ROWS: usize = 20;

/// The character that separates the values instead of a comma: with it, more columns of the table are known.
#[cfg(feature = "package")]
fn other_separator(file: &str, text: &str) -> Option<char> {
    // Excel writes « sep=; » in the first line.
    if let Some(sign) = text.strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        return (sign != ',').then_some(sign);
    }
    let known = |line: &str, sign| known_columns(line.split(sign).map(|name| name.trim().trim_matches('"')), file);
    let mut lines = text.lines().take(TITLE_ROWS);
    lines.find_map(|line| [';', '\t', '|'].into_iter().find(|&sign| known(line, sign) > known(line, ',').max(1)))
}
