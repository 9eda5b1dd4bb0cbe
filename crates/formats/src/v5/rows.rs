//! Rows of texts within an entry: stored by row if there are few, by column if there are many.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::columns::PackedTableV5;
use domain::territory::Table;

/// Rows with known columns.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum RowsV5 {
    /// Row by row, without the empty texts at the end of each.
    Few(Vec<Vec<Arc<str>>>),
    Many(PackedTableV5),
}

/// The number of rows from which they are stored by column.
const MANY: usize = 4;

impl RowsV5 {
    pub(super) fn of(columns: &[&str], mut rows: Vec<Vec<Arc<str>>>) -> Self {
        if rows.len() >= MANY {
            let columns = columns.iter().map(|name| Arc::from(*name)).collect();
            return Self::Many(PackedTableV5::of(&Table { file: String::new(), columns, rows }));
        }
        for row in &mut rows {
            let length = row.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
            row.truncate(length);
        }
        Self::Few(rows)
    }

    /// The rows, each with a text for every column; `None` when the columns differ or a row is too long.
    pub(super) fn unpack<const WIDTH: usize>(self, columns: &[&str; WIDTH]) -> Option<Vec<[Arc<str>; WIDTH]>> {
        let rows = match self {
            Self::Few(rows) => rows,
            Self::Many(packed) => {
                let table = packed.unpack()?;
                if !table.columns.iter().map(|name| &**name).eq(columns.iter().copied()) {
                    return None;
                }
                table.rows
            }
        };
        let padded = |mut row: Vec<Arc<str>>| {
            if row.len() > WIDTH {
                return None;
            }
            row.resize(WIDTH, Arc::default());
            row.try_into().ok()
        };
        rows.into_iter().map(padded).collect()
    }
}
