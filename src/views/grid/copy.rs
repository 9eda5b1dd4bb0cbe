//! The selection as tab-separated text for spreadsheets, with or without row and column names. Answers that rest on
//! illustrative data say so.

use domain::spreadsheet::{CommuneNames, copied_text, tab_separated};

use super::selection::CellPosition;
use super::state::GridState;
use leptos::prelude::*;
use wording::columns;

/// The text to copy. The complete grid is always copied with its names.
pub fn text(grid: GridState, named: bool) -> String {
    let Some(block) = grid.block() else { return String::new() };
    let (snapshot, layout) = (grid.snapshot(), grid.layout.get_untracked());
    let size = layout.size();
    let named = named || block.height() == size.rows && block.width() == size.columns && !block.is_one();
    let territory = &snapshot.territory;
    // A name that two communes have is copied with the code, so that it can be pasted back.
    let labels = CommuneNames::of(territory, snapshot.day());
    let name = |index: usize, is_commune: bool| {
        if is_commune {
            layout.communes.get(index).map(|it| labels.label(*it))
        } else {
            layout.actions.get(index).map(|it| territory.action(*it).title.to_string())
        }
        .unwrap_or_default()
    };
    let mut rows = Vec::new();
    if named {
        let corner = if layout.transposed { columns::ACTION } else { columns::COMMUNE };
        let heads = (block.from.column..=block.to.column).map(|column| name(column, layout.transposed));
        rows.push(std::iter::once(corner.to_owned()).chain(heads).collect());
    }
    for row in block.from.row..=block.to.row {
        let mut cells = if named { vec![name(row, !layout.transposed)] } else { Vec::new() };
        for column in block.from.column..=block.to.column {
            let text = layout.cell(CellPosition { row, column }).map(|(action, commune)| {
                let view = snapshot.view();
                copied_text(view.answer(action, commune), view.cell(action, commune).is_illustrative())
            });
            cells.push(text.unwrap_or_default());
        }
        rows.push(cells);
    }
    tab_separated(&rows)
}
