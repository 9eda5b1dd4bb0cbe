//! A file of tables as texts.

/// The sheets of a file, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// The sheets; a CSV file has one.
    pub sheets: Vec<Sheet>,
}

/// One sheet as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name, as the file gives it; of a CSV file, its own name without the ending.
    pub name: String,
    /// The rows, which may differ in length; dates are ISO 8601, numbers without thousands, formulas their results, errors
    /// of formulas their own text (`#N/A`).
    pub rows: Vec<Vec<String>>,
    /// The numbers (from 0) of the rows that are hidden or filtered out in the spreadsheet. They are among `rows`.
    pub hidden_rows: Vec<usize>,
    /// The numbers (from 0) of the columns that are hidden in the spreadsheet. They are among the cells of `rows`.
    pub hidden_columns: Vec<usize>,
    /// The merged areas. Only the first cell of each has a text.
    pub merged: Vec<MergedArea>,
    /// The row and column (from 0) of the formulas whose result is not in the file; their cells are empty.
    pub without_result: Vec<(usize, usize)>,
    /// Whether the whole sheet is hidden.
    pub is_hidden: bool,
}

/// Cells that are shown as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergedArea {
    /// The row and column of the first cell, from 0.
    pub first: (usize, usize),
    /// The row and column of the last cell, from 0.
    pub last: (usize, usize),
}
