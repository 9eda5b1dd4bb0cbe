//! Reads the values of one table by column name, and collects the problems.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::ids::CommuneCode;
use crate::invisible_signs::{TextKind, first_invisible, made_visible};
use crate::territory::accepted;
use crate::territory::header::{columns_of, misspelled};
use crate::territory::text_encoding::{Misencoded, misencoded};
use crate::territory::{ActionReport, Package, Problem, ProblemKind, Provenance, Remark, RemarkKind, Table};

/// The problems and remarks of all tables of a package.
#[derive(Default)]
pub(super) struct ProblemList {
    /// Whether invisible signs are replaced instead of refused.
    shows_signs: bool,
    problems: RefCell<Vec<Problem>>,
    remarks: RefCell<Vec<Remark>>,
}

impl ProblemList {
    pub(super) fn add(&self, file: &str, row: usize, column: &str, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem { file: file.to_owned(), row, column: column.to_owned(), kind });
    }

    /// A list for a package that was saved before, whose invisible signs are replaced.
    pub(super) fn of_saved() -> Self {
        Self { shows_signs: true, ..Self::default() }
    }

    /// A text without invisible signs; `None` if it has none. They are a problem, or replaced by marks where the text was saved before.
    pub(super) fn seen(&self, file: &str, row: usize, column: &str, text: &str, kind: TextKind) -> Option<Arc<str>> {
        let sign = first_invisible(text, kind)?;
        if !self.shows_signs {
            self.add(file, row, column, ProblemKind::InvisibleSign(sign));
        }
        Some(made_visible(text, kind).into())
    }

    pub(super) fn into_parts(self) -> (Vec<Problem>, Vec<Remark>) {
        (self.problems.into_inner(), self.remarks.into_inner())
    }
}

/// A table whose header has been checked.
pub(super) struct TableReader<'a> {
    file: &'static str,
    table: &'a Table,
    /// The names of the columns, spelled as they should be.
    columns: Vec<&'a str>,
    problems: &'a ProblemList,
}

impl<'a> TableReader<'a> {
    /// Opens a table and checks its header; `None` if the package lacks it, which is a problem if it is `required`.
    pub(super) fn open(
        package: &'a Package,
        file: &'static str,
        required: bool,
        problems: &'a ProblemList,
    ) -> Option<Self> {
        let Some(table) = package.table(file) else {
            if required {
                problems.add(file, 1, "", ProblemKind::MissingFile);
            }
            return None;
        };
        let wanted = columns_of(file);
        let mut columns: Vec<&str> = table.columns.iter().map(|name| &**name).collect();
        let misspelled = misspelled(&columns, file);
        if let [first, others @ ..] = misspelled.as_slice() {
            let (found, expected, spelling) = (columns[first.at].to_owned(), first.expected, first.spelling);
            let kind = ProblemKind::HeaderSpelling { found, expected, spelling, others: others.len() };
            problems.add(file, 1, expected, kind);
        }
        for column in misspelled {
            // The values are read all the same, so that this is the only problem of the header.
            columns[column.at] = column.expected;
        }
        if !columns.iter().any(|name| wanted.contains(name)) {
            problems.add(file, 1, "", ProblemKind::NoHeader { expected: wanted.join(",") });
            return None;
        }
        for (at, name) in columns.iter().enumerate() {
            if columns[..at].contains(name) && wanted.contains(name) {
                problems.add(file, 1, name, ProblemKind::DuplicateColumn);
            }
        }
        let reader = Self { file, table, columns, problems };
        for missing in wanted.iter().filter(|name| reader.column_index(name).is_none()) {
            problems.add(file, 1, missing, ProblemKind::MissingColumn);
        }
        Some(reader)
    }

    /// The index of a column by its name; the last one, if there are several.
    fn column_index(&self, column: &str) -> Option<usize> {
        self.columns.iter().rposition(|name| *name == column)
    }

    /// The rows, numbered as in a spreadsheet: the first row after the header is row 2.
    pub(super) fn rows(&self) -> impl Iterator<Item = RowReader<'_>> {
        self.table.rows.iter().zip(2..).map(move |(values, number)| RowReader { reader: self, values, number })
    }
}

/// What a value has to be, and the function that gives the accepted form of one that is not.
pub(super) struct Expected {
    pub(super) what: &'static str,
    pub(super) accepted: fn(&str) -> Option<String>,
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

    /// The trimmed value of a line; `None` if it is empty.
    pub(super) fn optional(&self, column: &'static str) -> Option<Arc<str>> {
        self.text_of(column, TextKind::Line)
    }

    /// The trimmed value of a note or description; `None` if it is empty.
    pub(super) fn prose(&self, column: &'static str) -> Option<Arc<str>> {
        self.text_of(column, TextKind::Prose)
    }

    /// What the report says of an action, in optional columns.
    pub(super) fn report(&self) -> ActionReport {
        ActionReport {
            objective: self.prose("objectif"),
            result: self.prose("resultat"),
            difficulty: self.prose("difficulte"),
            prospect: self.prose("perspective"),
        }
    }

    fn text_of(&self, column: &'static str, kind: TextKind) -> Option<Arc<str>> {
        let value = self.value(column)?;
        let text = match value.trim() {
            "" => return None,
            // Rows with the same value share one allocation.
            text if text.len() == value.len() => Arc::clone(value),
            text => text.into(),
        };
        if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
            return Some(text);
        }
        if let Some(Misencoded { probable }) = misencoded(&text) {
            let probable = probable.map(Arc::from);
            self.remark(RemarkKind::Misencoded { column, value: Arc::clone(&text), probable });
        }
        let (file, problems) = (self.reader.file, self.reader.problems);
        Some(problems.seen(file, self.number, column, &text, kind).unwrap_or(text))
    }

    /// Reports an invisible sign in an id, which is kept as it is, since edits refer to it.
    pub(super) fn check_signs(&self, column: &str) {
        let (file, problems) = (self.reader.file, self.reader.problems);
        problems.seen(file, self.number, column, self.text(column), TextKind::Line);
    }

    /// The trimmed value; `None`, and a problem, if it is empty.
    pub(super) fn required(&self, column: &'static str) -> Option<Arc<str>> {
        let value = self.optional(column);
        if value.is_none() {
            self.missing(column);
        }
        value
    }

    /// The value read by `parse`; `None`, and a problem, if it is empty or not what is expected.
    pub(super) fn parsed<T>(
        &self,
        column: &str,
        expected: &Expected,
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
        expected: &Expected,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            let accepted = (expected.accepted)(text);
            self.problem(column, ProblemKind::Invalid { value: text.to_owned(), expected: expected.what, accepted });
        }
        value
    }

    /// The INSEE code of a column, which may not be empty.
    pub(super) fn code(&self, column: &str) -> Option<CommuneCode> {
        self.parsed(column, &Expected { what: "an INSEE code", accepted: accepted::code }, CommuneCode::parse)
    }

    pub(super) fn date(&self, column: &str) -> Option<ReducedDate> {
        let expected = Expected { what: "a date (2019, 2019-04 or 2019-04-01)", accepted: accepted::date };
        self.parsed_if_any(column, &expected, ReducedDate::parse)
    }

    /// The provenance of the row. Adds a remark if the row is published and has no source.
    pub(super) fn provenance(&self) -> Option<Provenance> {
        let expected = Expected { what: "publie, saisi or illustratif", accepted: accepted::provenance };
        let provenance = self.parsed("provenance", &expected, Provenance::parse);
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
