//! Tables stored by column, each value once: a third of the room that plain CSV takes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::territory::Table;

/// A table by column: `{"file": …, "length": …, "columns": [{"name": …, "values": […], "rows": …}]}`.
///
/// `values` are a column's distinct values in the order they first stand in, `rows` each row's place
/// among them: a list of numbers, where −n repeats the place before it n more times, or a text of
/// one [sign](SIGNS) a row, whichever is shorter.
pub(super) fn pack(table: &Table) -> Value {
    let columns = table.columns.iter().enumerate().map(|(at, name)| {
        let (values, places) = places(table.rows.iter().filter_map(|row| row.get(at)));
        json!({ "name": name, "values": values, "rows": pack_places(&places, values.len()) })
    });
    let columns: Vec<Value> = columns.collect();
    json!({ "file": table.file, "length": table.rows.len(), "columns": columns })
}

/// The printable signs of ASCII that JSON and HTML take as they are, in their order.
const SIGNS: &[u8; 92] =
    b" !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// The distinct values of a column, and each row's place among them.
fn places<'a>(cells: impl Iterator<Item = &'a String>) -> (Vec<Value>, Vec<usize>) {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut values = Vec::new();
    let mut places = Vec::new();
    for value in cells {
        let next = known.len();
        let place = *known.entry(value).or_insert(next);
        if place == next {
            values.push(Value::from(value.as_str()));
        }
        places.push(place);
    }
    (values, places)
}

fn pack_places(places: &[usize], values: usize) -> Value {
    let mut numbers: Vec<i64> = Vec::new();
    let mut previous = None;
    for &place in places {
        match numbers.last_mut() {
            Some(run) if previous == Some(place) && *run < 0 => *run -= 1,
            Some(_) if previous == Some(place) => numbers.push(-1),
            _ => numbers.push(i64::try_from(place).unwrap_or(i64::MAX)),
        }
        previous = Some(place);
    }
    let numbers = Value::from(numbers);
    if values > SIGNS.len() || places.len() >= numbers.to_string().len() {
        return numbers;
    }
    let signs = places.iter().filter_map(|place| SIGNS.get(*place));
    Value::from(signs.map(|sign| char::from(*sign)).collect::<String>())
}

/// Reads a table back; `None` when it does not add up.
pub(super) fn unpack(packed: &Value) -> Option<Table> {
    let length = usize::try_from(packed.get("length")?.as_u64()?).ok()?;
    let mut table = Table { file: packed.get("file")?.as_str()?.to_owned(), columns: Vec::new(), rows: Vec::new() };
    for column in packed.get("columns")?.as_array()? {
        let values = column.get("values")?.as_array()?;
        let places = unpack_places(column.get("rows")?, length)?;
        table.columns.push(column.get("name")?.as_str()?.to_owned());
        table.rows.resize_with(length, Vec::new);
        for (row, place) in table.rows.iter_mut().zip(places) {
            row.push(values.get(place)?.as_str()?.to_owned());
        }
    }
    Some(table)
}

/// Each row's place; `None` unless there are just as many as rows.
fn unpack_places(rows: &Value, length: usize) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = Vec::new();
    if let Some(signs) = rows.as_str() {
        for sign in signs.bytes() {
            places.push(SIGNS.iter().position(|known| *known == sign)?);
        }
    } else {
        for number in rows.as_array()? {
            let number = number.as_i64()?;
            if let Ok(place) = usize::try_from(number) {
                places.push(place);
            } else {
                let more = usize::try_from(number.unsigned_abs()).ok()?;
                // A length that was tampered with must not make the program ask for all the memory there is.
                if more > length.saturating_sub(places.len()) {
                    return None;
                }
                places.extend(std::iter::repeat_n(*places.last()?, more));
            }
        }
    }
    (places.len() == length).then_some(places)
}
