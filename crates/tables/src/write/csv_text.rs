//! Tables as CSV.

use std::borrow::Cow;
use std::collections::BTreeMap;

use csv::{Terminator, WriterBuilder};
use domain::spreadsheet::as_text;
use domain::territory::{Package, Table};

use crate::write::ExportError;

/// How CSV is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct CsvDialect {
    separator: u8,
    line_end: Terminator,
    /// Excel takes a file without this mark for one in Windows-1252.
    has_byte_order_mark: bool,
}

/// For other programs.
pub(super) const OPEN: CsvDialect =
    CsvDialect { separator: b',', line_end: Terminator::Any(b'\n'), has_byte_order_mark: false };

/// For a French Excel.
pub(super) const FRENCH: CsvDialect =
    CsvDialect { separator: b';', line_end: Terminator::CRLF, has_byte_order_mark: true };

/// The columns of the exported participations.
pub(super) const COLUMNS: [&str; 10] =
    ["action_id", "intitule", "code_insee", "nom", "etat", "depuis", "jusqu_a", "note", "provenance", "source"];

/// A table of a package, its values as they are.
///
/// # Errors
/// The values cannot be written.
pub(super) fn table(table: &Table) -> Result<Vec<u8>, ExportError> {
    let header = table.columns.iter().map(|name| &**name).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|value| (&**value).into()).collect());
    written(OPEN, header, rows.collect())
}

/// A table whose first row heads it. What a spreadsheet would run as a formula is marked as text.
///
/// # Errors
/// The values cannot be written.
pub(super) fn rows(dialect: CsvDialect, rows: &[Vec<String>]) -> Result<Vec<u8>, ExportError> {
    let header = rows.first().map(|row| row.iter().map(String::as_str).collect()).unwrap_or_default();
    written(dialect, header, rows.iter().skip(1).map(|row| row.iter().map(|cell| as_text(cell)).collect()).collect())
}

/// The participations, one row a period, with the titles of the actions and the names of the communes. What a
/// spreadsheet would run as a formula is marked as text.
///
/// # Errors
/// The values cannot be written.
pub(super) fn participations(package: &Package, dialect: CsvDialect) -> Result<Vec<u8>, ExportError> {
    let titles = names(package.table("actions.csv"), "action_id", "intitule");
    let names = names(package.table("communes.csv"), "code_insee", "nom");
    let cell = |table, row, column| match column {
        "intitule" => titles.get(value(table, row, "action_id")).copied().unwrap_or_default(),
        "nom" => names.get(value(table, row, "code_insee")).copied().unwrap_or_default(),
        _ => value(table, row, column),
    };
    let rows = package.table("participations.csv").map_or_else(Vec::new, |table| {
        let row = |row| COLUMNS.iter().map(|column| as_text(cell(table, row, column))).collect();
        (0..table.rows.len()).map(row).collect()
    });
    written(dialect, COLUMNS.to_vec(), rows)
}

/// The values of one column by those of another.
fn names<'a>(table: Option<&'a Table>, key: &str, name: &str) -> BTreeMap<&'a str, &'a str> {
    let rows =
        |table: &'a Table| (0..table.rows.len()).map(move |row| (value(table, row, key), value(table, row, name)));
    table.map_or_else(BTreeMap::new, |table| rows(table).collect())
}

/// The trimmed value of a column, as tables are read; empty if the table has none.
pub(super) fn value<'a>(table: &'a Table, row: usize, column: &str) -> &'a str {
    let at = table.columns.iter().position(|name| **name == *column);
    at.and_then(|at| table.rows.get(row)?.get(at)).map_or("", |value| value.trim())
}

fn written(dialect: CsvDialect, header: Vec<&str>, rows: Vec<Vec<Cow<'_, str>>>) -> Result<Vec<u8>, ExportError> {
    let failed = |why: &dyn ToString| ExportError::Writing(why.to_string());
    let bytes = if dialect.has_byte_order_mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut writer = WriterBuilder::new()
        .delimiter(dialect.separator)
        .terminator(dialect.line_end)
        .flexible(true)
        .from_writer(bytes);
    writer.write_record(header).map_err(|why| failed(&why))?;
    for row in rows {
        writer.write_record(row.iter().map(|value| value.as_bytes())).map_err(|why| failed(&why))?;
    }
    writer.into_inner().map_err(|why| failed(&why.error()))
}
