//! A small table that is sent: the answers of a commune, without anything else of the territory.

use super::content::{CellContent, SheetContent};
use super::csv_text::{self, FRENCH, OPEN};
use super::{ExportError, ExportFormat, ods, xlsx};

/// Makes a file of one table whose first row heads it. Every cell is a text; in CSV what a spreadsheet would run as a
/// formula is marked as text.
///
/// # Errors
/// The format holds no single table, or the file cannot be written.
pub fn table(name: &str, rows: &[Vec<String>], format: ExportFormat) -> Result<Vec<u8>, ExportError> {
    let cells = |(number, row): (usize, &Vec<String>)| {
        let cell = |text: &String| if number == 0 { CellContent::heading(text) } else { CellContent::text(text) };
        row.iter().map(cell).collect()
    };
    let sheet = || SheetContent {
        name: name.to_owned(),
        rows: rows.iter().enumerate().map(cells).collect(),
        frozen: (1, 0),
        widths: vec![28; rows.first().map_or(0, Vec::len)],
    };
    match format {
        ExportFormat::Ods => ods::ods(&[sheet()]),
        ExportFormat::Xlsx => xlsx::xlsx(&[sheet()]),
        ExportFormat::Csv => csv_text::rows(OPEN, rows),
        ExportFormat::CsvFr => csv_text::rows(FRENCH, rows),
        ExportFormat::Package => Err(ExportError::Writing("a package is more than one table".to_owned())),
    }
}
