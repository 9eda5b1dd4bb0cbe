//! What is selected as spreadsheets read it, with the names of its lines or without.

use domain::spreadsheet::{answer_text, tab_separated};

use super::selection::CellPosition;
use super::state::GridState;
use crate::wording::columns;
use leptos::prelude::*;

/// The text to copy. All of the grid is copied with its names, without which nobody could read it.
pub fn text(grid: GridState, named: bool) -> String {
    let Some(block) = grid.block() else { return String::new() };
    let (snapshot, layout) = (grid.snapshot(), grid.layout.get_untracked());
    let size = layout.size();
    let named = named || block.height() == size.rows && block.width() == size.columns && !block.is_one();
    let territory = &snapshot.territory;
    let name = |place: usize, is_commune: bool| {
        if is_commune {
            layout.communes.get(place).map(|it| territory.commune(*it).name.to_string())
        } else {
            layout.actions.get(place).map(|it| territory.action(*it).title.to_string())
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
            let said = layout
                .cell(CellPosition { row, column })
                .map(|(action, commune)| snapshot.view().answer(action, commune));
            cells.push(said.map(answer_text).unwrap_or_default());
        }
        rows.push(cells);
    }
    tab_separated(&rows)
}
