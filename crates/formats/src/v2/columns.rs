//! Tables stored by column, each value once: a third of the room that plain CSV takes.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::json;

use domain::territory::Table;

/// A table by column.
#[derive(Serialize, Deserialize)]
pub(super) struct PackedTableV2 {
    file: String,
    length: usize,
    columns: Vec<ColumnV2>,
}

/// A column's distinct values in the order they first stand in, and each row's place among them.
#[derive(Serialize, Deserialize)]
struct ColumnV2 {
    name: Arc<str>,
    values: Vec<Arc<str>>,
    rows: RowPlacesV2,
}

/// Each row's place: one of the [signs](SIGNS) a row, or numbers, where −n repeats the place before it n more times,
/// whichever is shorter.
///
/// It is read out of a JSON value, which knows its numbers as such; from text, one of any length would be something
/// else.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum RowPlacesV2 {
    Signs(String),
    Numbers(Vec<i64>),
}

/// The printable signs of ASCII that JSON and HTML take as they are, in their order.
const SIGNS: &[u8; 92] =
    b" !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

impl PackedTableV2 {
    pub(super) fn of(table: &Table) -> Self {
        let columns = table.columns.iter().enumerate().map(|(at, name)| {
            let (values, places) = distinct(table.rows.iter().filter_map(|row| row.get(at)));
            ColumnV2 { name: name.clone(), rows: RowPlacesV2::of(&places, values.len()), values }
        });
        Self { file: table.file.clone(), length: table.rows.len(), columns: columns.collect() }
    }

    /// The table; `None` when it does not add up.
    pub(super) fn unpacked(self) -> Option<Table> {
        let mut table = Table { file: self.file, columns: Vec::new(), rows: Vec::new() };
        for column in self.columns {
            let places = column.rows.unpacked(self.length)?;
            table.columns.push(column.name);
            table.rows.resize_with(self.length, Vec::new);
            for (row, place) in table.rows.iter_mut().zip(places) {
                row.push(Arc::clone(column.values.get(place)?));
            }
        }
        Some(table)
    }
}

/// The distinct values of a column, and each row's place among them.
fn distinct<'a>(cells: impl Iterator<Item = &'a Arc<str>>) -> (Vec<Arc<str>>, Vec<usize>) {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut values = Vec::new();
    let mut places = Vec::new();
    for value in cells {
        let next = known.len();
        let place = *known.entry(value).or_insert(next);
        if place == next {
            values.push(Arc::clone(value));
        }
        places.push(place);
    }
    (values, places)
}

impl RowPlacesV2 {
    fn of(places: &[usize], values: usize) -> Self {
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
        if values > SIGNS.len() || places.len() >= json!(numbers).to_string().len() {
            return Self::Numbers(numbers);
        }
        let signs = places.iter().filter_map(|place| SIGNS.get(*place));
        Self::Signs(signs.map(|sign| char::from(*sign)).collect())
    }

    /// Each row's place; `None` unless there are just as many as rows.
    fn unpacked(&self, length: usize) -> Option<Vec<usize>> {
        let mut places: Vec<usize> = Vec::new();
        match self {
            Self::Signs(signs) => {
                let mut place_of = [None; 256];
                (0..).zip(SIGNS).for_each(|(place, sign)| place_of[usize::from(*sign)] = Some(place));
                for sign in signs.bytes() {
                    places.push(place_of[usize::from(sign)]?);
                }
            }
            Self::Numbers(numbers) => {
                for number in numbers {
                    if let Ok(place) = usize::try_from(*number) {
                        places.push(place);
                        continue;
                    }
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
}
