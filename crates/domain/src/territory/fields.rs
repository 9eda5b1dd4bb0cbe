//! One table being read: columns by name, values by kind, problems gathered as they come.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::territory::{Package, Problem, ProblemKind, Provenance, Remark, RemarkKind, Table};

/// What goes wrong, gathered over all the tables.
#[derive(Default)]
pub(super) struct ProblemList {
    problems: RefCell<Vec<Problem>>,
    remarks: RefCell<Vec<Remark>>,
}

impl ProblemList {
    pub(super) fn problem(&self, file: &str, row: usize, column: &str, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem { file: file.to_owned(), row, column: column.to_owned(), kind });
    }

    pub(super) fn into_parts(self) -> (Vec<Problem>, Vec<Remark>) {
        (self.problems.into_inner(), self.remarks.into_inner())
    }
}

/// A table whose header has been looked through.
pub(super) struct TableReader<'a> {
    file: &'static str,
    table: &'a Table,
    findings: &'a ProblemList,
}

impl<'a> TableReader<'a> {
    /// The table of that name; `None`, and a problem where it is `required`, when it is not there.
    pub(super) fn open(
        package: &'a Package,
        file: &'static str,
        required: bool,
        columns: &[&'static str],
        findings: &'a ProblemList,
    ) -> Option<Self> {
        let Some(table) = package.table(file) else {
            if required {
                findings.problem(file, 1, "", ProblemKind::MissingFile);
            }
            return None;
        };
        for (at, name) in table.columns.iter().enumerate() {
            if table.columns[..at].contains(name) && columns.contains(&&**name) {
                findings.problem(file, 1, name, ProblemKind::DuplicateColumn);
            }
        }
        let reader = Self { file, table, findings };
        for missing in columns.iter().filter(|name| reader.place(name).is_none()) {
            findings.problem(file, 1, missing, ProblemKind::MissingColumn);
        }
        Some(reader)
    }

    /// The column of that name, the last one where there are several.
    fn place(&self, column: &str) -> Option<usize> {
        self.table.columns.iter().rposition(|name| **name == *column)
    }

    /// The rows, numbered as a spreadsheet numbers them.
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
    /// The value without the white space around it; empty when the column is not there.
    pub(super) fn text(&self, column: &str) -> &'a str {
        self.value(column).map_or("", |value| value.trim())
    }

    fn value(&self, column: &str) -> Option<&'a Arc<str>> {
        self.reader.place(column).and_then(|at| self.values.get(at))
    }

    pub(super) fn optional(&self, column: &str) -> Option<Arc<str>> {
        let value = self.value(column)?;
        match value.trim() {
            "" => None,
            // What many rows say alike is kept once.
            text if text.len() == value.len() => Some(Arc::clone(value)),
            text => Some(text.into()),
        }
    }

    pub(super) fn required(&self, column: &str) -> Option<Arc<str>> {
        let value = self.optional(column);
        if value.is_none() {
            self.missing(column);
        }
        value
    }

    /// The value read by `parse`; `None`, and a problem, when it is empty or not as `expected`.
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

    /// As [`parsed`](Self::parsed), an empty value being no problem.
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

    /// Where the row comes from; a remark when it is published and has no source.
    pub(super) fn provenance(&self) -> Option<Provenance> {
        let provenance = self.parsed("provenance", "publie, saisi or illustratif", Provenance::parse);
        if provenance == Some(Provenance::Published) && self.text("source").is_empty() {
            self.remark(RemarkKind::PublishedWithoutSource);
        }
        provenance
    }

    /// Two dates in their order; a problem at the end's column when the end comes first
    /// (or on the same day, where that is not `same_day_allowed`).
    pub(super) fn in_order(
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

    pub(super) fn missing(&self, column: &str) {
        // A column that is not there has been reported once, in the header.
        if self.reader.place(column).is_some() {
            self.problem(column, ProblemKind::Empty);
        }
    }

    pub(super) fn problem(&self, column: &str, kind: ProblemKind) {
        self.reader.findings.problem(self.reader.file, self.number, column, kind);
    }

    pub(super) fn remark(&self, kind: RemarkKind) {
        let remark = Remark { file: self.reader.file, row: self.number, kind };
        self.reader.findings.remarks.borrow_mut().push(remark);
    }
}

/// Keys that have been seen, with their rows.
pub(super) struct SeenKeys(BTreeMap<Arc<str>, usize>);

impl SeenKeys {
    pub(super) fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether the key is new; a problem at `column` when it is not.
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
