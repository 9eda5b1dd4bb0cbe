//! Named states: they restore the entries that the journal had when the name was given.

use domain::journal::{ActionField, Edit};
use domain::territory::{ParticipationState as State, Territory};
use fixtures::edits::{answer, cell, id, journal, of_action};
use fixtures::small_territory::made;

fn bundled() -> Territory {
    made(&["59001,,Un,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[])
}

#[test]
fn a_named_state_is_restored_whatever_was_done_and_undone_since() {
    let mut edits =
        journal([answer(cell("a", "59001"), State::No, ("", "")), of_action("a", [ActionField::Title("B".into())])]);
    let named = bundled().after(&edits);
    edits.record(id(3), 0, edits.name_state("état au conseil".into()));
    assert_eq!(bundled().after(&edits), named, "naming a state changes nothing");
    edits.record(id(4), 0, Edit::DeleteAction { action: fixtures::edits::action("a") });
    edits.record(id(5), 0, Edit::Undo { entry: id(1) });
    let at = edits.at(id(3)).expect("a named state");
    assert_eq!((bundled().after(&at.journal), at.missing), (named, 0));
    assert_eq!(edits.at(id(1)), None);
}

#[test]
fn a_named_state_is_based_on_the_previous_one_and_counts_missing_entries() {
    let mut edits = journal([answer(cell("a", "59001"), State::No, ("", ""))]);
    edits.record(id(2), 0, edits.name_state("mars".into()));
    edits.record(id(3), 0, answer(cell("a", "59001"), State::TakesPart, ("2018", "")));
    edits.record(id(4), 0, edits.name_state("juin".into()));
    let Some(Edit::NameState { base, entries, .. }) = edits.entries().last().map(|last| last.edit.clone()) else {
        panic!("the last entry names a state")
    };
    assert_eq!((base, entries), (Some(id(2)), vec![id(2), id(3)]));
    let at = edits.at(id(4)).expect("a named state");
    assert_eq!((bundled().after(&at.journal), at.missing), (bundled().after(&edits), 0));
    let without_the_first = domain::journal::Journal::of(edits.entries().skip(1).cloned());
    assert_eq!(without_the_first.at(id(4)).map(|at| at.missing), Some(1));
}

#[test]
fn naming_can_be_undone_and_names_are_in_the_order_of_the_journal() {
    let mut edits = journal([answer(cell("a", "59001"), State::No, ("", ""))]);
    edits.record(id(2), 0, edits.name_state("mars".into()));
    edits.record(id(3), 0, edits.name_state("juin".into()));
    let names = |edits: &domain::journal::Journal| {
        edits.named_states().iter().map(|it| it.name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(&edits), ["mars", "juin"]);
    edits.record(id(4), 0, edits.undo().expect("a name to take back"));
    assert_eq!(names(&edits), ["mars"]);
}
