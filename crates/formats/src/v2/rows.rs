//! Rows of texts within an entry: a few of them as they are, many by column.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::columns::PackedTableV2;
use domain::territory::Table;

/// Rows whose columns both sides know.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Rows {
    /// Each without the empty texts at its end.
    Few(Vec<Vec<Arc<str>>>),
    Many(PackedTableV2),
}

/// How many rows are worth storing by column.
const MANY: usize = 4;

impl Rows {
    pub(super) fn of(columns: &[&str], mut rows: Vec<Vec<Arc<str>>>) -> Self {
        if rows.len() >= MANY {
            let columns = columns.iter().map(|name| Arc::from(*name)).collect();
            return Self::Many(PackedTableV2::of(&Table { file: String::new(), columns, rows }));
        }
        for row in &mut rows {
            let length = row.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
            row.truncate(length);
        }
        Self::Few(rows)
    }

    /// The rows, each with a text for every column; `None` when they have other columns, or too many.
    pub(super) fn unpacked<const WIDTH: usize>(self, columns: &[&str; WIDTH]) -> Option<Vec<[Arc<str>; WIDTH]>> {
        let rows = match self {
            Self::Few(rows) => rows,
            Self::Many(packed) => {
                let table = packed.unpacked()?;
                if !table.columns.iter().map(|name| &**name).eq(columns.iter().copied()) {
                    return None;
                }
                table.rows
            }
        };
        let whole = |mut row: Vec<Arc<str>>| {
            if row.len() > WIDTH {
                return None;
            }
            row.resize(WIDTH, Arc::default());
            row.try_into().ok()
        };
        rows.into_iter().map(whole).collect()
    }
}
