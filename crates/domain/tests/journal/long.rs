//! Long journals: what a hostile file repeats thousands of times is computed right, and in one pass.

use std::collections::BTreeSet;

use domain::dates::ReducedDate;
use domain::ids::EntryId;
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::{ParticipationState as State, Territory};
use fixtures::edits::{cell, date};
use fixtures::small_territory::made;
use proptest::prelude::*;

fn bundled() -> Territory {
    made(&["59001,,Un,1,,", "59002,,Deux,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[])
}

fn id(number: usize) -> EntryId {
    let [.., a, b, c, d] = number.to_be_bytes();
    EntryId::from_random([d, c, b, a, 7, 7, 7, 7, 7, 7, 7, 7])
}

/// A journal of these edits, each knowing the one before.
fn chained(edits: impl IntoIterator<Item = Edit>) -> Journal {
    let entry = |(number, edit): (usize, Edit)| {
        let parents = Some(number.checked_sub(1).map(id).into_iter().collect());
        Entry { id: id(number), rank: number as u64 + 1, at: 0, parents, replaces: [].into(), author: None, edit }
    };
    Journal::of(edits.into_iter().enumerate().map(entry).collect::<Vec<_>>())
}

fn no(cell: CellName) -> Edit {
    Edit::answer(Answer::since(cell, State::No, None))
}

#[test]
fn each_of_thousands_of_states_based_on_each_other_lacks_the_edits_made_since() {
    // An answer, the state, an answer, the state…
    let edit = |number: usize| match number % 2 {
        0 => no(cell("a", "59001")),
        _ => {
            Edit::NameState { name: "état".into(), base: number.checked_sub(2).map(id), entries: vec![id(number - 1)] }
        }
    };
    let journal = chained((0..8_000).map(edit));
    let since = journal.edits_since_named_states();
    assert_eq!((since.len(), since[&id(1)], since[&id(3)], since[&id(7_999)]), (4_000, 3_999, 3_998, 0));
    assert_eq!(journal.at(id(7_999)).map(|at| (at.journal.entries().len(), at.missing)), Some((7_999, 0)));
}

#[test]
fn states_that_name_each_other_as_their_base_are_read_without_end() {
    let state = |base: usize| Edit::NameState { name: "e".into(), base: Some(id(base)), entries: vec![id(0)] };
    let journal = chained([no(cell("a", "59001")), state(2), state(1), state(3), state(9)]);
    assert!(journal.named_states().iter().all(|state| journal.at(state.id).is_some()));
    let since: Vec<usize> = journal.edits_since_named_states().into_values().collect();
    assert_eq!(since, [0; 4]);
}

#[test]
fn thousands_of_undos_of_each_other_leave_what_the_last_of_them_says() {
    let turn = |number: usize| match number % 2 {
        0 => Edit::Redo { entry: id(0) },
        _ => Edit::Undo { entry: id(0) },
    };
    let journal = chained(std::iter::once(no(cell("a", "59001"))).chain((1..20_000).map(turn)));
    assert_eq!(journal.undone(), [id(0)]);
    assert_eq!(journal.redo(), Some(Edit::Redo { entry: id(0) }));
    assert_eq!(journal.in_force().count(), 0);
    assert_eq!(journal.undo_first(&vec![id(0); 20_000]), None);
}

#[test]
fn thousands_of_withdrawals_of_other_cells_leave_the_answers_in_force() {
    let cells = |commune: &str| (0..200).map(|action| cell(&format!("a{action}"), commune)).collect::<Vec<_>>();
    let answers: Vec<Answer> = cells("59001").into_iter().map(|cell| Answer::since(cell, State::No, None)).collect();
    let withdrawal = Edit::Withdraw { entries: (0..200).map(id).collect(), cells: cells("59002") };
    let paste = std::iter::repeat_n(Edit::Answer { answers }, 200);
    let journal = chained(paste.chain(std::iter::repeat_n(withdrawal, 2_000)));
    assert_eq!(journal.in_force().map(|entry| entry.edit.cells().len()).sum::<usize>(), 40_000);
}

/// The first day of a month, counted from January 1000.
fn month(number: usize) -> Option<ReducedDate> {
    date(&format!("{:04}-{:02}", 1000 + number / 12, 1 + number % 12))
}

#[test]
fn answers_that_would_give_a_cell_too_many_periods_have_no_effect() {
    let of_month = |number: usize| Answer {
        until: month(number + 1),
        ..Answer::since(cell("a", "59001"), State::ALL[number % 2], month(number))
    };
    let periods = |journal: &Journal| {
        let after = bundled().after(journal);
        let (action, commune) = after.find_cell(&cell("a", "59001")).expect("a cell");
        after.periods(action, commune).len()
    };
    let months = || (0..10_000).map(|number| Edit::answer(of_month(number)));
    assert_eq!(periods(&chained(months().take(200))), 200);
    assert_eq!(periods(&chained(months())), 200);
    assert_eq!(periods(&chained(months().chain([no(cell("a", "59001"))]))), 1, "one answer for all days still counts");
}

/// What is in force, entry by entry and cell by cell, by definition.
fn by_definition(entries: &[Entry]) -> Vec<(EntryId, Vec<CellName>)> {
    let undone = |id: EntryId| {
        let mut turns = entries.iter().filter_map(|entry| match entry.edit {
            Edit::Undo { entry } if entry == id => Some(true),
            Edit::Redo { entry } if entry == id => Some(false),
            _ => None,
        });
        turns.next_back().unwrap_or(false)
    };
    let withdraws = |by: &Entry, id: EntryId, cell: &CellName| match &by.edit {
        Edit::Withdraw { entries, cells } => {
            entries.contains(&id) && (cells.is_empty() || cells.contains(cell)) && !undone(by.id)
        }
        _ => false,
    };
    let in_force = |entry: &Entry| {
        let cells = entry.edit.cells().into_iter().cloned();
        let left: Vec<CellName> =
            cells.filter(|cell| !entries.iter().any(|by| withdraws(by, entry.id, cell))).collect();
        (!undone(entry.id) && !left.is_empty()).then_some((entry.id, left))
    };
    entries.iter().filter_map(in_force).collect()
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let cells = |fewest: usize| {
        let cell = prop::sample::select(vec![cell("a", "59001"), cell("a", "59002"), cell("b", "59001")]);
        prop::collection::vec(cell, fewest..4)
    };
    let entries = || prop::collection::vec((0usize..12).prop_map(id), 0..4);
    let answers = |cells: Vec<CellName>| Edit::Answer {
        answers: cells.into_iter().map(|cell| Answer::since(cell, State::No, None)).collect(),
    };
    prop_oneof![
        3 => cells(1).prop_map(answers),
        3 => (entries(), cells(0)).prop_map(|(entries, cells)| Edit::Withdraw { entries, cells }),
        1 => (0usize..12).prop_map(|entry| Edit::Undo { entry: id(entry) }),
        1 => (0usize..12).prop_map(|entry| Edit::Redo { entry: id(entry) }),
    ]
}

proptest! {
    #[test]
    fn what_is_in_force_is_what_nothing_takes_back(edits in prop::collection::vec(any_edit(), 0..12)) {
        let journal = chained(edits);
        let entries: Vec<Entry> = journal.entries().cloned().collect();
        let in_force: Vec<(EntryId, Vec<CellName>)> =
            journal.in_force().map(|entry| (entry.id, entry.edit.cells().into_iter().cloned().collect())).collect();
        prop_assert_eq!(in_force, by_definition(&entries));
    }

    #[test]
    fn a_state_lacks_the_edits_that_its_entries_and_those_of_its_bases_do_not_list(
        edits in prop::collection::vec((prop::option::of(0usize..10), prop::collection::vec(0usize..10, 0..4), any::<bool>()), 0..10),
    ) {
        let edit = |(base, entries, is_state): (Option<usize>, Vec<usize>, bool)| {
            let state = || Edit::NameState {
                name: "e".into(),
                base: base.map(id),
                entries: entries.into_iter().map(id).collect(),
            };
            if is_state { state() } else { no(cell("a", "59001")) }
        };
        let journal = chained(edits.into_iter().map(edit));
        for (state, since) in journal.edits_since_named_states() {
            let known: BTreeSet<EntryId> =
                journal.at(state).expect("a state").journal.entries().map(|entry| entry.id).collect();
            let lacks = |entry: &&Entry| entry.edit.changes_data() && !known.contains(&entry.id);
            prop_assert_eq!(since, journal.entries().filter(lacks).count());
        }
    }
}
