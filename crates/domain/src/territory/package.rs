//! A Data Package as text: its descriptor and its tables, before their content is checked.

use std::sync::Arc;

use serde_json::Value;

#[cfg(feature = "package")]
use crate::territory::{Problem, ProblemKind};

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
    /// header. Missing files are reported by [`Territory::read`](super::Territory::read).
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
            let Ok(text) = String::from_utf8(bytes) else {
                report(ProblemKind::NotUtf8);
                continue;
            };
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
        if problems.is_empty() { Ok(Self { descriptor, tables }) } else { Err(problems) }
    }
}

#[cfg(feature = "package")]
fn read_csv(file: &str, text: &str) -> Result<Table, Vec<Problem>> {
    let problem = |row, kind| Problem { file: file.to_owned(), row, column: String::new(), kind };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut problems = Vec::new();
    let mut columns: Option<Vec<Arc<str>>> = None;
    let mut rows = Vec::new();
    for (record, row) in reader.records().zip(1..) {
        let record: Vec<Arc<str>> = match record {
            Ok(record) => record.iter().map(Arc::from).collect(),
            Err(error) => {
                problems.push(problem(row, ProblemKind::NotCsv(error.to_string())));
                continue;
            }
        };
        match &columns {
            None => columns = Some(record.into_iter().map(|name| name.trim().into()).collect()),
            Some(columns) if columns.len() != record.len() => {
                let kind = ProblemKind::FieldCount { found: record.len(), expected: columns.len() };
                problems.push(problem(row, kind));
            }
            Some(_) => rows.push(record),
        }
    }
    if problems.is_empty() {
        Ok(Table { file: file.to_owned(), columns: columns.unwrap_or_default(), rows })
    } else {
        Err(problems)
    }
}
