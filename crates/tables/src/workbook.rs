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
    /// The name, as the file gives it; empty for a CSV file.
    pub name: String,
    /// The rows, which may differ in length; dates are ISO 8601, numbers without thousands, formulas their results.
    pub rows: Vec<Vec<String>>,
    /// The numbers (from 0) of the rows that are hidden or filtered out in the spreadsheet. They are among `rows`.
    pub hidden_rows: Vec<usize>,
}
