//! Tables stored by column, with each distinct value once, which is much shorter than CSV.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::json;

use domain::territory::Table;

/// A table by column.
#[derive(Serialize, Deserialize)]
pub(super) struct PackedTableV5 {
    file: String,
    length: usize,
    columns: Vec<ColumnV5>,
}

/// A column's distinct values in the order of their first row, and for each row the index of its value.
#[derive(Serialize, Deserialize)]
struct ColumnV5 {
    name: Arc<str>,
    values: Vec<Arc<str>>,
    rows: RowIndicesV5,
}

/// The index of each row's value: one of the [signs](SIGNS) per row, or numbers, where −n repeats the index before it
/// n more times; whichever is shorter.
///
/// It is deserialized from a [`serde_json::Value`], not from text: with `serde_json`'s arbitrary precision, numbers in
/// text do not fit an untagged enum.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum RowIndicesV5 {
    Signs(String),
    Numbers(Vec<i64>),
}

/// The printable ASCII characters that need no escape in JSON and HTML, in the order of their codes.
const SIGNS: &[u8; 92] =
    b" !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

impl PackedTableV5 {
    pub(super) fn of(table: &Table) -> Self {
        let columns = table.columns.iter().enumerate().map(|(at, name)| {
            let (values, indices) = distinct(table.rows.iter().filter_map(|row| row.get(at)));
            ColumnV5 { name: name.clone(), rows: RowIndicesV5::of(&indices, values.len()), values }
        });
        Self { file: table.file.clone(), length: table.rows.len(), columns: columns.collect() }
    }

    /// The table; `None` when the columns have different lengths, or an index has no value.
    pub(super) fn unpack(self) -> Option<Table> {
        let mut table = Table { file: self.file, columns: Vec::new(), rows: Vec::new() };
        for column in self.columns {
            let indices = column.rows.unpack(self.length)?;
            table.columns.push(column.name);
            table.rows.resize_with(self.length, Vec::new);
            for (row, index) in table.rows.iter_mut().zip(indices) {
                row.push(Arc::clone(column.values.get(index)?));
            }
        }
        Some(table)
    }
}

/// The distinct values of a column, and for each row the index of its value.
fn distinct<'a>(cells: impl Iterator<Item = &'a Arc<str>>) -> (Vec<Arc<str>>, Vec<usize>) {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut values = Vec::new();
    let mut indices = Vec::new();
    for value in cells {
        let next = known.len();
        let index = *known.entry(value).or_insert(next);
        if index == next {
            values.push(Arc::clone(value));
        }
        indices.push(index);
    }
    (values, indices)
}

impl RowIndicesV5 {
    fn of(indices: &[usize], values: usize) -> Self {
        let mut numbers: Vec<i64> = Vec::new();
        let mut previous = None;
        for &index in indices {
            match numbers.last_mut() {
                Some(run) if previous == Some(index) && *run < 0 => *run -= 1,
                Some(_) if previous == Some(index) => numbers.push(-1),
                _ => numbers.push(i64::try_from(index).unwrap_or(i64::MAX)),
            }
            previous = Some(index);
        }
        if values > SIGNS.len() || indices.len() >= json!(numbers).to_string().len() {
            return Self::Numbers(numbers);
        }
        let signs = indices.iter().filter_map(|index| SIGNS.get(*index));
        Self::Signs(signs.map(|sign| char::from(*sign)).collect())
    }

    /// The index of each row's value; `None` unless there are `length` of them.
    fn unpack(&self, length: usize) -> Option<Vec<usize>> {
        let mut indices: Vec<usize> = Vec::new();
        match self {
            Self::Signs(signs) => {
                let mut index_of = [None; 256];
                (0..).zip(SIGNS).for_each(|(index, sign)| index_of[usize::from(*sign)] = Some(index));
                for sign in signs.bytes() {
                    indices.push(index_of[usize::from(sign)]?);
                }
            }
            Self::Numbers(numbers) => {
                for number in numbers {
                    if let Ok(index) = usize::try_from(*number) {
                        indices.push(index);
                        continue;
                    }
                    let repeats = usize::try_from(number.unsigned_abs()).ok()?;
                    // A falsified length must not make the program allocate all the memory.
                    if repeats > length.saturating_sub(indices.len()) {
                        return None;
                    }
                    indices.extend(std::iter::repeat_n(*indices.last()?, repeats));
                }
            }
        }
        (indices.len() == length).then_some(indices)
    }
}
