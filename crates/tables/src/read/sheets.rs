//! What is alike for the sheets of all spreadsheets.

use crate::Sheet;
use crate::read::FileFault;
use crate::read::limits::{MAX_CELLS, MAX_ROWS};

/// A sheet without the empty cells and rows at its ends, without texts below merged cells, and with the remarks that
/// concern its rows.
///
/// # Errors
/// Its merged areas overlap so often that no program can have written them.
pub(super) fn finish(mut sheet: Sheet) -> Result<Sheet, FileFault> {
    sheet.merged.retain(|area| area.first.0 < sheet.rows.len());
    let mut left = MAX_CELLS;
    for area in &sheet.merged {
        let height = sheet.rows.len().min(area.last.0.saturating_add(1)).saturating_sub(area.first.0);
        let widest = sheet.rows.iter().skip(area.first.0).take(height).map(Vec::len).max().unwrap_or_default();
        let cells = height.saturating_mul(widest.min(area.last.1.saturating_add(1)).saturating_sub(area.first.1) + 1);
        left = left.checked_sub(cells).ok_or_else(|| FileFault::TooManyCells { sheet: sheet.name.clone() })?;
        let rows = sheet.rows.iter_mut().enumerate().take(area.last.0.saturating_add(1)).skip(area.first.0);
        for (row, cells) in rows {
            let cells = cells.iter_mut().enumerate().take(area.last.1.saturating_add(1)).skip(area.first.1);
            for (column, cell) in cells {
                // Spreadsheets keep what was in the cells before they were merged, and show it nowhere.
                if (row, column) != area.first {
                    cell.clear();
                }
            }
        }
    }
    for row in &mut sheet.rows {
        let filled = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        row.truncate(filled);
    }
    // A formula without a result keeps its row, so that its place can be told.
    sheet.without_result.retain(|(row, _)| *row < MAX_ROWS);
    let told = sheet.without_result.iter().map(|(row, _)| row + 1).max().unwrap_or_default();
    while sheet.rows.len() > told && sheet.rows.last().is_some_and(Vec::is_empty) {
        sheet.rows.pop();
    }
    if sheet.rows.len() < told {
        sheet.rows.resize(told, Vec::new());
    }
    let (height, width) = (sheet.rows.len(), sheet.rows.iter().map(Vec::len).max().unwrap_or_default());
    sheet.hidden_rows.retain(|row| sheet.rows.get(*row).is_some_and(|row| !row.is_empty()));
    sheet.hidden_columns.retain(|column| *column < width);
    sheet.merged.retain(|area| area.first.0 < height && area.first.1 < width);
    Ok(sheet)
}
