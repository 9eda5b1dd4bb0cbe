//! Blocks of any labels, heads and cells.

use domain::spreadsheet::{CommuneLabel, CommuneNames};
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
