//! The changes that count now: the last of each cell, every one of actions and communes, and how each is taken back.

use domain::dates::Day;
use domain::journal::{ActionField, Edit, Journal, NetChange, NetChangeContent};
use domain::territory::ParticipationState as State;
use fixtures::edits::{answer, cell, id, journal, of_action};

fn said(change: &NetChange) -> String {
    match &change.content {
        NetChangeContent::Answer(answer) => format!("{} {}", answer.cell.commune, answer.state.as_str()),
        NetChangeContent::Confirmation { cell, on } => format!("{} {on}", cell.commune),
        NetChangeContent::Tables { edit: Edit::Action { action, .. }, .. } => action.to_string(),
        NetChangeContent::Tables { edit, .. } => format!("{edit:?}"),
    }
}

fn all_said(journal: &Journal) -> Vec<String> {
    journal.net_changes().iter().map(said).collect()
}

#[test]
fn of_each_cell_the_last_change_counts_and_of_actions_every_one_the_last_made_first() {
    let edits = journal([
        answer(cell("a", "59001"), State::No, ("", "")),
        of_action("a", [ActionField::Title("B".into())]),
        answer(cell("a", "59002"), State::No, ("", "")),
        answer(cell("a", "59001"), State::TakesPart, ("2018", "")),
        of_action("a", [ActionField::Title("C".into())]),
        Edit::Confirm { cells: vec![cell("a", "59002")], on: Day::end_of_year(2019) },
    ]);
    assert_eq!(all_said(&edits), ["59002 2019-12-31", "a", "59001 participe", "a"]);
}

#[test]
fn what_was_undone_or_withdrawn_is_no_change_and_what_was_said_before_counts_again() {
    let mut edits = journal([
        answer(cell("a", "59001"), State::No, ("", "")),
        answer(cell("a", "59001"), State::TakesPart, ("2018", "")),
        answer(cell("a", "59002"), State::No, ("", "")),
    ]);
    edits.record(id(4), 0, Edit::Undo { entry: id(2) });
    edits.record(id(5), 0, Edit::Withdraw { entries: vec![id(3)], cells: Vec::new() });
    edits.record(id(6), 0, edits.name_state("conseil".into()));
    assert_eq!(all_said(&edits), ["59001 non"]);
    assert_eq!(Journal::default().net_changes(), []);
}

#[test]
fn a_change_to_a_cell_is_taken_back_with_all_before_it_and_one_to_an_action_alone() {
    let edits = journal([
        answer(cell("a", "59001"), State::No, ("", "")),
        answer(cell("a", "59001"), State::TakesPart, ("2018", "")),
        of_action("a", [ActionField::Title("B".into())]),
        of_action("a", [ActionField::Title("C".into())]),
    ]);
    let changes = edits.net_changes();
    let withdrawn = |entries, cells| Some(Edit::Withdraw { entries, cells });
    assert_eq!(changes[0].revert(&edits), withdrawn(vec![id(4)], vec![]));
    assert_eq!((changes[0].cell(), changes[2].cell()), (None, Some(&cell("a", "59001"))));
    assert_eq!(changes[2].revert(&edits), withdrawn(vec![id(1), id(2)], vec![cell("a", "59001")]));
    assert_eq!(changes[2].revert(&Journal::default()), None, "nothing is left to take back");
}

#[test]
fn a_clock_that_was_set_back_shows_in_the_times_alone() {
    let of = |times: [u64; 3]| {
        let mut journal = Journal::default();
        for (number, at) in (1..).zip(times) {
            journal.record(id(number), at, answer(cell("a", "59001"), State::No, ("", "")));
        }
        journal
    };
    assert!(!of([1, 5, 5]).times_contradict_ranks());
    assert!(of([1, 5, 4]).times_contradict_ranks());
    assert!(!Journal::default().times_contradict_ranks());
    assert_eq!(of([1, 5, 4]).net_changes()[0].at, 4, "the last by rank");
}
