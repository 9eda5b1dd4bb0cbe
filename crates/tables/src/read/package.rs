//! A territory from a file: a zipped Data Package, or spreadsheets and CSV files of its tables.

use std::sync::Arc;

use domain::territory::{Package, Problem, ProblemKind, Table};
use serde_json::Value;

use crate::read::archive::{BoundedArchive, is_archive};
use crate::read::kind::{ArchiveKind, archive_kind};
use crate::read::limits::MAX_BYTES;
use crate::read::{FileFault, FileKind, workbook};
use crate::{Sheet, Workbook};

/// The descriptor of a Data Package.
pub const DESCRIPTOR_FILE: &str = "datapackage.json";

/// The sheet that has the descriptor, in pieces one below the other, and beside them the name of the sheet of each table
/// and its file.
pub const DESCRIPTOR_SHEET: &str = "paquet";

/// The number of first rows that are searched for the column names of a table; there may be titles above them.
const ROWS_SEARCHED: usize = 20;

/// What a table is recognised by where its sheet does not say it: it has all of these columns.
const KEY_COLUMNS: [(&str, &[&str]); 3] = [
    ("participations.csv", &["action_id", "code_insee", "etat"]),
    ("actions.csv", &["action_id", "intitule", "domaine"]),
    ("communes.csv", &["code_insee", "nom", "population"]),
];

/// The columns that an export adds to the participations, so that people see what the codes stand for.
const ADDED_COLUMNS: [&str; 2] = ["intitule", "nom"];

/// A reason why a file is no package.
#[derive(Clone, Debug, PartialEq)]
pub enum PackageFault {
    /// The file cannot be read at all.
    File(FileFault),
    /// A table or the descriptor is wrong; with its place.
    Table(Problem),
    /// The file has no table of a package.
    NoTables,
    /// The archive has several packages.
    SeveralPackages,
    /// The file has tables and no descriptor, and there is no package that they could belong to.
    NoDescriptor,
}

impl From<FileFault> for PackageFault {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

/// Reads a package: a zip with a `datapackage.json` at its root or in a folder, or a spreadsheet with a sheet for each
/// table. Tables without a descriptor, such as the participations alone as CSV, take the places of those of the `base`.
///
/// The content of the tables is not checked; `Territory::read` does that.
///
/// # Errors
/// All that is wrong with the file.
pub fn package(name: &str, bytes: &[u8], base: Option<&Package>) -> Result<Package, Vec<PackageFault>> {
    let mut is_ods = false;
    if bytes.len() <= MAX_BYTES && is_archive(bytes) {
        let mut archive = BoundedArchive::open(bytes).map_err(of_file)?;
        match archive_kind(&mut archive).map_err(of_file)? {
            ArchiveKind::Other(FileKind::Package) => return from_archive(&mut archive),
            kind => is_ods = matches!(kind, ArchiveKind::Ods),
        }
    }
    let mut workbook = workbook(name, bytes).map_err(of_file)?;
    // Excel writes signs that XML does not have as _x0001_, and so do the exports to ODS. Other ODS files do not.
    if is_ods && workbook.sheets.iter().any(|sheet| sheet.name == DESCRIPTOR_SHEET) {
        for cell in workbook.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows).flatten() {
            if cell.contains("_x") {
                *cell = with_signs(cell);
            }
        }
    }
    from_workbook(&workbook, base)
}

/// A text with the signs that stand in it as `_xHHHH_`.
fn with_signs(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        let digits = rest.get(at + 2..at + 6).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let sign = digits.and_then(|digits| char::from_u32(u32::from_str_radix(digits, 16).ok()?));
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        if let Some((sign, after)) = sign.zip(after.get(6..).and_then(|after| after.strip_prefix('_'))) {
            out.push(sign);
            rest = after;
        } else {
            out.push_str("_x");
            rest = after.get(2..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

fn of_file(fault: FileFault) -> Vec<PackageFault> {
    vec![fault.into()]
}

fn of_tables(problems: Vec<Problem>) -> Vec<PackageFault> {
    problems.into_iter().map(PackageFault::Table).collect()
}

fn from_archive(archive: &mut BoundedArchive<'_>) -> Result<Package, Vec<PackageFault>> {
    let is_of_package = |name: &&String| !name.starts_with("__MACOSX/");
    let names: Vec<String> = archive.names().iter().filter(is_of_package).cloned().collect();
    let folders: Vec<&str> = names
        .iter()
        .filter_map(|name| name.strip_suffix(DESCRIPTOR_FILE))
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .collect();
    let [folder] = folders[..] else {
        return Err(vec![if folders.is_empty() { PackageFault::NoTables } else { PackageFault::SeveralPackages }]);
    };
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    for name in &names {
        let Some(file) = name.strip_prefix(folder).filter(|file| is_known(file)) else { continue };
        match archive.part(name) {
            Ok(content) => files.extend(content.map(|content| (file.to_owned(), content))),
            Err(fault) => faults.push(fault.into()),
        }
    }
    if faults.is_empty() { Package::from_files(files).map_err(of_tables) } else { Err(faults) }
}

fn is_known(file: &str) -> bool {
    file == DESCRIPTOR_FILE || Package::TABLES.contains(&file)
}

fn from_workbook(workbook: &Workbook, base: Option<&Package>) -> Result<Package, Vec<PackageFault>> {
    let mut problems = Vec::new();
    let described = workbook.sheets.iter().find(|sheet| sheet.name == DESCRIPTOR_SHEET);
    let files = described.map_or_else(Vec::new, files_of_sheets);
    let descriptor = described.map(|sheet| {
        let text: String = sheet.rows.iter().skip(1).filter_map(|row| row.first()).map(String::as_str).collect();
        serde_json::from_str::<Value>(&text).map_err(|error| error.to_string())
    });
    // The tables of a whole package are all of them; others are in the places of those of the base.
    let mut tables = match (&descriptor, base) {
        (None, Some(base)) => base.tables.clone(),
        _ => Vec::new(),
    };
    let mut found = 0;
    for sheet in &workbook.sheets {
        let Some((file, head)) = table_of(sheet, &files, workbook.sheets.len() == 1) else { continue };
        found += 1;
        match read_table(file, sheet, head) {
            Ok(table) => {
                let old = tables.iter().position(|old| old.file == file);
                let table = old.map_or(table.clone(), |old| with_columns_of(&tables[old], table));
                tables.retain(|old| old.file != file);
                tables.push(table);
            }
            Err(more) => problems.extend(more),
        }
    }
    tables.sort_by_key(|table| Package::TABLES.iter().position(|name| *name == table.file));
    if found == 0 {
        return Err(vec![PackageFault::NoTables]);
    }
    let descriptor = match (descriptor, base) {
        (Some(Ok(descriptor)), _) => Some(descriptor),
        (Some(Err(why)), _) => {
            let kind = ProblemKind::NotJson(why);
            problems.push(Problem { file: DESCRIPTOR_FILE.to_owned(), row: 1, column: String::new(), kind });
            None
        }
        (None, Some(base)) => Some(base.descriptor.clone()),
        (None, None) => return Err(vec![PackageFault::NoDescriptor]),
    };
    match descriptor {
        Some(descriptor) if problems.is_empty() => Ok(Package { descriptor, tables }),
        _ => Err(of_tables(problems)),
    }
}

/// The sheets and the files of the tables, as the sheet of the descriptor says.
fn files_of_sheets(described: &Sheet) -> Vec<(&str, &'static str)> {
    let rows = described.rows.iter().skip(1);
    rows.filter_map(|row| {
        let file = Package::TABLES.into_iter().find(|file| row.get(2).is_some_and(|text| text == file))?;
        Some((row.get(1)?.as_str(), file))
    })
    .collect()
}

/// Which table a sheet is, and the row of its column names. What the file says of its sheets counts; else the name of the
/// sheet, or of an only one its columns.
fn table_of(sheet: &Sheet, files: &[(&str, &'static str)], is_only: bool) -> Option<(&'static str, usize)> {
    let has = |row: &[String], columns: &[&str]| columns.iter().all(|name| row.iter().any(|cell| cell.trim() == *name));
    if let Some((_, file)) = files.iter().find(|(name, _)| *name == sheet.name) {
        return Some((file, 0));
    }
    let named = Package::TABLES.into_iter().find(|file| file.strip_suffix(".csv") == Some(&*sheet.name));
    // A file that says which sheets are its tables has no others.
    let named = named.filter(|_| files.is_empty());
    let keys = named.and_then(|file| KEY_COLUMNS.iter().find(|(known, _)| *known == file));
    let rows = || sheet.rows.iter().take(ROWS_SEARCHED).enumerate();
    if let Some((file, columns)) = keys {
        // Without its keys it is read from its first row on, so that what is missing is named.
        return Some((file, rows().find(|(_, row)| has(row, columns)).map_or(0, |(at, _)| at)));
    }
    if let Some(file) = named {
        return Some((file, 0));
    }
    let by_columns = |(at, row): (usize, &Vec<String>)| {
        KEY_COLUMNS.iter().find(|(_, columns)| has(row, columns)).map(|(file, _)| (*file, at))
    };
    rows().find_map(by_columns).filter(|_| is_only)
}

/// The name of a column, and which part of it this is: « note (suite 2) » is the second of « note ». A column that is
/// itself called so has « (suite 1) » after its name.
fn continued(name: &str) -> (&str, usize) {
    let parts = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (suite "));
    let number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?;
    let found = parts.and_then(|(column, digits)| Some((column, number(digits)?)));
    found.filter(|(_, number)| *number > 0).unwrap_or((name, 1))
}

/// Reads a table below the row of its column names. Continued texts are put together.
fn read_table(file: &str, sheet: &Sheet, head: usize) -> Result<Table, Vec<Problem>> {
    let Some(header) = sheet.rows.get(head) else {
        let kind = ProblemKind::MissingFile;
        return Err(vec![Problem { file: file.to_owned(), row: 1, column: String::new(), kind }]);
    };
    let (mut columns, mut places): (Vec<Arc<str>>, Vec<usize>) = (Vec::new(), Vec::new());
    for name in header {
        let (name, part) = continued(name.trim());
        let place = columns.iter().position(|column| &**column == name).filter(|_| part > 1);
        places.push(place.unwrap_or_else(|| {
            columns.push(name.into());
            columns.len() - 1
        }));
    }
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for (cells, number) in sheet.rows.iter().zip(1..).skip(head + 1) {
        if let Some(last) = cells.iter().rposition(|cell| !cell.is_empty()).filter(|last| *last >= header.len()) {
            let kind = ProblemKind::FieldCount { found: last + 1, expected: header.len() };
            problems.push(Problem { file: file.to_owned(), row: number, column: String::new(), kind });
            continue;
        }
        let mut texts = vec![String::new(); columns.len()];
        for (cell, place) in cells.iter().zip(&places) {
            if let Some(text) = texts.get_mut(*place) {
                text.push_str(cell);
            }
        }
        rows.push(texts.into_iter().map(Arc::from).collect());
    }
    if problems.is_empty() { Ok(Table { file: file.to_owned(), columns, rows }) } else { Err(problems) }
}

/// A table with its columns in the order of those of another one, without those that an export adds.
fn with_columns_of(base: &Table, table: Table) -> Table {
    let is_added = |name: &str| ADDED_COLUMNS.contains(&name) && !base.columns.iter().any(|column| &**column == name);
    let place = |name: &Arc<str>| table.columns.iter().position(|column| column == name);
    let mut order: Vec<usize> = base.columns.iter().filter_map(place).collect();
    for (at, name) in table.columns.iter().enumerate() {
        if !order.contains(&at) && !is_added(name) {
            order.push(at);
        }
    }
    let picked = |cells: &[Arc<str>]| order.iter().filter_map(|at| cells.get(*at).cloned()).collect();
    Table { columns: picked(&table.columns), rows: table.rows.iter().map(|row| picked(row)).collect(), ..table }
}

#[cfg(test)]
mod tests;
