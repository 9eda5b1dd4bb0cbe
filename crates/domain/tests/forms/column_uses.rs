//! What the columns of a table are read as, and what a person says that they are.

use domain::indicators::{DayView, Scope};
use domain::spreadsheet::{
    ColumnUse, PasteTarget, SpreadsheetPaste, TableColumns, columns_read, columns_read_as, heads_of_shape,
    read_rows_as, separated_rows, shape_of,
};
use domain::territory::Territory;
use fixtures::small_territory::day;
use proptest::prelude::*;

use crate::pasting::{changes, errors, territory};

const COMMUNES: [&str; 3] = ["59350,,Lille,1,,", "59009,,Annœullin,1,,", "73274,,Chambéry,1,,"];
const ACTIONS: [&str; 2] =
    ["archives,Archives,Culture,,,,2015,2015,,,,publie,s", "rgpd,Service RGPD,Numérique,,,,2015,2018,,,,publie,s"];

fn view(territory: &Territory) -> DayView<'_> {
    DayView { territory, day: day("2019-12-13"), scope: Scope::Everything }
}

fn words(columns: &TableColumns) -> Vec<String> {
    columns.uses.iter().map(|of| of.as_ref().map_or_else(String::new, ColumnUse::word)).collect()
}

fn uses(text: &str) -> (Option<(usize, usize)>, Vec<String>) {
    let territory = territory(&COMMUNES, &ACTIONS, &[]);
    let read = columns_read(view(&territory), &separated_rows(text, ';'));
    (read.heads, words(&read))
}

fn read_as(territory: &Territory, text: &str, choice: &TableColumns) -> SpreadsheetPaste {
    let today = day("2026-11-28");
    let nowhere = PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today };
    read_rows_as(view(territory), nowhere, separated_rows(text, ';'), choice)
}

fn said(text: &str, heads: Option<(usize, usize)>, words: &[&str]) -> (Vec<String>, Vec<String>) {
    let territory = territory(&COMMUNES, &ACTIONS, &[]);
    let choice = TableColumns { heads, uses: words.iter().map(|word| ColumnUse::parse(word)).collect() };
    let pasted = read_as(&territory, text, &choice);
    (changes(&territory, &pasted), errors(&pasted))
}

#[test]
fn the_columns_of_lists_and_of_tables_are_named() {
    let list =
        "Enquête\nCode INSEE;Commune;Action;Réponse;Depuis;Canton;Remarque\n59350;Lille;Archives;oui;2017;1;vu\n";
    let expected = ["code insee", "commune", "action", "reponse", "depuis", "", "remarque"];
    assert_eq!(uses(list), (Some((1, 1)), expected.map(str::to_owned).to_vec()));
    let wide = "Commune;INSEE;Archives;Date;Service RGPD;Divers\nLille;59350;oui;2017;non;x\n";
    let expected = ["commune", "code insee", "action/archives", "depuis", "action/rgpd", ""];
    assert_eq!(uses(wide), (Some((0, 0)), expected.map(str::to_owned).to_vec()));
    let turned = "Action;Lille;Annœullin\nArchives;oui;non\n";
    assert_eq!(uses(turned).1, ["action", "commune/59350", "commune/59009"]);
    let two_rows = "Commune;Archives;;Service RGPD;\n;Réponse;Date;Réponse;Date\nLille;oui;2017;non;2018\n";
    let expected = ["commune", "action/archives", "depuis", "action/rgpd", "depuis"];
    assert_eq!(uses(two_rows), (Some((0, 1)), expected.map(str::to_owned).to_vec()));
}

#[test]
fn what_a_person_says_of_columns_is_how_they_are_read() {
    let list = "Qui;Quoi;Alors;Quand;Mot\nLille;Archives;oui;2017;vu\nAnnœullin;Service RGPD;non;;\n";
    assert_eq!(uses(list).0, Some((0, 0)));
    let (changes, errors) = said(list, Some((0, 0)), &["commune", "action", "reponse", "depuis", "remarque"]);
    assert_eq!((changes.len(), errors), (2, vec![]), "{changes:?}");
    assert_eq!(changes[0], "59350 archives: oui depuis 2017 (vu)");
    let wide = "Tableau\nCommune;Arch.;Divers\nLille;oui;non\n";
    let (changes, errors) = said(wide, Some((1, 1)), &["", "action/archives", "action/rgpd"]);
    assert_eq!((changes, errors), (vec!["59350 archives: oui".into(), "59350 rgpd: non".into()], vec![]));
    let (changes, errors) = said(wide, Some((1, 1)), &["", "action/archives", "rien"]);
    assert_eq!((changes, errors), (vec!["59350 archives: oui".into()], vec![]));
    let (_, errors) = said(wide, Some((1, 1)), &["", "action/archives"]);
    assert_eq!(errors.len(), 1, "what nobody said anything of is still not understood: {errors:?}");
    let postal = "Commune;Code;Archives\nLille;59000;oui\n";
    let (changes, errors) = said(postal, Some((0, 0)), &["", "rien"]);
    assert_eq!((changes, errors), (vec!["59350 archives: oui".into()], vec![]));
}

#[test]
fn a_column_that_is_not_to_be_read_is_one_that_somebody_decided_about() {
    let territory = territory(&COMMUNES, &ACTIONS, &[]);
    let rows = separated_rows("Commune;Archives;Divers\nLille;oui;x\n", ';');
    let uses = ["", "", "rien"].iter().map(|word| ColumnUse::parse(word)).collect();
    let choice = TableColumns { heads: Some((0, 0)), uses };
    assert_eq!(words(&columns_read_as(view(&territory), rows, &choice)), ["commune", "action/archives", "rien"]);
}

#[test]
fn a_table_without_heads_is_read_and_its_places_are_its_own() {
    let bare = "Lille;Archives;oui\nAnnœullin;Archives;peut-être\n";
    let territory = territory(&COMMUNES, &ACTIONS, &[]);
    let of = ["commune", "action", "reponse"];
    let choice = TableColumns { heads: None, uses: of.iter().map(|word| ColumnUse::parse(word)).collect() };
    let pasted = read_as(&territory, bare, &choice);
    let places: Vec<_> = pasted.errors.iter().map(|error| (error.row, error.column, &*error.text)).collect();
    assert_eq!(places, [(1, 2, "peut-être")]);
    assert_eq!(changes(&territory, &pasted), ["59350 archives: oui"]);
}

#[test]
fn a_table_of_the_same_heads_is_of_the_same_shape_wherever_they_stand() {
    let (one, other) = ("Titre\nQui ?;Quoi\nLille;oui", "\n\nQUI;quoi;\nAnnœullin;non;");
    let [one, other] = [one, other].map(|text| separated_rows(text, ';'));
    let shape = shape_of(&one, (1, 1));
    assert_eq!(heads_of_shape(&other, &shape), Some((2, 2)));
    assert_eq!(heads_of_shape(&one, &shape_of(&other, (2, 2))), Some((1, 1)));
    assert_eq!(heads_of_shape(&separated_rows("Qui;Quand", ';'), &shape), None);
    let two = separated_rows("Commune;Archives\n;Réponse\nLille;oui", ';');
    assert_eq!(heads_of_shape(&two, &shape_of(&two, (0, 1))), Some((0, 1)));
}

#[test]
fn every_use_is_kept_as_a_word_and_read_again() {
    for of in ColumnUse::PLAIN
        .into_iter()
        .chain(["action/archives", "commune/59350"].iter().filter_map(|it| ColumnUse::parse(it)))
    {
        assert_eq!(ColumnUse::parse(&of.word()), Some(of));
    }
    assert_eq!(ColumnUse::parse("autre"), None);
}

proptest! {
    #[test]
    fn no_table_and_no_choice_makes_reading_panic(
        rows in prop::collection::vec(prop::collection::vec("Lille|Archives|oui|2017|Commune|Réponse|59350||x", 0..5), 0..5),
        heads in prop::option::of((0..3_usize, 0..3_usize)),
        words in prop::collection::vec("commune|action|reponse|depuis|rien|action/rgpd||code insee", 0..6),
    ) {
        let territory = territory(&COMMUNES, &ACTIONS, &[]);
        _ = columns_read(view(&territory), &rows);
        let heads = heads.map(|(one, other)| (one.min(other), one.max(other)));
        let choice = TableColumns { heads, uses: words.iter().map(|word| ColumnUse::parse(word)).collect() };
        let today = day("2026-11-28");
        let nowhere = PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today };
        _ = read_rows_as(view(&territory), nowhere, rows, &choice);
    }
}
