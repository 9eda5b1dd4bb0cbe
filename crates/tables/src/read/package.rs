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

/// The sheet that has the descriptor, in pieces one below the other.
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
    if bytes.len() <= MAX_BYTES && is_archive(bytes) {
        let mut archive = BoundedArchive::open(bytes).map_err(of_file)?;
        if matches!(archive_kind(&mut archive).map_err(of_file)?, ArchiveKind::Other(FileKind::Package)) {
            return from_archive(&mut archive);
        }
    }
    from_workbook(&workbook(name, bytes).map_err(of_file)?, base)
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
    let descriptor = workbook.sheets.iter().find(|sheet| sheet.name == DESCRIPTOR_SHEET).map(|sheet| {
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
        let Some((file, head)) = table_of(sheet, workbook.sheets.len() == 1) else { continue };
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

/// Which table a sheet is, by its name or its column names, and the row of these.
fn table_of(sheet: &Sheet, is_only: bool) -> Option<(&'static str, usize)> {
    let has = |row: &[String], columns: &[&str]| columns.iter().all(|name| row.iter().any(|cell| cell.trim() == *name));
    let named = Package::TABLES.into_iter().find(|file| file.strip_suffix(".csv") == Some(&*sheet.name));
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

/// The name of a column, and which continuation of it this is: 1 for the column itself.
fn continued(name: &str) -> (&str, usize) {
    let parts = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (suite "));
    parts.and_then(|(column, number)| Some((column, number.parse().ok()?))).unwrap_or((name, 1))
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
    let is_added =
        |name: &str| ADDED_COLUMNS.contains(&name) && !base.columns.iter().any(|column| &**column == name);
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
mod tests {
    use fixtures::mel;

    use super::*;
    use crate::read::tests::{xlsx, zipped};

    fn csv(table: &Table) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in std::iter::once(&table.columns).chain(&table.rows) {
            writer.write_record(row.iter().map(|cell| &**cell)).unwrap();
        }
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    }

    fn escaped(text: &str) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    }

    fn sheet_of(rows: &[Vec<String>]) -> String {
        let cell = |text: &String| format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text));
        let row = |cells: &Vec<String>| format!("<row>{}</row>", cells.iter().map(cell).collect::<Vec<_>>().concat());
        format!("<sheetData>{}</sheetData>", rows.iter().map(row).collect::<Vec<_>>().concat())
    }

    fn texts(table: &Table) -> Vec<Vec<String>> {
        let row = |row: &Vec<Arc<str>>| row.iter().map(|cell| cell.to_string()).collect();
        std::iter::once(&table.columns).chain(&table.rows).map(row).collect()
    }

    #[test]
    fn a_zipped_package_is_read_from_its_root_or_from_a_folder() {
        let package = mel::package();
        for folder in ["", "mel/", "a/b/"] {
            let mut entries = vec![(format!("{folder}{DESCRIPTOR_FILE}"), package.descriptor.to_string())];
            entries.extend(package.tables.iter().map(|table| (format!("{folder}{}", table.file), csv(table))));
            entries.push((format!("{folder}LISEZMOI.txt"), "x".to_owned()));
            entries.push(("__MACOSX/datapackage.json".to_owned(), "x".to_owned()));
            let entries: Vec<(&str, &str)> = entries.iter().map(|(name, content)| (&**name, &**content)).collect();
            assert!(super::package("a.zip", &zipped(&entries), None) == Ok(package.clone()), "{folder}");
        }
        let two = zipped(&[("a/datapackage.json", "{}"), ("b/datapackage.json", "{}")]);
        assert_eq!(super::package("a.zip", &two, None), Err(vec![PackageFault::SeveralPackages]));
    }

    #[test]
    fn a_spreadsheet_with_a_sheet_for_each_table_gives_the_same_package() {
        let package = mel::package();
        let text = package.descriptor.to_string();
        let letters: Vec<char> = text.chars().collect();
        let mut pieces = vec![vec![DESCRIPTOR_FILE.to_owned()]];
        pieces.extend(letters.chunks(1000).map(|piece| vec![piece.iter().collect()]));
        let mut sheets = vec![("lisez-moi", sheet_of(&[])), (DESCRIPTOR_SHEET, sheet_of(&pieces))];
        let stem = |table: &Table| table.file.strip_suffix(".csv").unwrap().to_owned();
        let named: Vec<(String, String)> =
            package.tables.iter().rev().map(|table| (stem(table), sheet_of(&texts(table)))).collect();
        sheets.extend(named.iter().map(|(name, content)| (&**name, content.clone())));
        let sheets: Vec<(&str, &str)> = sheets.iter().map(|(name, content)| (*name, &**content)).collect();
        assert!(super::package("a.xlsx", &xlsx("", &sheets, &[]), None) == Ok(package));
    }

    #[test]
    fn texts_that_are_longer_than_a_cell_are_continued_in_further_columns() {
        let rows = [["action_id", "intitule", "intitule (suite 2)", "domaine", "note (a)"], ["a", "é".repeat(3).as_str(), "à", "b", "c"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let sheet = Sheet { name: "actions".to_owned(), rows, ..Sheet::default() };
        let table = read_table("actions.csv", &sheet, 0).unwrap();
        assert_eq!(texts(&table), [["action_id", "intitule", "domaine", "note (a)"], ["a", "éééà", "b", "c"]]);
    }

    #[test]
    fn participations_alone_take_the_place_of_those_of_the_base() {
        let base = mel::package();
        let csv = "\u{feff}action_id;intitule;code_insee;nom;etat;depuis;jusqu_a;note;provenance;source\r\n\
                   permis-de-louer;Permis de louer;59350;Lille;participe;2019;;'=a;saisi;\r\n";
        let read = super::package("export.csv", csv.as_bytes(), Some(&base)).unwrap();
        assert_eq!(read.descriptor, base.descriptor);
        assert_eq!(read.table("communes.csv"), base.table("communes.csv"));
        let table = read.table("participations.csv").unwrap();
        assert_eq!(table.columns, base.table("participations.csv").unwrap().columns);
        assert_eq!(texts(table)[1], ["permis-de-louer", "59350", "participe", "2019", "", "=a", "saisi", ""]);
        assert_eq!(super::package("export.csv", csv.as_bytes(), None), Err(vec![PackageFault::NoDescriptor]));
    }

    #[test]
    fn other_files_say_what_they_are_not() {
        let fault = |bytes: &[u8]| super::package("a", bytes, None).unwrap_err();
        assert_eq!(fault(b"a;b\n1;2\n"), [PackageFault::NoTables]);
        assert_eq!(fault(b"%PDF"), [PackageFault::File(FileFault::OtherKind(FileKind::Pdf))]);
        let broken = zipped(&[("datapackage.json", "{"), ("communes.csv", "a\nb,c\n")]);
        assert_eq!(fault(&broken).iter().filter(|fault| matches!(fault, PackageFault::Table(_))).count(), fault(&broken).len());
        assert!(fault(&broken).len() > 1);
    }
}
