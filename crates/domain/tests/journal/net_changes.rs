//! The changes in force: the last one of each cell and all changes to actions and communes, and how each is reverted.

use domain::dates::Day;
use domain::journal::{ActionField, Edit, Journal, NetChange, NetChangeContent};
use domain::territory::ParticipationState as State;
use fixtures::edits::{answer, cell, id, journal, of_action};

fn change_text(change: &NetChange) -> String {
    match &change.content {
        NetChangeContent::Answer(answer) => format!("{} {}", answer.cell.commune, answer.state.as_str()),
        NetChangeContent::Confirmation { cell, on } => format!("{} {on}", cell.commune),
        NetChangeContent::Tables { edit: Edit::Action { action, .. }, .. } => action.to_string(),
        NetChangeContent::Tables { edit, .. } => format!("{edit:?}"),
    }
}

fn change_texts(journal: &Journal) -> Vec<String> {
    journal.net_changes().iter().map(change_text).collect()
}

#[test]
fn the_last_change_of_each_cell_and_all_changes_of_actions_are_listed_latest_first() {
    let edits = journal([
        answer(cell("a", "59001"), State::No, ("", "")),
        of_action("a", [ActionField::Title("B".into())]),
        answer(cell("a", "59002"), State::No, ("", "")),
        answer(cell("a", "59001"), State::TakesPart, ("2018", "")),
        of_action("a", [ActionField::Title("C".into())]),
        Edit::Confirm { cells: vec![cell("a", "59002")], on: Day::end_of_year(2019) },
    ]);
    assert_eq!(change_texts(&edits), ["59002 2019-12-31", "a", "59001 participe", "a"]);
}

#[test]
fn an_undone_or_withdrawn_change_is_not_listed_and_the_answer_before_it_is() {
    let mut edits = journal([
        answer(cell("a", "59001"), State::No, ("", "")),
        answer(cell("a", "59001"), State::TakesPart, ("2018", "")),
        answer(cell("a", "59002"), State::No, ("", "")),
    ]);
    edits.record(id(4), 0, Edit::Undo { entry: id(2) });
    edits.record(id(5), 0, Edit::Withdraw { entries: vec![id(3)], cells: Vec::new() });
    edits.record(id(6), 0, edits.name_state("conseil".into()));
    assert_eq!(change_texts(&edits), ["59001 non"]);
    assert_eq!(Journal::default().net_changes(), []);
}

#[test]
fn reverting_a_cell_takes_back_all_its_changes_and_reverting_an_action_only_one() {
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
fn a_clock_that_was_set_back_changes_the_times_but_not_the_order() {
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
