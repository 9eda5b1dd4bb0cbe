//! Tables stored by column, each value once, as version 1 wrote them.

use std::sync::Arc;

use serde::Deserialize;

use domain::territory::Table;

/// A table by column.
#[derive(Deserialize)]
pub(super) struct PackedTableV1 {
    file: String,
    length: usize,
    columns: Vec<ColumnV1>,
}

/// A column's distinct values, and each row's place among them.
#[derive(Deserialize)]
struct ColumnV1 {
    name: Arc<str>,
    values: Vec<Arc<str>>,
    rows: RowPlacesV1,
}

/// Each row's place: one of the [signs](SIGNS) a row, or numbers, where −n repeats the place before it n more times.
#[derive(Deserialize)]
#[serde(untagged)]
enum RowPlacesV1 {
    Signs(String),
    Numbers(Vec<i64>),
}

/// The printable signs of ASCII that JSON and HTML take as they are, in their order.
const SIGNS: &[u8; 92] =
    b" !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

impl PackedTableV1 {
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

impl RowPlacesV1 {
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
