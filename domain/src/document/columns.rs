//! Tables stored by column, each value once: a third of the room that plain CSV takes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::territory::Table;

/// A table by column: `{"file": …, "length": …, "columns": [{"name": …, "values": […], "rows": […]}]}`.
///
/// `values` are a column's distinct values in the order they first stand in, `rows` each row's place
/// among them. A negative number −n repeats the place before it n more times.
pub(super) fn pack(table: &Table) -> Value {
    let columns = table.columns.iter().enumerate().map(|(at, name)| {
        let (values, rows) = pack_column(table.rows.iter().filter_map(|row| row.get(at)));
        json!({ "name": name, "values": values, "rows": rows })
    });
    let columns: Vec<Value> = columns.collect();
    json!({ "file": table.file, "length": table.rows.len(), "columns": columns })
}

fn pack_column<'a>(cells: impl Iterator<Item = &'a String>) -> (Vec<Value>, Vec<Value>) {
    let mut places: BTreeMap<&str, i64> = BTreeMap::new();
    let mut values = Vec::new();
    let mut rows: Vec<i64> = Vec::new();
    let mut previous = None;
    for value in cells {
        let next = i64::try_from(places.len()).unwrap_or(i64::MAX);
        let place = *places.entry(value).or_insert(next);
        if place == next {
            values.push(Value::from(value.as_str()));
        }
        match rows.last_mut() {
            Some(run) if previous == Some(place) && *run < 0 => *run -= 1,
            Some(_) if previous == Some(place) => rows.push(-1),
            _ => rows.push(place),
        }
        previous = Some(place);
    }
    (values, rows.into_iter().map(Value::from).collect())
}

/// Reads a table back; `None` when it does not add up.
pub(super) fn unpack(packed: &Value) -> Option<Table> {
    let length = usize::try_from(packed.get("length")?.as_u64()?).ok()?;
    let mut table = Table { file: packed.get("file")?.as_str()?.to_owned(), columns: Vec::new(), rows: Vec::new() };
    for column in packed.get("columns")?.as_array()? {
        let cells = unpack_column(column, length)?;
        table.columns.push(column.get("name")?.as_str()?.to_owned());
        table.rows.resize_with(length, Vec::new);
        table.rows.iter_mut().zip(cells).for_each(|(row, cell)| row.push(cell));
    }
    Some(table)
}

fn unpack_column(column: &Value, length: usize) -> Option<Vec<String>> {
    let values = column.get("values")?.as_array()?;
    let mut cells: Vec<String> = Vec::new();
    for number in column.get("rows")?.as_array()? {
        let number = number.as_i64()?;
        if let Ok(place) = usize::try_from(number) {
            cells.push(values.get(place)?.as_str()?.to_owned());
        } else {
            let more = usize::try_from(number.unsigned_abs()).ok()?;
            // A length that was tampered with must not make the program ask for all the memory there is.
            if more > length.saturating_sub(cells.len()) {
                return None;
            }
            cells.extend(std::iter::repeat_n(cells.last()?.clone(), more));
        }
    }
    (cells.len() == length).then_some(cells)
}
