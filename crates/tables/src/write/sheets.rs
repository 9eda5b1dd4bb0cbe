//! All sheets of an exported workbook, in their order.

use domain::dates::Day;
use domain::indicators::{DayView, Scope, Tally};
use domain::territory::{Package, Territory};

use crate::write::ExportError;
use crate::write::content::SheetContent;
use crate::write::dictionary_sheet::{self, dictionary_sheet};
use crate::write::indicator_sheet::{self, indicator_sheet};
use crate::write::sheet_names::valid_and_unique;
use crate::write::table_sheets::{self, package_sheet, sheet_name, table_sheet};
use crate::write::wide_sheet::{self, Crossing, wide_sheet};

/// The rows and columns that a sheet can have, in Excel as in `LibreOffice`.
const MAX_ROWS: usize = 1_048_576;
const MAX_COLUMNS: usize = 16_384;

/// The sheets: the indicators and what they count, then the tables, the dictionary and the descriptor.
///
/// # Errors
/// A sheet would be larger than spreadsheets allow, or the descriptor cannot be written.
pub(super) fn sheets(package: &Package, territory: &Territory, day: Day) -> Result<Vec<SheetContent>, ExportError> {
    let view = DayView { territory, day, scope: Scope::Everything };
    let tally = Tally::on(territory, day, view.scope);
    let own = [indicator_sheet::NAME, wide_sheet::NAME, dictionary_sheet::NAME, table_sheets::PACKAGE];
    let of_tables: Vec<String> = package.tables.iter().map(|table| sheet_name(&table.file)).collect();
    // The own names come first, so that they stay.
    let mut names = valid_and_unique(own.into_iter().chain(of_tables.iter().map(String::as_str)));
    let names = names.split_off(own.len());
    let crossing = Crossing { communes: tally.cells.members(), actions: tally.cells.running() };
    let mut sheets = vec![indicator_sheet(view, &tally), wide_sheet(view, crossing)];
    for (table, name) in package.tables.iter().zip(&names) {
        sheets.push(SheetContent { name: name.clone(), ..table_sheet(table) });
    }
    sheets.push(dictionary_sheet(package, &names));
    sheets.push(package_sheet(package, &names).map_err(|why| ExportError::Writing(why.to_string()))?);
    for sheet in &sheets {
        let columns = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
        if sheet.rows.len() > MAX_ROWS || columns > MAX_COLUMNS {
            return Err(ExportError::TooLarge { sheet: sheet.name.clone(), rows: sheet.rows.len(), columns });
        }
    }
    Ok(sheets)
}
