//! Rows of texts within an entry: stored by row if there are few, by column if there are many.

use std::sync::Arc;

use serde::Deserialize;

use super::columns::PackedTableV2;

/// Rows with known columns.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Rows {
    /// Row by row, without the empty texts at the end of each.
    Few(Vec<Vec<Arc<str>>>),
    Many(PackedTableV2),
}

impl Rows {
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
