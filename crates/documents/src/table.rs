//! Tables of texts and figures.

use serde::{Deserialize, Serialize};

use crate::runs::WrittenRun;

/// A table. Its head is repeated at the top of every page, and no row is cut.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WrittenTable {
    /// What it shows, as a sentence; it is numbered. Without one it has no number.
    pub caption: Vec<WrittenRun>,
    /// The columns.
    pub columns: Vec<WrittenColumn>,
    /// The rows, with as many cells as there are columns.
    pub rows: Vec<WrittenRow>,
    /// What stands below it: source, day, legend; may be empty.
    pub note: Vec<WrittenRun>,
    /// Whether its type is small and its rows are narrow, as those of a matrix.
    pub is_dense: bool,
    /// Whether the heads of all columns but the first one are turned, to be read from below.
    pub has_turned_heads: bool,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WrittenColumn {
    /// What heads it.
    pub head: Vec<WrittenRun>,
    /// Whether it has figures, which stand under each other on the right.
    pub is_numeric: bool,
    /// Its share of the table's width; 0 counts as 1.
    pub weight: u16,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WrittenRow {
    /// Its cells.
    pub cells: Vec<Vec<WrittenRun>>,
    /// Whether it sums up or heads others.
    pub is_strong: bool,
}

impl WrittenColumn {
    /// A column of texts.
    pub fn texts(head: impl Into<String>, weight: u16) -> Self {
        Self { head: vec![WrittenRun::text(head)], is_numeric: false, weight }
    }

    /// A column of figures.
    pub fn figures(head: impl Into<String>, weight: u16) -> Self {
        Self { is_numeric: true, ..Self::texts(head, weight) }
    }
}

impl WrittenRow {
    /// A row of plain texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self { cells: texts.into_iter().map(|text| vec![WrittenRun::text(text)]).collect(), is_strong: false }
    }
}
