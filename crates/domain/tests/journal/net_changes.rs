//! The changes in force: what differs from the bundled territory, how it is counted, and how each change is reverted.

use domain::journal::{
    ActionField, Answer, CellName, ChangeCount, CommuneField, Edit, EntryChange, EntrySubject, Journal, NetChange,
};
use domain::territory::{ParticipationState as State, Territory};
use fixtures::edits::{action, answer, cell, code, id, journal, of_action, of_commune};
use fixtures::journals::any_journal;
use fixtures::small_territory::{day, territory};
use proptest::prelude::*;

use crate::history;

fn bundled() -> Territory {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
    let actions = ["a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2015,,,,publie,s"];
    let rows = ["a,59001,participe,2017,,,illustratif,", "a,59002,participe,2015,,,publie,s"];
    territory(&communes, &actions, &rows).expect("a readable package")
}

fn changes(edits: &Journal) -> Vec<NetChange> {
    edits.net_changes(&bundled(), &bundled().after(edits), day("2019-12-13"))
}

fn count(edits: &Journal) -> usize {
    ChangeCount::of(&bundled(), &bundled().after(edits)).total()
}

fn subject_text(change: &NetChange) -> String {
    match &change.subject {
        EntrySubject::Cell(cell) => format!("{} {}", cell.action, cell.commune),
        EntrySubject::Action(id) => id.to_string(),
        EntrySubject::Commune(code) => code.to_string(),
    }
}

fn subjects(edits: &Journal) -> Vec<String> {
    changes(edits).iter().map(subject_text).collect()
}

fn yes(of: &str, commune: &str, since: &str) -> Edit {
    answer(cell(of, commune), State::TakesPart, (since, ""))
}

fn noted(of: &str, commune: &str, since: &str, note: &str) -> Edit {
    let since = fixtures::edits::date(since);
    Edit::answer(Answer { note: Some(note.into()), ..Answer::since(cell(of, commune), State::TakesPart, since) })
}

fn confirmed(commune: &str) -> Edit {
    Edit::Confirm { cells: vec![cell("a", commune)], on: day("2019-12-31") }
}

fn title(title: &str) -> ActionField {
    ActionField::Title(title.into())
}

#[test]
fn each_cell_and_each_field_that_differs_from_the_bundled_territory_counts_once() {
    for (name, edits, expected) in [
        ("nothing", vec![], 0),
        ("an answer", vec![yes("b", "59001", "")], 1),
        ("two answers of one cell", vec![yes("b", "59001", ""), yes("b", "59001", "2018")], 1),
        ("a date alone", vec![yes("a", "59001", "2018-04")], 1),
        ("a remark alone", vec![noted("a", "59001", "2017", "vu")], 1),
        ("the provenance alone: an illustrative row that is confirmed", vec![confirmed("59001")], 1),
        ("a published row that is confirmed", vec![confirmed("59002")], 0),
        ("an action or commune that the territory lacks", vec![yes("z", "59001", ""), yes("a", "59999", "")], 0),
        ("two fields of an action", vec![of_action("a", [title("Z"), ActionField::Form(Some("GIP".into()))])], 2),
        ("a field that keeps its value", vec![of_action("a", [title("A")])], 0),
        (
            "a field that is changed and changed back",
            vec![of_action("a", [title("Z")]), of_action("a", [title("A")])],
            0,
        ),
        ("an added action", vec![of_action("c", [title("C"), ActionField::Domain("D".into())])], 1),
        (
            "an added action and an answer for it",
            vec![of_action("c", [title("C"), ActionField::Domain("D".into())]), yes("c", "59001", "")],
            2,
        ),
        ("a deleted action with the answers for it", vec![Edit::DeleteAction { action: action("a") }], 1),
        (
            "an answer for an action that is deleted later",
            vec![yes("b", "59001", ""), Edit::DeleteAction { action: action("b") }],
            1,
        ),
        (
            "a commune",
            vec![of_commune("59001", [CommuneField::Name("Une".into()), CommuneField::Population(Some(5))])],
            2,
        ),
        ("an added commune", vec![of_commune("59000", [CommuneField::Name("Zéro".into())])], 1),
        ("an undone edit", vec![yes("b", "59001", ""), Edit::Undo { entry: id(1) }], 0),
    ] {
        let edits = journal(edits);
        assert_eq!(count(&edits), expected, "{name}");
        assert_eq!(changes(&edits).iter().map(|change| change.changes.len()).sum::<usize>(), expected, "{name}");
    }
}

#[test]
fn a_change_has_the_values_of_the_bundled_territory_and_those_of_now() {
    let edits = journal([answer(cell("a", "59001"), State::No, ("", "")), noted("a", "59001", "2018-04", "vu")]);
    let [EntryChange::Cell { before: Some(before), after: Some(after), .. }] = &changes(&edits)[0].changes[..] else {
        panic!("one cell")
    };
    assert_eq!(before.since, fixtures::edits::date("2017"));
    assert_eq!((after.since, after.note.as_deref()), (fixtures::edits::date("2018-04"), Some("vu")));
    let deleted = changes(&journal([Edit::DeleteAction { action: action("b") }]));
    let gone = EntryChange::Action { action: action("b"), before: Some(title("B")), after: None };
    assert_eq!(deleted[0].changes, [gone]);
}

#[test]
fn the_change_that_was_edited_last_comes_first_with_its_author() {
    let mut edits = journal([yes("b", "59001", ""), of_action("a", [title("Z")]), yes("b", "59002", "")]);
    edits.record_by(Some("Claire".into()), id(9), 5, yes("b", "59001", "2018"));
    assert_eq!(subjects(&edits), ["b 59001", "b 59002", "a"]);
    let last = changes(&edits)[0].last.clone().expect("an edit");
    assert_eq!((last.at, last.author.as_deref()), (5, Some("Claire")));
    assert_eq!(edits.last_edit_of(&EntrySubject::Cell(cell("b", "59001"))), Some(last));
    edits.record(id(10), 6, Edit::Undo { entry: id(9) });
    let last = edits.last_edit_of(&EntrySubject::Cell(cell("b", "59001"))).expect("the first edit");
    assert_eq!(last.author, None, "an undone edit is not the last one");
    assert_eq!(edits.last_edit_of(&EntrySubject::Commune(code("59001"))), None);
}

#[test]
fn reverting_a_change_restores_the_bundled_cell_action_or_commune_and_nothing_else() {
    let edits = journal([
        yes("b", "59001", ""),
        yes("b", "59001", "2018"),
        of_action("a", [title("Z")]),
        of_action("a", [ActionField::Form(Some("GIP".into()))]),
        of_commune("59002", [CommuneField::Name("Duo".into())]),
        Edit::DeleteAction { action: action("b") },
    ]);
    for change in changes(&edits) {
        let mut reverted = edits.clone();
        reverted.record(id(9), 0, change.revert(&edits).expect("an edit that reverts"));
        assert!(!subjects(&reverted).contains(&subject_text(&change)));
        assert_eq!(change.revert(&Journal::default()), None, "nothing is left to take back");
    }
}

#[test]
fn a_clock_that_was_set_back_changes_the_times_but_not_the_order() {
    let of = |times: [u64; 3]| {
        let mut journal = Journal::default();
        for (number, at) in (1..).zip(times) {
            journal.record(id(number), at, yes("b", "59001", ""));
        }
        journal
    };
    assert!(!of([1, 5, 5]).times_contradict_ranks());
    assert!(of([1, 5, 4]).times_contradict_ranks());
    assert!(!Journal::default().times_contradict_ranks());
    assert_eq!(changes(&of([1, 5, 4]))[0].last.as_ref().map(|last| last.at), Some(4), "the last by rank");
}

/// Edits of cells and of both tables, which may move the rows of the tables.
fn any_edits() -> impl Strategy<Value = Vec<Edit>> {
    let cells = (prop::sample::select(vec!["a", "b", "c"]), prop::sample::select(vec!["59000", "59001", "59002"]));
    let since = prop::sample::select(vec!["", "2015", "2017", "2018-04"]);
    let edit = prop_oneof![
        6 => (cells, since).prop_map(|((of, commune), since)| yes(of, commune, since)),
        1 => Just(confirmed("59001")),
        1 => prop::sample::select(vec!["a", "b", "c"]).prop_map(|id| Edit::DeleteAction { action: action(id) }),
        1 => prop::sample::select(vec!["a", "b", "c"]).prop_map(|id| of_action(id, [title("T"), ActionField::Domain("D".into())])),
        1 => Just(of_commune("59000", [CommuneField::Name("Zéro".into())])),
    ];
    prop::collection::vec(edit, 0..10)
}

proptest! {
    #[test]
    fn the_count_the_list_and_the_comparison_agree(edits in any_edits()) {
        let edits = journal(edits);
        let current = bundled().after(&edits);
        let compared = domain::journal::TerritoryDiff::of(&bundled(), &current, day("2019-12-13"));
        prop_assert_eq!(ChangeCount::of(&bundled(), &current), compared.count());
        let listed: usize = changes(&edits).iter().map(|change| change.changes.len()).sum();
        prop_assert_eq!(listed, compared.count().total());
        prop_assert!(changes(&edits).iter().all(|change| change.last.is_some()), "every change has an edit");
    }

    #[test]
    fn the_count_after_an_edit_of_cells_is_that_of_the_whole(entries in any_journal()) {
        let bundled = history::bundled();
        let (mut edits, mut before) = (Journal::default(), bundled.clone());
        let mut count = ChangeCount::default();
        for entry in entries {
            let cells: Option<Vec<CellName>> = edits.cells_of(&entry.edit);
            edits = edits.merged_with(&Journal::of([entry]));
            let Some(cells) = cells else { continue };
            // An edit may rank before others, so that all cells of the journal may change.
            let all: Vec<CellName> = edits.entries().flat_map(|it| it.edit.cells().into_iter().cloned()).chain(cells).collect();
            let after = bundled.after(&edits);
            count = count.after_edit_of(&all, &bundled, &before, &after);
            prop_assert_eq!(count, ChangeCount::of(&bundled, &after));
            before = after;
        }
    }
}
