//! Packages from zips, spreadsheets and CSV files.

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
    let cell =
        |text: &String| format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text));
    let row = |cells: &Vec<String>| format!("<row>{}</row>", cells.iter().map(cell).collect::<Vec<_>>().concat());
    format!("<sheetData>{}</sheetData>", rows.iter().map(row).collect::<Vec<_>>().concat())
}

fn texts(table: &Table) -> Vec<Vec<String>> {
    let row = |row: &Vec<Arc<str>>| row.iter().map(ToString::to_string).collect();
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
    let rows = [
        ["action_id", "intitule", "intitule (suite 2)", "domaine", "x (suite 3) (suite 1)"],
        ["a", "ééé", "à", "b", "c"],
    ];
    let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
    let sheet = Sheet { name: "actions".to_owned(), rows, ..Sheet::default() };
    let table = read_table("actions.csv", &sheet, 0).unwrap();
    assert_eq!(texts(&table), [["action_id", "intitule", "domaine", "x (suite 3)"], ["a", "éééà", "b", "c"]]);
}

#[test]
fn signs_that_xml_does_not_have_are_read_as_they_are_written() {
    assert_eq!(with_signs("a_x0001_b_x005F_x0041_ _xé041_ _x12_x0009_"), "a\u{1}b_x0041_ _xé041_ _x12\t");
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
    assert_eq!(
        fault(&broken).iter().filter(|fault| matches!(fault, PackageFault::Table(_))).count(),
        fault(&broken).len()
    );
    assert!(fault(&broken).len() > 1);
}
