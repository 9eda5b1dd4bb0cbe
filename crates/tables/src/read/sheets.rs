//! What is alike for the sheets of all spreadsheets.

use crate::Sheet;

/// A sheet without the empty cells and rows at its ends, without texts below merged cells, and with the remarks that
/// concern its rows.
pub(super) fn finish(mut sheet: Sheet) -> Sheet {
    sheet.merged.retain(|area| area.first.0 < sheet.rows.len());
    for area in &sheet.merged {
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
    while sheet.rows.last().is_some_and(Vec::is_empty) {
        sheet.rows.pop();
    }
    let (height, width) = (sheet.rows.len(), sheet.rows.iter().map(Vec::len).max().unwrap_or_default());
    sheet.hidden_rows.retain(|row| sheet.rows.get(*row).is_some_and(|row| !row.is_empty()));
    sheet.hidden_columns.retain(|column| *column < width);
    sheet.merged.retain(|area| area.first.0 < height && area.first.1 < width);
    sheet
}
