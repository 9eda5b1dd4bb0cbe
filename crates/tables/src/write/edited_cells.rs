//! The rows of participations after the edits.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode};
use domain::territory::{Participation, Table, Territory};

use crate::write::csv_text::value;
use crate::write::edited::{participation_fields, set};

/// An action and a commune.
type CellKey = (ActionId, CommuneCode);

/// The table of participations: rows of periods that are as they were stay as they are; rows of others go; a new period
/// stands after the last row of its cell, or at the end.
pub(super) fn edited_participations(table: &Table, before: &Territory, after: &Territory) -> Table {
    let rows = rows_of_cells(table);
    let after_edits = periods_of_cells(after);
    let mut before_edits = periods_of_cells(before);
    let mut placed: Vec<(usize, Vec<Arc<str>>)> = Vec::new();
    let mut fresh: Vec<(usize, Vec<Arc<str>>)> = Vec::new();
    for (cell, periods) in &after_edits {
        let numbers = rows.get(cell).map_or(&[][..], Vec::as_slice);
        let known = before_edits.remove(cell).unwrap_or_default();
        let mut unused: Vec<(&Participation, usize)> = known.into_iter().zip(numbers.iter().copied()).collect();
        let place = numbers.iter().copied().max().unwrap_or(usize::MAX);
        for &period in periods {
            if let Some(at) = unused.iter().position(|(known, _)| is_same(known, period)) {
                let (_, number) = unused.remove(at);
                placed.push((number, table.rows[number].clone()));
            } else {
                fresh.push((place, new_row(table, cell, period)));
            }
        }
    }
    placed.append(&mut fresh);
    // A stable sort: new rows of one cell, which come after all others, stay in their order.
    placed.sort_by_key(|(place, _)| *place);
    Table { rows: placed.into_iter().map(|(_, row)| row).collect(), ..table.clone() }
}

/// The numbers of the rows of each cell, in the order in which the territory has their periods.
fn rows_of_cells(table: &Table) -> BTreeMap<CellKey, Vec<usize>> {
    let mut cells: BTreeMap<CellKey, Vec<usize>> = BTreeMap::new();
    for at in 0..table.rows.len() {
        let action = ActionId::parse(value(table, at, "action_id"));
        let commune = CommuneCode::parse(value(table, at, "code_insee"));
        if let Some(cell) = action.zip(commune) {
            cells.entry(cell).or_default().push(at);
        }
    }
    let begins = |at: &usize| ReducedDate::parse(value(table, *at, "depuis")).map(ReducedDate::first_day);
    for rows in cells.values_mut() {
        rows.sort_by_key(|at| -> (Option<Day>, usize) { (begins(at), *at) });
    }
    cells
}

fn periods_of_cells(territory: &Territory) -> BTreeMap<CellKey, Vec<&Participation>> {
    let mut cells: BTreeMap<CellKey, Vec<&Participation>> = BTreeMap::new();
    for period in territory.participations() {
        let cell = (territory.action(period.action).id.clone(), territory.commune(period.commune).code);
        cells.entry(cell).or_default().push(period);
    }
    cells
}

/// Whether two periods say the same; indices differ between territories.
fn is_same(one: &Participation, other: &Participation) -> bool {
    Participation { action: other.action, commune: other.commune, ..one.clone() } == *other
}

fn new_row(table: &Table, (action, commune): &CellKey, period: &Participation) -> Vec<Arc<str>> {
    let mut row = Table { rows: vec![vec![Arc::from(""); table.columns.len()]], ..header_of(table) };
    set(&mut row, "action_id", action.as_str());
    set(&mut row, "code_insee", commune.as_str());
    for (column, text) in participation_fields(period) {
        set(&mut row, column, &text);
    }
    row.rows.pop().unwrap_or_default()
}

fn header_of(table: &Table) -> Table {
    Table { file: table.file.clone(), columns: table.columns.clone(), rows: Vec::new() }
}
