//! What is exported, read back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use domain::journal::{ActionField, CommuneField, Edit, Journal};
use domain::spreadsheet::without_mark;
use domain::territory::ParticipationState;
use fixtures::edits::{action, answer, cell, date, journal, of_action, of_commune};
use fixtures::journals::any_journal;
use fixtures::mel;
use fixtures::small_territory::{COMPLETE, day, package};
use proptest::prelude::*;
use zip::ZipArchive;

use super::*;

/// A package whose second action and whose participations have texts that a spreadsheet would run.
pub(super) fn hostile() -> Package {
    let mut hostile = package(
        &[2],
        &["59001,,=1+1,100,,", "2A004,,Ajaccio,,,", "01407,,Seyssel,7,,"],
        &COMPLETE,
        &["a,59001,participe,2016,,@SUM(A1),illustratif,", "b,01407,interessee,,,'=1,saisi,"],
    );
    for table in &mut hostile.tables {
        table.columns.push("remarque, libre".into());
        for row in &mut table.rows {
            row.push("+cmd|'/c calc'!A0".into());
        }
    }
    hostile
}

/// The texts of a zip file, by path.
pub(super) fn unzipped(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().unwrap().into_owned(), text);
    }
    files
}

fn made(package: &Package, format: ExportFormat) -> Vec<u8> {
    let territory = Territory::read(package).unwrap();
    export(package, &territory, day("2019-12-13"), format).unwrap().bytes
}

fn read_again(bytes: &[u8]) -> Package {
    Package::from_files(unzipped(bytes).into_iter().map(|(path, text)| (path, text.into_bytes()))).unwrap()
}

#[test]
fn the_bundled_package_comes_back_as_it_was() {
    assert_eq!(read_again(&made(&mel::package(), ExportFormat::Package)), mel::package());
}

#[test]
fn a_package_keeps_hostile_texts_and_unknown_columns_and_gains_the_schemas_that_it_lacks() {
    let exported = read_again(&made(&hostile(), ExportFormat::Package));
    assert_eq!(exported.tables, hostile().tables);
    assert_eq!(Territory::read(&exported), Territory::read(&hostile()));
    let fields = exported.descriptor["resources"][0]["schema"]["fields"].as_array().unwrap();
    let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
    assert_eq!(names, exported.tables[0].columns.iter().map(|name| &**name).collect::<Vec<_>>());
    assert_eq!(exported.descriptor["resources"][0]["encoding"], "utf-8");
}

#[test]
fn edits_change_their_values_and_nothing_else_of_the_tables() {
    let bundled = hostile();
    let edits = journal([
        answer(cell("a", "2A004"), ParticipationState::TakesPart, ("2017", "")),
        answer(cell("a", "59001"), ParticipationState::No, ("2018", "")),
        of_action("new", [ActionField::Title("Neuve".into()), ActionField::Domain("D".into())]),
        of_action("b", [ActionField::Deployed(date("2015-02"))]),
        Edit::DeleteAction { action: action("c") },
        of_commune("59001", [CommuneField::Population(Some(101))]),
        of_commune("59002", [CommuneField::Name("Neuville".into())]),
    ]);
    let territory = Territory::read(&bundled).unwrap().after(&edits);
    let edited = edited_package(&bundled, &territory).unwrap();
    let again = Territory::read(&edited).unwrap();
    assert_eq!((again.about(), again.communes()), (territory.about(), territory.communes()));
    assert_eq!((again.actions(), again.participations()), (territory.actions(), territory.participations()));
    assert_eq!(edited_package(&edited, &territory), Ok(edited.clone()), "edited once is edited");
    let lines =
        |file: &str| -> Vec<String> { edited.table(file).unwrap().rows.iter().map(|row| row.join(",")).collect() };
    assert_eq!(lines("communes.csv")[0], "59001,,=1+1,101,,,+cmd|'/c calc'!A0");
    assert_eq!(lines("communes.csv")[3], "59002,,Neuville,,,,");
    assert_eq!(lines("actions.csv").len(), 3);
    assert_eq!(lines("actions.csv")[1], "b,B,D,,,,2015,2015-02,,oui,,saisi,s,+cmd|'/c calc'!A0");
    let rows = lines("participations.csv");
    assert_eq!(rows[2], "b,01407,interessee,,,'=1,saisi,,+cmd|'/c calc'!A0");
    assert_eq!(rows[3], "a,2A004,participe,2017,,,saisi,,");
    assert!(edited.descriptor["carnet"]["id"].is_string(), "the document is the same one");
}

#[test]
fn no_cell_of_a_csv_file_is_a_formula_and_each_is_given_back_as_it_was() {
    let text = String::from_utf8(made(&hostile(), ExportFormat::Csv)).unwrap();
    assert_eq!(text.lines().next(), Some(csv_text::COLUMNS.join(",").as_str()));
    assert_eq!(text.lines().nth(1), Some("a,A,59001,'=1+1,participe,2016,,'@SUM(A1),illustratif,"));
    assert_eq!(text.lines().nth(2), Some("b,B,01407,Seyssel,interessee,,,''=1,saisi,"));
    assert_eq!(without_mark("''=1"), "'=1");
}

#[test]
fn the_csv_for_excel_has_semicolons_windows_line_ends_and_a_byte_order_mark() {
    let text = String::from_utf8(made(&hostile(), ExportFormat::CsvFr)).unwrap();
    assert!(text.starts_with("\u{feff}action_id;intitule;code_insee;"));
    assert_eq!(text.matches("\r\n").count(), 3);
    assert_eq!(text.matches('\n').count(), 3);
}

#[test]
fn the_same_territory_gives_the_same_bytes() {
    for format in ExportFormat::ALL {
        assert_eq!(made(&mel::package(), format), made(&mel::package(), format), "{format:?}");
        assert_eq!(ExportFormat::parse(format.as_str()), Some(format));
    }
}

#[test]
fn what_is_no_territory_is_refused_with_all_its_problems() {
    let territory = Territory::read(&hostile()).unwrap();
    let broken = Package { descriptor: serde_json::json!({}), tables: Vec::new() };
    let refused = export(&broken, &territory, day("2019-12-13"), ExportFormat::Package);
    assert!(matches!(refused, Err(ExportError::Package(problems)) if problems.len() > 1));
}

proptest! {
    #[test]
    fn whatever_was_edited_the_package_says_the_same_and_keeps_the_rows_that_nobody_edited(entries in any_journal()) {
        let rows = [
            "a,59002,participe,2015,,,publie,s",
            " a,59001,participe,2016-01,,,illustratif,",
            "a,59001 ,non,,2016,,illustratif,",
            "b,59001,non,,,,illustratif,",
        ];
        let actions = ["b,B,D,,,,2015,2015,,,,publie,s", "a,A,D,,,,2015,2015,,,,publie,s"];
        let bundled = package(&[2], &["59002,,Deux,1,,", "59001,,Un,1,,"], &actions, &rows);
        let before = Territory::read(&bundled).unwrap();
        let territory = before.after(&Journal::of(entries));
        let edited = edited_package(&bundled, &territory).unwrap();
        let again = Territory::read(&edited).unwrap();
        prop_assert_eq!(again.participations(), territory.participations());
        prop_assert_eq!((again.communes(), again.actions()), (territory.communes(), territory.actions()));
        prop_assert!(edited.table("participations.csv").unwrap().rows.iter().any(|row| row.join(",") == rows[3]));
    }
}
