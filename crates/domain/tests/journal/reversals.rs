//! The reversal of an entry, and why an action is absent.

use domain::ids::EntryId;
use domain::journal::{
    ActionAbsence, ActionField as A, Edit, EntrySubject, History, Journal, Reversal, ReversalKind as Kind,
};
use domain::territory::{ParticipationState as State, Territory};
use fixtures::edits::{action, answer, cell, id, journal, of_action};
use fixtures::small_territory::made;

fn bundled() -> Territory {
    made(&["59001,,Un,1,,", "59002,,Deux,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[])
}

fn no(commune: &str) -> Edit {
    answer(cell("a", commune), State::No, ("", ""))
}

/// An answer for both communes.
fn both() -> Edit {
    let answers = |edit| if let Edit::Answer { answers } = edit { answers } else { Vec::new() };
    Edit::Answer { answers: [no("59001"), no("59002")].into_iter().flat_map(answers).collect() }
}

fn withdraw(entries: &[u8]) -> Edit {
    Edit::Withdraw { entries: entries.iter().map(|number| id(*number)).collect(), cells: Vec::new() }
}

/// The reversal of the entry at an index, in a journal of these edits.
fn reversal(edits: &[Edit], at: usize) -> Option<Reversal> {
    History::of(&journal(edits.iter().cloned())).reversal(at)
}

fn kind(edits: &[Edit], at: usize) -> Option<Kind> {
    reversal(edits, at).map(|it| it.kind)
}

#[test]
fn what_brings_back_is_told_from_what_takes_back() {
    let back = [Kind::UndoWithdrawal, Kind::Restore, Kind::RestoreTogether];
    let away = [Kind::TakeBack, Kind::TakeBackHere, Kind::RemoveName];
    assert!(back.into_iter().all(Kind::brings_back) && !away.into_iter().any(Kind::brings_back));
}

#[test]
fn an_entry_reduced_by_some_cells_can_still_be_taken_back_and_names_the_edit_that_it_reverses() {
    let part = Edit::Withdraw { entries: vec![id(1)], cells: vec![cell("a", "59001")] };
    let edits = journal([both(), part.clone()]);
    let history = History::of(&edits);
    assert_eq!(history.reversal(0).map(|it| it.kind), Some(Kind::TakeBack));
    assert_eq!(history.edit_reversed_by(&part), Some(&both()));
    assert_eq!(history.edit_reversed_by(&Edit::Undo { entry: id(1) }), Some(&both()));
    assert_eq!(history.edit_reversed_by(&withdraw(&[1, 2])), None, "two entries");
    assert_eq!(history.edit_reversed_by(&both()), None, "it reverses nothing");
}

#[test]
fn a_deletion_that_was_undone_does_not_explain_why_an_action_is_not_there() {
    let added = of_action("b", [A::Title("B".into()), A::Domain("D".into())]);
    let edits = journal([
        added,
        Edit::DeleteAction { action: action("b") },
        Edit::Undo { entry: id(2) },
        Edit::Undo { entry: id(1) },
    ]);
    assert!(matches!(absence(&edits, "b"), ActionAbsence::NotAdded { .. }));
}

#[test]
fn an_entry_in_force_is_taken_back_and_one_taken_back_is_restored() {
    let edits = [no("59001"), withdraw(&[1]), no("59002"), Edit::Undo { entry: id(3) }];
    assert_eq!(kind(&edits, 0), Some(Kind::Restore), "withdrawn alone");
    assert_eq!(kind(&edits, 1), Some(Kind::UndoWithdrawal));
    assert_eq!(kind(&edits, 2), Some(Kind::Restore), "undone");
    assert_eq!(kind(&edits, 3), None, "an undo has no reversal of its own");
    assert_eq!(kind(&edits[..1], 0), Some(Kind::TakeBack));
    assert_eq!(kind(&[no("59001"), no("59002"), withdraw(&[1, 2])], 0), Some(Kind::RestoreTogether));
    assert_eq!(kind(&[], 0), None);
}

#[test]
fn the_reversal_of_a_named_state_removes_its_name() {
    let mut edits = journal([no("59001")]);
    let named = edits.name_state("council".into());
    edits.record(id(2), 0, named);
    assert_eq!(History::of(&edits).reversal(1).map(|it| it.kind), Some(Kind::RemoveName));
}

#[test]
fn recording_the_reversal_removes_the_effect_of_an_entry_or_restores_it() {
    let without = bundled().after(&journal([no("59002")]));
    let mut edits = journal([no("59001"), no("59002")]);
    let with = bundled().after(&edits);
    for (number, expected) in [(3, &without), (4, &with), (5, &without), (6, &with)] {
        let back = History::of(&edits).reversal(0).expect("a reversal");
        edits.record(id(number), 0, back.edit);
        assert_eq!(&bundled().after(&edits), expected, "after entry {number}");
    }
}

#[test]
fn an_entry_can_be_taken_back_for_one_commune_while_it_is_in_force_there() {
    let here = [EntrySubject::Cell(cell("a", "59001")), EntrySubject::Action(action("a"))];
    let edits = journal([both()]);
    let back = History::of(&edits).reversal_for(0, &here).expect("a reversal");
    assert_eq!(back.kind, Kind::TakeBackHere);
    let mut edits = edits;
    edits.record(id(2), 0, back.edit);
    assert_eq!(bundled().after(&edits), bundled().after(&journal([no("59002")])));
    assert_eq!(History::of(&edits).reversal_for(0, &here), None, "nothing of it is in force any more");
}

fn absence(edits: &Journal, of: &str) -> ActionAbsence {
    ActionAbsence::of(&bundled(), edits, &action(of))
}

#[test]
fn an_absent_action_was_deleted_or_is_unknown() {
    let by: EntryId = id(2);
    let renamed = of_action("a", [A::Title("Renamed".into())]);
    let mut edits = journal([renamed, Edit::DeleteAction { action: action("a") }]);
    assert_eq!(absence(&edits, "a"), ActionAbsence::Deleted { title: "Renamed".into(), by });
    let back = absence(&edits, "a").restoring_edit().expect("a reversal");
    edits.record(id(3), 0, back);
    assert!(bundled().after(&edits).find_action(&action("a")).is_some());
    assert_eq!(absence(&edits, "b"), ActionAbsence::Unknown);
    assert_eq!(absence(&edits, "b").restoring_edit(), None);
}

#[test]
fn an_addition_can_be_redone_only_if_undoing_it_was_the_last_edit() {
    let added = of_action("b", [A::Title("B".into()), A::Domain("D".into())]);
    let undone = journal([added.clone(), Edit::Undo { entry: id(1) }]);
    assert_eq!(absence(&undone, "b").restoring_edit(), Some(Edit::Redo { entry: id(1) }));
    let other = journal([added, Edit::Undo { entry: id(1) }, no("59001")]);
    assert_eq!(absence(&other, "b"), ActionAbsence::NotAdded { title: "B".into(), redo: None });
}
