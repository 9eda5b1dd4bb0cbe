//! A territory as a file for other programs: a Data Package, CSV, or a spreadsheet.
//!
//! Every export begins with the package that says what the territory says after the edits ([`edited_package`]). The same
//! package, territory and day give the same bytes. `docs/formats/exports.md` describes the layout of each.

mod answer_table;
mod archive;
mod columns;
mod content;
mod csv_text;
mod descriptor;
mod dictionary_sheet;
mod edited;
mod edited_cells;
mod figure_formulas;
mod formula;
mod indicator_sheet;
mod ods;
mod sheet_names;
mod sheets;
mod table_sheets;
mod wide_sheet;
mod xlsx;
mod xml;

use std::fmt;

pub use answer_table::table;
pub use edited::edited_package;

use domain::dates::Day;
use domain::territory::{Package, Problem, Territory};

/// A kind of file to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// The Data Package as a zip file: all that the territory holds.
    Package,
    /// The participations as CSV for other programs: UTF-8, commas.
    Csv,
    /// The participations as CSV for a French Excel: UTF-8 with a byte order mark, semicolons, Windows line ends.
    CsvFr,
    /// An `OpenDocument` spreadsheet: the tables, communes × actions, the indicators as formulas, a dictionary.
    Ods,
    /// The same for Excel.
    Xlsx,
}

impl ExportFormat {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Package, Self::Csv, Self::CsvFr, Self::Ods, Self::Xlsx];

    /// The word of the format in a command.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Csv => "csv",
            Self::CsvFr => "csv-fr",
            Self::Ods => "ods",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format with this word; `None` if there is none.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// A name to save it under.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why no file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The package is not one of a territory; with all its problems.
    Package(Vec<Problem>),
    /// A sheet would be larger than spreadsheets allow.
    TooLarge {
        /// The name of the sheet.
        sheet: String,
        /// Its rows.
        rows: usize,
        /// Its columns.
        columns: usize,
    },
    /// The file could not be written; with the message of the writer.
    Writing(String),
}

impl fmt::Display for ExportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Package(problems) => {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                out.write_str(&lines.join("\n"))
            }
            Self::TooLarge { sheet, rows, columns } => {
                write!(out, "the sheet {sheet:?} would have {rows} rows and {columns} columns, which is too large")
            }
            Self::Writing(why) => write!(out, "the file cannot be written: {why}"),
        }
    }
}

/// Makes a file of a territory. `package` is what the territory was read from, `territory` the same after the edits (or
/// without any), `day` the day of whatever is counted.
///
/// # Errors
/// The package is not one of a territory, or the file cannot hold it.
pub fn export(
    package: &Package,
    territory: &Territory,
    day: Day,
    format: ExportFormat,
) -> Result<ExportFile, ExportError> {
    let package = edited_package(package, territory).map_err(ExportError::Package)?;
    let (name, bytes) = match format {
        ExportFormat::Package => (format!("carnet-{day}.zip"), archive::package(&package)?),
        ExportFormat::Csv => (format!("participations-{day}.csv"), csv_text::participations(&package, csv_text::OPEN)?),
        ExportFormat::CsvFr => {
            (format!("participations-{day}-excel.csv"), csv_text::participations(&package, csv_text::FRENCH)?)
        }
        ExportFormat::Ods => (format!("carnet-{day}.ods"), ods::ods(&sheets::sheets(&package, territory, day)?)?),
        ExportFormat::Xlsx => (format!("carnet-{day}.xlsx"), xlsx::xlsx(&sheets::sheets(&package, territory, day)?)?),
    };
    Ok(ExportFile { name, bytes })
}

#[cfg(test)]
mod spreadsheet_tests;
#[cfg(test)]
mod tests;
