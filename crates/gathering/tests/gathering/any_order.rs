//! What must hold of all files, in any order.

use domain::journal::{Edit, Journal};
use fixtures::edits::{answer as said, cell};
use gathering::SettleRule;
use proptest::prelude::*;

use super::*;

fn any_file() -> impl Strategy<Value = (String, ReceivedContent)> {
    let commune = prop::sample::select(vec!["59001", "59002", "59003"]);
    let edit = (
        prop::sample::select(vec!["alpha", "beta", "gamma"]),
        any::<bool>(),
        prop::sample::select(vec!["", "2017", "2018-04"]),
    );
    (commune, prop::collection::vec(edit, 0..3), 0..3, 1..28).prop_map(|(commune, edits, form, on)| {
        let bundled = bundled();
        let edits: Vec<Edit> = edits
            .into_iter()
            .map(|(action, yes, since)| said(cell(action, commune), if yes { YES } else { NO }, (since, "")))
            .collect();
        let after = || bundled.after(&fixtures::edits::journal(edits.clone()));
        let content = match form {
            0 => ReceivedContent::Text(answer(&bundled, commune, &format!("2026-11-{on:02}"), &edits)),
            1 => ReceivedContent::Text(code_of(&after(), commune)),
            _ => {
                let view = DayView { territory: &after(), day: day("2019-12-31"), scope: Scope::Everything };
                let index = view.territory.find_commune(code(commune)).expect("a commune");
                let cells = view.territory.indexed_actions().map(|(action, _)| view.cell(action, index).state);
                let words = cells.map(|state| domain::spreadsheet::state_word(state).to_owned());
                let rows = vec![
                    ["Commune", "Alpha", "Bêta", "Gamma"].map(str::to_owned).to_vec(),
                    std::iter::once(commune.to_owned()).chain(words).collect(),
                ];
                ReceivedContent::Sheets(vec![TableSheet { name: String::new(), rows, hidden_rows: 0, columns: None }])
            }
        };
        (commune.to_owned(), content)
    })
}

fn named(files: &[(String, ReceivedContent)]) -> Vec<ReceivedFile> {
    let named = (1..).zip(files).map(|(number, (commune, content)): (usize, _)| ReceivedFile {
        name: format!("{number}-{commune}"),
        content: content.clone(),
    });
    named.collect()
}

fn rules() -> impl Strategy<Value = Option<SettleRule>> {
    prop::sample::select(vec![None, Some(SettleRule::Commune), Some(SettleRule::Base), Some(SettleRule::Latest)])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_the_files_changes_nothing(files in prop::collection::vec(any_file(), 0..6), rule in rules(), turn in 0usize..6) {
        let (bundled, none) = (bundled(), Journal::default());
        let here = here(&bundled, &none);
        let mut other = named(&files);
        let length = other.len();
        if length > 0 {
            other.rotate_left(turn % length);
        }
        let (one, other) = (gather(&here, named(&files)), gather(&here, other));
        prop_assert_eq!(statuses(&one), statuses(&other));
        prop_assert_eq!(&one.incoming, &other.incoming);
        prop_assert_eq!(changed(&one, &here, rule), changed(&other, &here, rule));
    }

    #[test]
    fn all_files_again_change_nothing(files in prop::collection::vec(any_file(), 0..6), rule in rules()) {
        let (bundled, none) = (bundled(), Journal::default());
        let first = here(&bundled, &none);
        let found = gather(&first, named(&files));
        let settlements = found.settlements(rule);
        let journal = found.resolved(&first, &settlements, Unsettled::Base);
        let again = here(&bundled, &journal);
        let found = gather(&again, named(&files));
        if settlements.iter().all(Option::is_some) && rule == Some(SettleRule::Latest) {
            prop_assert!(changed(&found, &again, None).is_empty());
        }
        let cells = |journal: &Journal| bundled.after(journal).participations().into_iter().cloned().collect::<Vec<_>>();
        // What is left unsettled again keeps what was there: the result of the first time.
        prop_assert_eq!(cells(&found.resolved(&again, &found.settlements(None), Unsettled::Base)), cells(&journal));
    }

    #[test]
    fn a_cell_that_changes_was_said_so_by_someone(files in prop::collection::vec(any_file(), 0..6), rule in rules()) {
        let (bundled, none) = (bundled(), Journal::default());
        let here = here(&bundled, &none);
        let found = gather(&here, named(&files));
        let resolved = found.resolved(&here, &found.settlements(rule), Unsettled::Base);
        for change in found.changed(&here, &resolved) {
            prop_assert!(!change.from.is_empty(), "{:?}", change);
        }
    }
}
