//! Tables stored by column, with each distinct value once, which is much shorter than CSV.

use std::sync::Arc;

use serde::Deserialize;

use domain::territory::Table;

/// A table by column.
#[derive(Deserialize)]
pub(super) struct PackedTableV2 {
    file: String,
    length: usize,
    columns: Vec<ColumnV2>,
}

/// A column's distinct values in the order of their first row, and for each row the index of its value.
#[derive(Deserialize)]
struct ColumnV2 {
    name: Arc<str>,
    values: Vec<Arc<str>>,
    rows: RowIndicesV2,
}

/// The index of each row's value: one of the [signs](SIGNS) per row, or numbers, where −n repeats the index before it
/// n more times; whichever is shorter.
///
/// It is deserialized from a [`serde_json::Value`], not from text: with `serde_json`'s arbitrary precision, numbers in
/// text do not fit an untagged enum.
#[derive(Deserialize)]
#[serde(untagged)]
enum RowIndicesV2 {
    Signs(String),
    Numbers(Vec<i64>),
}

/// The printable ASCII characters that need no escape in JSON and HTML, in the order of their codes.
const SIGNS: &[u8; 92] =
    b" !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

impl PackedTableV2 {
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

impl RowIndicesV2 {
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
