//! Properties of the history of any journal: it lists every entry once, and its last changes agree with the territory.

use crate::history::{answer, bundled, cell, id, journal};
use domain::dates::Day;
use domain::ids::EntryId;
use domain::journal::{
    Answer, CellName, Edit, Entry, EntryChange, EntrySubject, History, HistoryFilter, Journal, RecordedAnswer,
    TerritoryDiff,
};
use domain::territory::ParticipationState;
use fixtures::small_territory::day;
use proptest::prelude::*;

fn any_answer() -> impl Strategy<Value = Answer> {
    let states = prop::sample::select(ParticipationState::ALL.to_vec());
    let since = prop::sample::select(vec![None, Some("2015"), Some("2016-06"), Some("2018-01-01")]);
    (prop::sample::select(vec!["a", "b"]), prop::sample::select(vec!["59001", "59002"]), states, since)
        .prop_map(|(of, code, state, since)| answer(of, code, state, since))
}

/// Edits that refer only to earlier entries, if they refer to any.
fn any_edit(count: u8) -> impl Strategy<Value = Edit> {
    let entry = (1..=count.max(1)).prop_map(id);
    let cells = prop::collection::vec(any_answer().prop_map(|answer| answer.cell), 0..3);
    prop_oneof![
        4 => prop::collection::vec(any_answer(), 1..4).prop_map(|answers| Edit::Answer { answers }),
        1 => any_answer().prop_map(|it| Edit::Confirm { cells: vec![it.cell], on: Day::end_of_year(2019) }),
        1 => (prop::collection::vec(entry.clone(), 0..4), cells)
            .prop_map(|(entries, cells)| Edit::Withdraw { entries, cells }),
        1 => entry.clone().prop_map(|entry| Edit::Undo { entry }),
        1 => entry.prop_map(|entry| Edit::Redo { entry }),
    ]
}

fn any_journal() -> impl Strategy<Value = Journal> {
    let edits: Vec<_> = (0..10).map(any_edit).collect();
    (edits, 0..10_usize).prop_map(|(edits, length)| journal(edits.into_iter().take(length)))
}

proptest! {
    #[test]
    fn every_entry_is_listed_once_in_the_order_of_the_journal(journal in any_journal()) {
        let history = History::of(&journal);
        let listed: Vec<&Entry> = history.entries().iter().map(|it| &*it.entry).collect();
        prop_assert_eq!(listed, journal.entries().collect::<Vec<_>>());
        let mut found = history.matching(&HistoryFilter::default());
        found.reverse();
        prop_assert_eq!(found, (0..history.entries().len()).collect::<Vec<_>>());
        for (index, it) in history.entries().iter().enumerate() {
            prop_assert_eq!(history.find(it.entry.id), Some(index));
        }
    }

    #[test]
    fn the_history_and_the_journal_agree_on_which_entries_are_in_force(journal in any_journal()) {
        let history = History::of(&journal);
        let in_force: Vec<EntryId> = journal.in_force().map(|entry| entry.id).collect();
        let listed =
            history.entries().iter().filter(|it| it.entry.edit.changes_data() && !it.status.is_taken_back());
        prop_assert_eq!(listed.map(|it| it.entry.id).collect::<Vec<_>>(), in_force);
    }

    #[test]
    fn the_last_change_of_a_cell_is_its_state_in_the_territory(journal in any_journal()) {
        let (history, after) = (History::of(&journal), bundled().after(&journal));
        for of in ["a", "b"] {
            for code in ["59001", "59002"] {
                let subject = EntrySubject::Cell(cell(of, code));
                let concerns = |index: &usize| history.subjects(*index).contains(&subject);
                let Some(last) = (0..history.entries().len()).rev().find(concerns) else { continue };
                let changes = history.changes(&bundled(), last, std::slice::from_ref(&subject), day("2019-12-13"));
                let Some(EntryChange::Cell { on, after: last_answer, .. }) = changes.last() else { panic!("no cell") };
                let (action, commune) = after.find_cell(&cell(of, code)).expect("a cell");
                prop_assert_eq!(last_answer.clone(), after.on(action, commune, *on).map(RecordedAnswer::of_row));
            }
        }
    }

    #[test]
    fn two_territories_differ_in_the_cells_whose_histories_differ(one in any_journal(), other in any_journal()) {
        let (one, other) = (bundled().after(&one), bundled().after(&other));
        let compared = TerritoryDiff::of(&one, &other, day("2019-12-13"));
        let differing: Vec<CellName> = compared.cells.into_iter().map(|it| it.cell).collect();
        let mut expected = Vec::new();
        for of in ["a", "b"] {
            for code in ["59001", "59002"] {
                let (action, commune) = one.find_cell(&cell(of, code)).expect("a cell");
                if one.periods(action, commune) != other.periods(action, commune) {
                    expected.push(cell(of, code));
                }
            }
        }
        prop_assert_eq!(differing, expected);
    }
}
