//! What the grid copies is understood when it is pasted back.

use domain::indicators::{DayView, Scope};
use domain::spreadsheet::{PasteTarget, copied_text, read_paste, tab_separated};
use domain::territory::ParticipationState;
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

use crate::spreadsheet::{ACTIONS, COMMUNES, grid};

fn any_state() -> impl Strategy<Value = ParticipationState> {
    prop::sample::select(ParticipationState::ALL.to_vec())
}

prop_compose! {
    /// A row of a cell, whose period does not overlap with that of the cell's other row.
    fn any_row()(action in 0usize..3, commune in 0usize..4, late in any::<bool>(), state in any_state(),
                 since in 2010u16..2017, until in prop::option::of(2018u16..2025), month in 1u8..=12,
                 provenance in prop::sample::select(vec!["publie,s", "saisi,", "illustratif,"]))
                -> (usize, usize, bool, String) {
        let action = ["archives", "groupement", "rgpd"][action];
        let commune = ["01001", "59009", "59350", "59527"][commune];
        let (since, until) = if late { ("2025".to_owned(), String::new()) } else {
            (format!("{since}-{month:02}"), until.map_or_else(|| "2025".to_owned(), |year| year.to_string()))
        };
        let key = (action.len(), commune.as_bytes()[4] as usize, late);
        (key.0, key.1, key.2, format!("{action},{commune},{},{since},{until},,{provenance}", state.as_str()))
    }
}

/// The rows of a table whose names begin with this text: one that a spreadsheet would run, or the mark of a text.
fn renamed(rows: &[&str], column: usize, before: &str) -> Vec<String> {
    let renamed = |row: &&str| {
        let mut fields: Vec<String> = row.split(',').map(str::to_owned).collect();
        fields[column].insert_str(0, before);
        fields.join(",")
    };
    rows.iter().map(renamed).collect()
}

fn lines(rows: &[String]) -> Vec<&str> {
    rows.iter().map(String::as_str).collect()
}

proptest! {
    #[test]
    fn a_copy_of_the_grid_that_is_pasted_back_changes_nothing(
        rows in prop::collection::vec(any_row(), 0..20), year in 2015u16..2030, named in any::<bool>(),
        transposed in any::<bool>(), published_only in any::<bool>(),
        before_names in prop::sample::select(vec!["", "=", "'", "'=", "''", "-", " @", "＝"]),
    ) {
        let mut rows = rows;
        rows.sort();
        rows.dedup_by(|one, other| (one.0, one.1, one.2) == (other.0, other.1, other.2));
        let rows: Vec<&str> = rows.iter().map(|(_, _, _, row)| row.as_str()).collect();
        let (communes, actions) = (renamed(&COMMUNES, 2, before_names), renamed(&ACTIONS, 1, before_names));
        let territory = made(&lines(&communes), &lines(&actions), &rows);
        let scope = if published_only { Scope::PublishedOnly } else { Scope::Everything };
        let view = DayView { territory: &territory, day: domain::dates::Day::end_of_year(year), scope };
        let (communes, actions) = grid(view);
        let cell = |row: usize, column: usize| {
            let (commune, action) = if transposed { (column, row) } else { (row, column) };
            let (action, commune) = (actions[action], communes[commune]);
            copied_text(view.answer(action, commune), view.cell(action, commune).is_illustrative())
        };
        let size = (communes.len(), actions.len());
        let (height, width) = if transposed { (size.1, size.0) } else { size };
        let name = |at: usize, commune: bool| {
            let name =
                if commune { &territory.commune(communes[at]).name } else { &territory.action(actions[at]).title };
            name.to_string()
        };
        let row = |row: usize| (0..width).map(|column| cell(row, column)).collect();
        let mut block: Vec<Vec<String>> = (0..height).map(row).collect();
        if named {
            for (at, row) in block.iter_mut().enumerate() {
                row.insert(0, name(at, !transposed));
            }
            let head = std::iter::once(String::new()).chain((0..width).map(|at| name(at, transposed)));
            block.insert(0, head.collect());
        }
        let target = PasteTarget { communes: &communes, actions: &actions, selected: (1, 1), transposed, today: day("2026-11-28") };
        let pasted = read_paste(view, target, &tab_separated(&block));
        prop_assert_eq!(pasted.same, height * width);
        prop_assert!(pasted.changes.is_empty() && pasted.errors.is_empty(), "{:?}", pasted);
    }
}
