//! What an ODS file says of its sheets besides their values: hidden rows and columns, merged areas; and how much its
//! repetitions would unfold to, before anything unfolds them.

use quick_xml::events::{BytesStart, Event};

use crate::read::FileFault;
use crate::read::limits::{MAX_CELLS, MAX_ROWS, SheetBudget};
use crate::read::xml::{attribute, walk};
use crate::{MergedArea, Sheet};

/// The sheets, without their rows.
///
/// # Errors
/// The part does not hold together, or unfolds to more than is read.
pub(super) fn scan(part: &str, content: &[u8]) -> Result<Vec<Sheet>, FileFault> {
    let mut scan = OdsScan { budget: SheetBudget::new(), unfolded: 0, sheets: Vec::new(), sheet: None };
    walk(part, content, |event| match event {
        Event::Start(element) => scan.start(part, element),
        Event::Text(text) => {
            if let Some(cell) = scan.sheet.as_mut().and_then(|sheet| sheet.cell.as_mut()) {
                cell.bytes += text.len();
            }
            Ok(())
        }
        Event::End(element) => scan.end(element.name().as_ref()),
        _ => Ok(()),
    })?;
    Ok(scan.sheets)
}

/// The attributes that give a cell a value; a formula may be there without one.
const VALUES: [&str; 5] =
    ["office:value", "office:string-value", "office:date-value", "office:time-value", "office:boolean-value"];

struct OdsScan {
    budget: SheetBudget,
    /// The cells that reading unfolds before it drops the empty ones.
    unfolded: usize,
    sheets: Vec<Sheet>,
    sheet: Option<OpenSheet>,
}

/// A sheet that is being walked through.
#[derive(Default)]
struct OpenSheet {
    sheet: Sheet,
    /// The rows so far, with their repetitions, and those of them up to the last filled one.
    rows: usize,
    filled_rows: usize,
    columns_declared: usize,
    width: usize,
    row: Option<OpenRow>,
    cell: Option<OpenCell>,
}

#[derive(Default)]
struct OpenRow {
    repeats: usize,
    /// The cells so far, with their repetitions; those before the last element; and those up to the last filled one.
    cells: usize,
    before_last: usize,
    filled: usize,
}

struct OpenCell {
    repeats: usize,
    has_value: bool,
    has_formula: bool,
    bytes: usize,
}

impl OdsScan {
    fn start(&mut self, part: &str, element: &BytesStart<'_>) -> Result<(), FileFault> {
        let number = |name: &str| -> Result<usize, FileFault> {
            attribute(element, name).map_or(Ok(1), |text| text.parse().map_err(|_| FileFault::damaged(part)))
        };
        let is_hidden = || attribute(element, "table:visibility").is_some_and(|seen| seen != "visible");
        match element.name().as_ref() {
            "table:table" => {
                // A table in a cell of a table is not what a spreadsheet shows as a sheet.
                if self.sheet.is_some() {
                    return Err(FileFault::damaged(part));
                }
                let name = attribute(element, "table:name").unwrap_or_default().into_owned();
                self.sheet = Some(OpenSheet { sheet: Sheet { name, ..Sheet::default() }, ..OpenSheet::default() });
            }
            "table:table-column" => {
                let repeats = number("table:number-columns-repeated")?;
                let Some(open) = &mut self.sheet else { return Ok(()) };
                let end = open.columns_declared.saturating_add(repeats);
                if is_hidden() {
                    open.sheet.hidden_columns.extend(open.columns_declared..end.min(MAX_COLUMNS));
                }
                open.columns_declared = end;
            }
            "table:table-row" => {
                let repeats = number("table:number-rows-repeated")?;
                let Some(open) = &mut self.sheet else { return Ok(()) };
                if is_hidden() {
                    let end = open.rows.saturating_add(repeats).min(MAX_ROWS);
                    open.sheet.hidden_rows.extend(open.rows..end);
                }
                open.row = Some(OpenRow { repeats, ..OpenRow::default() });
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeats = number("table:number-columns-repeated")?;
                let spanned = (number("table:number-rows-spanned")?, number("table:number-columns-spanned")?);
                let Some(open) = &mut self.sheet else { return Ok(()) };
                let Some(row) = &mut open.row else { return Ok(()) };
                if spanned > (1, 1) || spanned.1 > 1 {
                    let last = (
                        open.rows.saturating_add(spanned.0).saturating_sub(1),
                        row.cells.saturating_add(spanned.1).saturating_sub(1),
                    );
                    open.sheet.merged.push(MergedArea { first: (open.rows, row.cells), last });
                }
                row.before_last = row.cells;
                let values = VALUES.iter().filter_map(|name| attribute(element, name));
                let (count, bytes) = values.fold((0, 0), |(count, bytes), value| (count + 1, bytes + value.len()));
                let has_formula = attribute(element, "table:formula").is_some();
                open.cell = Some(OpenCell { repeats, has_value: count > 0, has_formula, bytes });
            }
            "text:s" => {
                let spaces = number("text:c")?;
                if let Some(cell) = self.sheet.as_mut().and_then(|open| open.cell.as_mut()) {
                    cell.bytes = cell.bytes.saturating_add(spaces);
                }
                // Spaces outside of cells are unfolded by nobody.
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), FileFault> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                let Some(open) = &mut self.sheet else { return Ok(()) };
                let (Some(row), Some(cell)) = (&mut open.row, open.cell.take()) else { return Ok(()) };
                let times = cell.repeats.min(MAX_COLUMNS).saturating_mul(row.repeats.min(MAX_ROWS));
                self.budget.take_text(&open.sheet.name, cell.bytes, times)?;
                if cell.has_formula && !cell.has_value && cell.bytes == 0 {
                    open.sheet.without_result.push((open.rows, row.cells));
                }
                row.cells = row.cells.saturating_add(cell.repeats);
                if cell.has_value || cell.bytes > 0 || cell.has_formula {
                    row.filled = row.cells;
                }
            }
            "table:table-row" => {
                let Some(open) = &mut self.sheet else { return Ok(()) };
                let Some(row) = open.row.take() else { return Ok(()) };
                self.unfolded = self.unfolded.saturating_add(row.before_last.max(row.filled).min(MAX_COLUMNS));
                open.rows = open.rows.saturating_add(row.repeats);
                if row.filled > 0 {
                    open.filled_rows = open.rows;
                    open.width = open.width.max(row.filled);
                }
                // What is unfolded is unfolded at once: not later than here it must be known that it is little.
                if self.unfolded > MAX_CELLS {
                    return Err(FileFault::TooManyCells { sheet: open.sheet.name.clone() });
                }
            }
            "table:table" => {
                let Some(open) = self.sheet.take() else { return Ok(()) };
                self.budget.take(&open.sheet.name, open.filled_rows, open.width)?;
                self.sheets.push(open.sheet);
            }
            _ => {}
        }
        Ok(())
    }
}

/// The columns of the widest sheets.
const MAX_COLUMNS: usize = 16_384;
