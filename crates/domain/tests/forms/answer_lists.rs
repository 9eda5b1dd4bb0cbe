//! Lists with a row for each answer, and sheets of files, which no grid lies below.

use std::sync::Arc;

use domain::indicators::{DayView, Scope};
use domain::spreadsheet::{PasteTarget, SpreadsheetPaste, read_rows, separated_rows};
use domain::territory::{Package, Territory};
use fixtures::mel;
use fixtures::small_territory::{day, made};

use crate::pasting::{by_position, changes, errors, set_aside, territory};

const COMMUNES: [&str; 4] =
    ["59350,,Lille,1,,", "01001,,L’Abergement-Clémenciat,1,,", "2A004,,Ajaccio,1,,", "73274,,Chambéry,1,,"];
const ACTIONS: [&str; 2] =
    ["archives,Archives,Culture,,,,2015,2015,,,,publie,s", "rgpd,Service RGPD,Numérique,,,,2015,2018,,,,publie,s"];

fn read_on(territory: &Territory, on: &str, text: &str) -> SpreadsheetPaste {
    let view = DayView { territory, day: day(on), scope: Scope::Everything };
    let nowhere =
        PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today: day("2026-11-28") };
    read_rows(view, nowhere, separated_rows(text, ';'))
}

fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let territory = territory(&COMMUNES, &ACTIONS, &[]);
    let pasted = read_on(&territory, "2019-12-13", text);
    assert_eq!(by_position(&territory, &pasted), [""; 0]);
    (changes(&territory, &pasted), errors(&pasted))
}

#[test]
fn a_list_with_a_row_for_each_answer_is_read_in_any_order_of_its_columns() {
    let expected = ["01001 archives: non", "59350 archives: oui depuis 2017 (vu)", "2A004 rgpd: oui"];
    let (changes, errors) = read(
        "Enquête 2019\n\nAction;Commune;Réponse;Depuis;Remarques\nArchives;Lille;oui;2017;vu\n\
         archives;Abergement-Clémenciat (L');non;;\nService RGPD;AJACCIO;x;;\n\nTotal;;3\n(1) sous réserve\n",
    );
    assert_eq!(changes, expected);
    assert_eq!(errors, [""; 0]);
}

#[test]
fn codes_are_read_as_spreadsheets_leave_them() {
    for code in ["59350", "59350,00", "'59350", "59350.0", " 59350 "] {
        let (changes, errors) = read(&format!("code_insee;action_id;etat\n{code};archives;participe\n"));
        assert_eq!((changes, errors), (vec!["59350 archives: oui".to_owned()], Vec::new()), "{code}");
    }
    let (changes, errors) = read("Code INSEE;Action;Statut\n1001;Archives;non\n2a004;Archives;non concernée\n");
    assert_eq!(changes, ["01001 archives: non", "2A004 archives: non concernée"]);
    assert_eq!(errors, [""; 0]);
}

#[test]
fn a_bare_number_that_no_head_calls_a_code_is_asked_about() {
    let territory = territory(&COMMUNES, &ACTIONS, &[]);
    let pasted = read_on(&territory, "2019-12-13", "Commune;Action;Réponse\n59350;Archives;oui\n");
    assert_eq!(by_position(&territory, &pasted), ["59350"]);
}

#[test]
fn what_is_not_understood_in_a_list_is_reported_with_its_place() {
    let (changes, errors) = read(
        "Intitulé;Commune;Code INSEE;Réponse\nArchives;Lille;59350;peut-être\nPiscines;Lille;59350;oui\n\
         Archives;Roubaix;;oui\nArchives;Lille;73274;oui\n;Ajaccio;;oui\nService RGPD;;;oui\n",
    );
    assert_eq!(changes, [""; 0]);
    assert_eq!(
        errors,
        [
            "1:3 NotAnAnswer: peut-être",
            "2:0 UnknownName: Piscines",
            "3:1 UnknownName: Roubaix",
            "4:1 NameAndCodeDisagree: Lille",
            "5:0 NoName: ",
            "6:0 NoName: Service RGPD"
        ]
    );
}

#[test]
fn one_answer_that_stands_twice_is_read_once_and_two_are_an_error() {
    let (changes, errors) = read("Action;Commune;Réponse\nArchives;Lille;oui\nArchives;LILLE;Oui\n");
    assert_eq!((changes, errors), (vec!["59350 archives: oui".to_owned()], Vec::new()));
    let (changes, errors) = read("Action;Commune;Réponse\nArchives;Lille;oui\nArchives;Lille;non\n");
    assert_eq!(changes, [""; 0]);
    assert_eq!(errors, ["1:2 AnsweredTwice: oui", "2:2 AnsweredTwice: non"]);
}

#[test]
fn the_participations_of_the_tables_change_nothing_and_an_edited_one_changes_its_cell() {
    let territory = made(
        &COMMUNES,
        &ACTIONS,
        &[
            "archives,59350,non,,2017,,saisi,",
            "archives,59350,participe,2017,,,publie,bilan",
            "rgpd,59350,participe,2018,,,illustratif,",
        ],
    );
    let head = "action_id;intitule;code_insee;nom;etat;depuis;jusqu_a;note;provenance;source\n";
    let rows = "archives;Archives;59350;Lille;non;;2017;;saisi;\narchives;Archives;59350;Lille;participe;2017;;;publie;bilan\n";
    let pasted = read_on(
        &territory,
        "2019-12-13",
        &[head, rows, "rgpd;Service RGPD;59350;Lille;participe;2018;;;illustratif;\n"].concat(),
    );
    assert_eq!((changes(&territory, &pasted), errors(&pasted)), (Vec::new(), Vec::new()));
    assert_eq!((pasted.same, pasted.illustrative.len()), (3, 0));
    let pasted = read_on(&territory, "2019-12-13", &[head, rows, "rgpd;;59350;;non;;;;saisi;\n"].concat());
    assert_eq!((changes(&territory, &pasted), errors(&pasted)), (vec!["59350 rgpd: non".to_owned()], Vec::new()));
    let pasted = read_on(&territory, "2019-12-13", &[head, rows, "rgpd;;59350;;non;;;;illustratif;\n"].concat());
    assert_eq!(errors(&pasted), ["3:4 Illustrative: non"]);
}

#[test]
fn without_a_grid_what_nobody_named_is_an_error() {
    let nobody = "oui;non\nnon;oui\n";
    let (changes, found) = read(nobody);
    assert_eq!(changes, [""; 0]);
    assert_eq!(found, ["0:0 NoName: oui", "0:1 NoName: non", "1:0 NoName: non"]);
    let (changes, found) = read("Commune;Réponse\nLille;oui\n");
    assert_eq!((changes.len(), found), (0, vec!["0:1 NoName: Réponse".to_owned()]));
}

/// The rows of a table of the bundled package.
fn rows(package: &Package, file: &str) -> Vec<Vec<String>> {
    let table = package.table(file).expect("a table");
    let texts = |row: &[Arc<str>]| row.iter().map(ToString::to_string).collect();
    std::iter::once(texts(&table.columns)).chain(table.rows.iter().map(|row| texts(row))).collect()
}

#[test]
fn the_bundled_participations_are_read_back_as_they_are() {
    let package = mel::package();
    let territory = Territory::read(&package).expect("a territory");
    let view = DayView { territory: &territory, day: territory.about().reference, scope: Scope::Everything };
    let nowhere =
        PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today: day("2026-11-28") };
    let list = rows(&package, "participations.csv");
    let pasted = read_rows(view, nowhere, list.clone());
    assert_eq!((pasted.changes.len(), errors(&pasted)), (0, Vec::new()));
    assert_eq!(pasted.same, list.len() - 1);
    assert!(pasted.by_position.is_empty(), "{:?}", set_aside(&pasted));
}
