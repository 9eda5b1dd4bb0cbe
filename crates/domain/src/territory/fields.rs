//! Reads the values of one table by column name, and collects the problems.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::territory::{Package, Problem, ProblemKind, Provenance, Remark, RemarkKind, Table};

/// The problems and remarks of all tables of a package.
#[derive(Default)]
pub(super) struct ProblemList {
    problems: RefCell<Vec<Problem>>,
    remarks: RefCell<Vec<Remark>>,
}

impl ProblemList {
    pub(super) fn add(&self, file: &str, row: usize, column: &str, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem { file: file.to_owned(), row, column: column.to_owned(), kind });
    }

    pub(super) fn into_parts(self) -> (Vec<Problem>, Vec<Remark>) {
        (self.problems.into_inner(), self.remarks.into_inner())
    }
}

/// A table whose header has been checked.
pub(super) struct TableReader<'a> {
    file: &'static str,
    table: &'a Table,
    problems: &'a ProblemList,
}

impl<'a> TableReader<'a> {
    /// Opens a table and checks its header; `None` if the package lacks it, which is a problem if it is `required`.
    pub(super) fn open(
        package: &'a Package,
        file: &'static str,
        required: bool,
        columns: &[&'static str],
        problems: &'a ProblemList,
    ) -> Option<Self> {
        let Some(table) = package.table(file) else {
            if required {
                problems.add(file, 1, "", ProblemKind::MissingFile);
            }
            return None;
        };
        for (at, name) in table.columns.iter().enumerate() {
            if table.columns[..at].contains(name) && columns.contains(&&**name) {
                problems.add(file, 1, name, ProblemKind::DuplicateColumn);
            }
        }
        let reader = Self { file, table, problems };
        for missing in columns.iter().filter(|name| reader.column_index(name).is_none()) {
            problems.add(file, 1, missing, ProblemKind::MissingColumn);
        }
        Some(reader)
    }

    /// The index of a column by its name; the last one, if there are several.
    fn column_index(&self, column: &str) -> Option<usize> {
        self.table.columns.iter().rposition(|name| **name == *column)
    }

    /// The rows, numbered as in a spreadsheet: the first row after the header is row 2.
    pub(super) fn rows(&self) -> impl Iterator<Item = RowReader<'_>> {
        self.table.rows.iter().zip(2..).map(move |(values, number)| RowReader { reader: self, values, number })
    }
}

/// One row being read.
#[derive(Clone, Copy)]
pub(super) struct RowReader<'a> {
    reader: &'a TableReader<'a>,
    values: &'a [Arc<str>],
    pub(super) number: usize,
}

impl<'a> RowReader<'a> {
    /// The trimmed value; empty if the table has no such column.
    pub(super) fn text(&self, column: &str) -> &'a str {
        self.value(column).map_or("", |value| value.trim())
    }

    fn value(&self, column: &str) -> Option<&'a Arc<str>> {
        self.reader.column_index(column).and_then(|index| self.values.get(index))
    }

    /// The trimmed value; `None` if it is empty.
    pub(super) fn optional(&self, column: &str) -> Option<Arc<str>> {
        let value = self.value(column)?;
        match value.trim() {
            "" => None,
            // Rows with the same value share one allocation.
            text if text.len() == value.len() => Some(Arc::clone(value)),
            text => Some(text.into()),
        }
    }

    /// The trimmed value; `None`, and a problem, if it is empty.
    pub(super) fn required(&self, column: &str) -> Option<Arc<str>> {
        let value = self.optional(column);
        if value.is_none() {
            self.missing(column);
        }
        value
    }

    /// The value read by `parse`; `None`, and a problem, if it is empty or not what is `expected`.
    pub(super) fn parsed<T>(
        &self,
        column: &str,
        expected: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            self.missing(column);
            return None;
        }
        self.parsed_if_any(column, expected, parse)
    }

    /// Like [`parsed`](Self::parsed), but an empty value is not a problem.
    pub(super) fn parsed_if_any<T>(
        &self,
        column: &str,
        expected: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            self.problem(column, ProblemKind::Invalid { value: text.to_owned(), expected });
        }
        value
    }

    pub(super) fn date(&self, column: &str) -> Option<ReducedDate> {
        self.parsed_if_any(column, "a date (2019, 2019-04 or 2019-04-01)", ReducedDate::parse)
    }

    /// The provenance of the row. Adds a remark if the row is published and has no source.
    pub(super) fn provenance(&self) -> Option<Provenance> {
        let provenance = self.parsed("provenance", "publie, saisi or illustratif", Provenance::parse);
        if provenance == Some(Provenance::Published) && self.text("source").is_empty() {
            self.remark(RemarkKind::PublishedWithoutSource);
        }
        provenance
    }

    /// Checks that a period does not end before it begins, nor on the same day unless `same_day_allowed`. The problem
    /// is reported at `column`.
    pub(super) fn check_order(
        &self,
        begins: Option<ReducedDate>,
        ends: Option<ReducedDate>,
        column: &str,
        same_day_allowed: bool,
    ) {
        let (Some(begins), Some(ends)) = (begins, ends) else { return };
        let (first, last) = (begins.first_day(), ends.first_day());
        if last < first || last == first && !same_day_allowed {
            let (begins, ends) = (begins.to_string(), ends.to_string());
            self.problem(column, ProblemKind::EndsBeforeItBegins { begins, ends });
        }
    }

    /// Reports that a value is missing.
    pub(super) fn missing(&self, column: &str) {
        // A missing column has already been reported, for the header.
        if self.reader.column_index(column).is_some() {
            self.problem(column, ProblemKind::Empty);
        }
    }

    pub(super) fn problem(&self, column: &str, kind: ProblemKind) {
        self.reader.problems.add(self.reader.file, self.number, column, kind);
    }

    pub(super) fn remark(&self, kind: RemarkKind) {
        let remark = Remark { file: self.reader.file, row: self.number, kind };
        self.reader.problems.remarks.borrow_mut().push(remark);
    }
}

/// The keys that have been read so far, with their rows.
pub(super) struct SeenKeys(BTreeMap<Arc<str>, usize>);

impl SeenKeys {
    pub(super) fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Records a key; whether it is new. A key that is not new is a problem at `column`.
    pub(super) fn is_new(&mut self, row: &RowReader<'_>, column: &str, key: &str) -> bool {
        let name = Arc::from(key);
        if let Some(&first_row) = self.0.get(&name) {
            row.problem(column, ProblemKind::Duplicate { value: key.to_owned(), first_row });
            return false;
        }
        self.0.insert(name, row.number);
        true
    }
}
