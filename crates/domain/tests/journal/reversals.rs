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
    let both = Edit::Answer {
        answers: [no("59001"), no("59002")]
            .into_iter()
            .flat_map(|edit| if let Edit::Answer { answers } = edit { answers } else { Vec::new() })
            .collect(),
    };
    let here = [EntrySubject::Cell(cell("a", "59001")), EntrySubject::Action(action("a"))];
    let edits = journal([both]);
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
