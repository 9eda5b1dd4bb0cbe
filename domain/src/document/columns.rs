//! Tables stored by column, each value once: a third of the room that plain CSV takes.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::territory::Table;

/// A table by column.
#[derive(Serialize, Deserialize)]
pub(super) struct PackedTable {
    file: String,
    length: usize,
    columns: Vec<PackedColumn>,
}

/// A column: its distinct values in the order they first stand in, and the rows as places among
/// them. A negative number −n repeats the place before it n more times.
#[derive(Serialize, Deserialize)]
struct PackedColumn {
    name: String,
    values: Vec<String>,
    rows: Vec<i64>,
}

pub(super) fn pack(table: &Table) -> PackedTable {
    let columns = table.columns.iter().enumerate().map(|(at, name)| {
        let mut places: HashMap<&str, i64> = HashMap::new();
        let mut values = Vec::new();
        let mut rows: Vec<i64> = Vec::new();
        let mut previous = None;
        for value in table.rows.iter().filter_map(|row| row.get(at)) {
            let next = i64::try_from(places.len()).unwrap_or(i64::MAX);
            let place = *places.entry(value).or_insert(next);
            if place == next {
                values.push(value.clone());
            }
            match rows.last_mut() {
                Some(run) if previous == Some(place) && *run < 0 => *run -= 1,
                Some(_) if previous == Some(place) => rows.push(-1),
                _ => rows.push(place),
            }
            previous = Some(place);
        }
        PackedColumn { name: name.clone(), values, rows }
    });
    PackedTable { file: table.file.clone(), length: table.rows.len(), columns: columns.collect() }
}

pub(super) fn unpack(packed: PackedTable) -> Result<Table, String> {
    let mut columns = Vec::with_capacity(packed.columns.len());
    let mut unpacked: Vec<Vec<String>> = Vec::with_capacity(packed.columns.len());
    for column in packed.columns {
        let wrong = || format!("{}: column {:?} does not add up", packed.file, column.name);
        let mut values: Vec<String> = Vec::new();
        for &number in &column.rows {
            if let Ok(place) = usize::try_from(number) {
                values.push(column.values.get(place).ok_or_else(wrong)?.clone());
            } else {
                let last = values.last().ok_or_else(wrong)?.clone();
                let more = usize::try_from(number.unsigned_abs()).map_err(|_| wrong())?;
                // A length that was tampered with must not make the program ask for all the memory there is.
                if more > packed.length.saturating_sub(values.len()) {
                    return Err(wrong());
                }
                values.extend(std::iter::repeat_n(last, more));
            }
        }
        if values.len() != packed.length {
            return Err(wrong());
        }
        columns.push(column.name);
        unpacked.push(values);
    }
    let mut cursors: Vec<_> = unpacked.into_iter().map(Vec::into_iter).collect();
    let rows = if cursors.is_empty() { 0 } else { packed.length };
    let rows = (0..rows).map(|_| cursors.iter_mut().filter_map(Iterator::next).collect()).collect();
    Ok(Table { file: packed.file, columns, rows })
}
