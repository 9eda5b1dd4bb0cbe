//! What is written into spreadsheets, read back by another reader.

use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use domain::indicators::{Figures, Scope};
use domain::territory::{Package, Table, Territory};
use fixtures::mel;
use fixtures::small_territory::{day, made, package};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::write::content::{CellContent, SheetContent};
use crate::write::table_sheets::{package_sheet, table_sheet};
use crate::write::tests::{hostile, unzipped};
use crate::write::{ExportFormat, export, ods, xlsx};

const BOTH: [ExportFormat; 2] = [ExportFormat::Ods, ExportFormat::Xlsx];

/// Texts that spreadsheets, XML or readers change.
const TEXTS: [&str; 20] = [
    "=1+1",
    "@SUM(A1)",
    "+cmd|'/c calc'!A0",
    "\t=1",
    "'=1",
    "01407",
    "2A004",
    "2019-04",
    "1E5",
    "VRAI",
    " deux  espaces ",
    "\ttab\t x",
    "deux\nlignes\n",
    "retour\r\nà la ligne",
    "\u{0}\u{1}\u{8}\u{b}\u{c}\u{1f}\u{7f}\u{fffe}\u{ffff}",
    "_x0041_ _x005F_",
    "<a>&amp;\"]]>",
    "𝄞\u{feff}\u{200b}\u{85}\u{2028}",
    "\u{a0}",
    "",
];

/// The file of these sheets.
fn written(sheets: &[SheetContent], format: ExportFormat) -> Vec<u8> {
    if format == ExportFormat::Ods { ods::ods(sheets).unwrap() } else { xlsx::xlsx(sheets).unwrap() }
}

/// The texts of a sheet. None of the cells of a table may be anything else, but for populations.
fn read(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range(name).unwrap();
    assert!(workbook.worksheet_formula(name).unwrap().is_empty() || name == "Indicateurs", "{name}");
    // The reader decodes the signs of XLSX itself.
    let is_ods = bytes.windows(7).take(60).any(|part| part == b"mimetyp");
    let text = |cell: &Data| match cell {
        Data::String(text) if is_ods => decoded(text),
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        other => panic!("{other:?}"),
    };
    let start = range.start().unwrap_or_default();
    assert_eq!(start, (0, 0));
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// A text with the signs that stand in it as `_xHHHH_`.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let sign = rest.get(at + 2..at + 6).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let sign = sign.and_then(char::from_u32).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let length = if sign.is_some() { 7 } else { 2 };
        out.push_str(&sign.map_or_else(|| "_x".to_owned(), String::from));
        rest = &rest[at + length..];
    }
    out + rest
}

/// A table as it was before its long texts were cut.
fn joined(file: &str, rows: &[Vec<String>]) -> Table {
    let mut columns: Vec<Arc<str>> = Vec::new();
    let mut of_column = Vec::new();
    for name in &rows[0] {
        let continued =
            name.rsplit_once(" (suite ").and_then(|(before, number)| Some((before, number.strip_suffix(')')?)));
        match continued {
            Some((before, "1")) => columns.push(before.into()),
            Some((_, _)) => {}
            None => columns.push(name.as_str().into()),
        }
        of_column.push(columns.len() - 1);
    }
    let row = |row: &Vec<String>| {
        let mut texts = vec![String::new(); columns.len()];
        for (text, &at) in row.iter().zip(&of_column) {
            texts[at].push_str(text);
        }
        texts.into_iter().map(Arc::from).collect()
    };
    let rows = rows[1..].iter().map(row).collect();
    Table { file: file.to_owned(), columns, rows }
}

fn table(values: &[String]) -> Table {
    let columns = ["code_insee", "note", "note (suite 2)", "b:[/]"].map(Arc::from).to_vec();
    let rows = values.iter().map(|value| ["x", value, value, "y"].map(Arc::from).to_vec()).collect();
    Table { file: "actions.csv".to_owned(), columns, rows }
}

#[test]
fn every_text_comes_back_as_it_was_and_none_becomes_a_formula_or_a_number() {
    let mut texts: Vec<String> = TEXTS.map(str::to_owned).into();
    texts.extend(["long ".repeat(8_000), "\u{1}".repeat(40_000), "𝄞".repeat(40_000)]);
    let table = table(&texts);
    for format in BOTH {
        let bytes = written(&[table_sheet(&table)], format);
        let again = joined("actions.csv", &read(&bytes, "actions"));
        for (row, known) in again.rows.iter().zip(&table.rows) {
            assert!(row == known, "{format:?}: {:?}", known[1].chars().take(80).collect::<String>());
        }
        assert_eq!(again.columns, table.columns);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back_as_it_was(texts in prop::collection::vec("[=+@' \t\n\r\u{1}\u{fffe}_x0-9A-Fé𝄞<>&\"]{0,12}", 1..8)) {
        let table = table(&texts);
        for format in BOTH {
            prop_assert_eq!(&joined("actions.csv", &read(&written(&[table_sheet(&table)], format), "actions")), &table);
        }
    }
}

#[test]
fn the_descriptor_and_the_names_of_the_tables_come_back_from_their_sheet() {
    let mut long = mel::package();
    long.descriptor["carnet"]["contact"] = "  é𝄞 ".repeat(20_000).into();
    let names: Vec<String> = long.tables.iter().map(|table| table.file.replace(".csv", "-")).collect();
    for format in BOTH {
        let rows = read(&written(&[package_sheet(&long, &names).unwrap()], format), "paquet");
        assert_eq!(rows[0], ["datapackage.json", "feuille", "fichier"]);
        let text: String = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), long.descriptor, "{format:?}");
        assert_eq!(rows[1][1..], ["communes-", "communes.csv"]);
    }
}

#[test]
fn every_part_of_both_files_is_well_formed_xml() {
    for package in [mel::package(), hostile()] {
        let territory = Territory::read(&package).unwrap();
        for format in BOTH {
            let bytes = export(&package, &territory, day("2019-12-13"), format).unwrap().bytes;
            for (path, text) in unzipped(&bytes).into_iter().filter(|(path, _)| path != "mimetype") {
                let mut reader = Reader::from_str(&text);
                reader.config_mut().check_end_names = true;
                loop {
                    match reader.read_event() {
                        Ok(Event::Eof) => break,
                        Ok(_) => {}
                        Err(why) => panic!("{path}: {why}"),
                    }
                }
            }
        }
    }
}

#[test]
fn all_tables_come_back_from_an_exported_spreadsheet() {
    for package in [mel::package(), hostile()] {
        let territory = Territory::read(&package).unwrap();
        for format in BOTH {
            let bytes = export(&package, &territory, day("2019-12-13"), format).unwrap().bytes;
            for table in &package.tables {
                let rows = read(&bytes, table.file.strip_suffix(".csv").unwrap());
                assert!(joined(&table.file, &rows) == *table, "{format:?} {}", table.file);
            }
        }
    }
}

#[test]
fn the_indicators_are_formulas_whose_values_are_those_of_the_figures() {
    let territory = &mel::MEL;
    let figures = Figures::on(territory, day("2019-12-13"), Scope::Everything);
    for format in BOTH {
        let bytes = export(&mel::package(), territory, day("2019-12-13"), format).unwrap().bytes;
        let rows = read(&bytes, "Indicateurs");
        let row = |key: &str| rows.iter().find(|row| row[0] == key).unwrap_or_else(|| panic!("{key}"));
        let louer = figures.by_action.iter().find(|(id, _)| id.as_str() == "permis-de-louer").unwrap().1;
        let expected = [louer.min, louer.max, louer.of].map(|number| number.to_string());
        assert_eq!(row("permis-de-louer")[2..5], expected);
        assert_eq!(row("permis-de-louer")[7], louer.population_min.to_string());
        assert_eq!(row("5")[2..6], ["86", "86", "90", "95\u{a0}% (86 sur 90)"]);
        for (code, count) in &figures.by_commune {
            assert_eq!(row(code.as_str())[3..5], [count.min, count.max].map(|number| number.to_string()));
        }
        let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes.as_slice())).unwrap();
        let formulas = workbook.worksheet_formula("Indicateurs").unwrap();
        assert!(formulas.used_cells().count() > 500, "{format:?}");
    }
}

#[test]
fn a_day_without_members_or_actions_has_numbers_instead_of_formulas_over_nothing() {
    let package = package(&[2], &["59001,,A,1,2020,"], &["a,A,D,,,,,2021,,,,publie,s"], &[]);
    let territory = made(&["59001,,A,1,2020,"], &["a,A,D,,,,,2021,,,,publie,s"], &[]);
    for day_text in ["2019-12-13", "2020-12-13"] {
        for format in BOTH {
            let bytes = export(&package, &territory, day(day_text), format).unwrap().bytes;
            let rows = read(&bytes, "Indicateurs");
            let members = if day_text < "2020" { "0" } else { "1" };
            assert_eq!(rows.iter().find(|row| row[0] == "Communes membres").unwrap()[2], members);
        }
    }
}

#[test]
fn names_of_tables_that_a_sheet_may_not_have_are_kept_beside_it() {
    let odd: Package = Package {
        descriptor: mel::package().descriptor,
        tables: mel::package()
            .tables
            .into_iter()
            .chain([Table { file: "a:b[c]'.csv".to_owned(), columns: vec!["x".into()], rows: Vec::new() }])
            .collect(),
    };
    let bytes = export(&odd, &mel::MEL, day("2019-12-13"), ExportFormat::Xlsx).unwrap().bytes;
    let rows = read(&bytes, "paquet");
    assert_eq!(rows[7][1..], ["a-b-c--", "a:b[c]'.csv"]);
    assert_eq!(read(&bytes, "a-b-c--"), [["x"]]);
}

#[test]
fn texts_are_cells_of_text_also_where_they_are_headings() {
    let sheet = SheetContent {
        name: "A".to_owned(),
        rows: vec![vec![
            CellContent::heading("=1"),
            CellContent::text("=2"),
            CellContent::Empty,
            CellContent::count(3),
        ]],
        frozen: (0, 0),
        widths: Vec::new(),
    };
    for format in BOTH {
        assert_eq!(read(&written(std::slice::from_ref(&sheet), format), "A"), [["=1", "=2", "", "3"]]);
    }
}
