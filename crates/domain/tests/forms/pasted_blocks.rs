//! Blocks of any labels, heads and cells.

use domain::spreadsheet::{CommuneLabel, CommuneNames, MAX_PASTED_CELLS, MAX_PASTED_ROWS, PasteErrorKind};
use fixtures::small_territory::day;
use proptest::prelude::*;

use crate::pasting::{changes, paste};

const LABELS: [&str; 17] = [
    "Lille",
    "LILLE",
    "Ville de X",
    "Lomme",
    "59350 Saint-André-lez-Lille",
    "59320",
    "Haubourdin",
    "59320 Haubourdin",
    "Faux",
    "FAUX",
    "Hazebrouck",
    "Ry",
    "",
    "Total",
    "#N/A",
    "Maisnil (Le)",
    "2019",
];
const HEADS: [&str; 13] =
    ["A", "B", "Foo", "Date", "Observations", "Réponse", "", "CP", "Total", "Oui", "2019", "Jusqu’à", "A – depuis"];
const CELLS: [&str; 12] = ["oui", "non", "x", "", "2018", "04/2019", "peut-être", "#REF!", "vu", "12", "Oui (1)", "☐"];

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(texts)
}

proptest! {
    #[test]
    fn no_answer_goes_to_a_commune_that_its_row_does_not_name(
        heads in prop::option::of(prop::collection::vec(one_of(&HEADS), 1..5)),
        corner in one_of(&["Commune", "", "Nom", "Territoire"]),
        rows in prop::collection::vec((one_of(&LABELS), prop::collection::vec(one_of(&CELLS), 1..5)), 1..6),
        title in prop::option::of(one_of(&["Réponses", "Lille", "au 13/12/2019"])),
    ) {
        let territory = crate::pasted_labels::north();
        let line = |label: &str, cells: &[&str]| [&[label], cells].concat().join("\t");
        let title = title.map(str::to_owned).into_iter();
        let head = heads.as_ref().map(|heads| line(corner, heads)).into_iter();
        let body = rows.iter().map(|(label, cells)| line(label, cells));
        let text = title.chain(head).chain(body).collect::<Vec<_>>().join("\n");
        let names = CommuneNames::of(&territory, day("2019-12-13"));
        let named: Vec<_> = rows.iter().filter_map(|(label, _)| match names.find(label) {
            CommuneLabel::Found(commune) | CommuneLabel::FoundByName { named: commune, .. } => Some(commune),
            _ => None,
        }).collect();
        let pasted = paste(&territory, &text);
        let is_word = |label: &str| label.chars().any(char::is_alphabetic) && !["FAUX", "Faux", "#N/A", "Total"].contains(&label);
        let has_word = rows.iter().any(|(label, _)| is_word(label));
        // A single column of answers is laid where the user points.
        let has_word = has_word && rows.iter().any(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        // So is a block that names nothing.
        let names_action = heads.iter().flatten().any(|head| head.starts_with(['A', 'B']));
        let has_word = has_word && (names_action || rows.iter().any(|(label, _)| label.contains("Lille") || *label == "Ry"));
        for change in pasted.changes.iter().filter(|_| has_word) {
            // Communes may be found across too; then nobody named the action.
            let by_position = !pasted.by_position.is_empty();
            prop_assert!(named.contains(&change.commune) || by_position, "{text:?}: {:?}", changes(&territory, &pasted));
        }
        prop_assert!(pasted.errors.iter().all(|error| !error.text.trim().is_empty()));
        prop_assert!(pasted.set_aside.iter().all(|aside| !aside.places.is_empty()));
    }
}

#[test]
fn a_block_larger_than_any_territory_is_refused_as_a_whole() {
    let territory = crate::pasted_labels::north();
    let of_rows = |rows: usize| "Commune inconnue\toui\n".repeat(rows);
    let kinds = |text: &str| -> Vec<PasteErrorKind> {
        let pasted = paste(&territory, text);
        assert!(pasted.changes.is_empty() && pasted.set_aside.is_empty());
        pasted.errors.into_iter().map(|error| error.kind).collect()
    };
    assert_eq!(kinds(&of_rows(MAX_PASTED_ROWS)).len(), MAX_PASTED_ROWS);
    assert_eq!(kinds(&of_rows(1_000_000)), [PasteErrorKind::TooManyRows(1_000_000)]);
    let wide = [&"\t".repeat(MAX_PASTED_CELLS / 2), "oui\noui"].concat();
    assert_eq!(kinds(&wide), [PasteErrorKind::TooManyCells(MAX_PASTED_CELLS + 2)]);
    let empty_below = ["Lille\toui\n", &"\t\n".repeat(MAX_PASTED_ROWS * 2)].concat();
    assert!(!kinds_of_errors(&territory, &empty_below).contains(&PasteErrorKind::TooManyRows(MAX_PASTED_ROWS * 2 + 1)));
}

fn kinds_of_errors(territory: &domain::territory::Territory, text: &str) -> Vec<PasteErrorKind> {
    paste(territory, text).errors.into_iter().map(|error| error.kind).collect()
}

#[test]
fn a_commune_named_on_thousands_of_rows_is_answered_once_and_every_repetition_is_reported() {
    let territory = crate::pasted_labels::north();
    let pasted = paste(&territory, &["Commune\tA\n", &"Lille\toui\n".repeat(4_000)].concat());
    let repeated = pasted.errors.iter().filter(|error| error.kind == PasteErrorKind::NamedTwice).count();
    assert_eq!((repeated, pasted.errors.len()), (3_999, 3_999));
}

#[test]
fn a_remark_longer_than_is_read_again_keeps_its_answer_back() {
    let territory = crate::pasted_labels::north();
    let block = |signs: usize| ["Commune\tA\tObservations\nLille\toui\t", &"é".repeat(signs)].concat();
    assert_eq!(paste(&territory, &block(2_000)).changes.len(), 1);
    let longer = paste(&territory, &block(2_001));
    assert!(longer.changes.is_empty());
    assert_eq!(kinds_of_errors(&territory, &block(2_001)), [PasteErrorKind::NoteTooLong]);
}
