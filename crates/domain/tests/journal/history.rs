//! The history of a journal: what each entry changed, its status, and how two territories differ.

use std::sync::Arc;

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{
    ActionField, Answer, CellName, CommuneField, Edit, EditKind, EntryChange, EntryStatus, EntrySubject, History,
    HistoryFilter, HistoryTotals, Journal, LastNames, RowDiff, SearchWord, TerritoryDiff,
};
use domain::territory::{ParticipationState, Provenance, Territory};
use fixtures::small_territory::{day, territory};

fn action(id: &str) -> ActionId {
    ActionId::parse(id).expect("an id")
}

fn commune(code: &str) -> CommuneCode {
    CommuneCode::parse(code).expect("a code")
}

pub fn cell(of: &str, code: &str) -> CellName {
    CellName { action: action(of), commune: commune(code) }
}

pub fn answer(of: &str, code: &str, state: ParticipationState, since: Option<&str>) -> Answer {
    Answer::since(cell(of, code), state, since.and_then(ReducedDate::parse))
}

pub fn bundled() -> Territory {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
    let actions = ["a,Archives,D,,,,2015,2015,,,,publie,s", "b,Bus,D,,,,2015,2015,,,,publie,s"];
    let rows = [
        "a,59001,non,,2016,,illustratif,",
        "a,59001,participe,2016,,,illustratif,",
        "a,59002,participe,2015,,,publie,s",
    ];
    territory(&communes, &actions, &rows).expect("a readable package")
}

pub fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

/// A journal of these edits. The ids of the entries are 1, 2, 3…; each is one second later than the one before.
pub fn journal(edits: impl IntoIterator<Item = Edit>) -> Journal {
    let mut journal = Journal::default();
    for (number, edit) in (1..).zip(edits) {
        journal.record(id(number), u64::from(number) * 1000, edit);
    }
    journal
}

fn statuses(history: &History) -> Vec<EntryStatus> {
    history.entries().iter().map(|it| it.status).collect()
}

/// The changes of all subjects of the entry at an index, compared on 13 December 2019.
pub fn changes(journal: &Journal, index: usize) -> Vec<EntryChange> {
    let history = History::of(journal);
    history.changes(&bundled(), index, &history.subjects(index), day("2019-12-13"))
}

/// The states before and after the first change of an entry, which must be of a cell.
fn states(journal: &Journal, index: usize) -> [Option<ParticipationState>; 2] {
    match changes(journal, index).first() {
        Some(EntryChange::Cell { before, after, .. }) => {
            [before, after].map(|answer| answer.as_ref().map(|answer| answer.state))
        }
        other => panic!("not a cell: {other:?}"),
    }
}

use ParticipationState::{Interested, No, TakesPart};

#[test]
fn the_state_before_an_answer_comes_from_the_tables_if_it_is_not_recorded() {
    let dated = journal([Edit::answer(answer("a", "59001", No, Some("2018")))]);
    let [EntryChange::Cell { on, before: Some(before), after: Some(after), .. }] = &changes(&dated, 0)[..] else {
        panic!("one cell")
    };
    assert_eq!(*on, day("2018-01-01"));
    assert_eq!((before.state, before.since), (TakesPart, ReducedDate::parse("2016")));
    assert_eq!((before.provenance, after.provenance), (Some(Provenance::Illustrative), Some(Provenance::Entered)));
    assert_eq!((after.state, after.since), (No, ReducedDate::parse("2018")));
    assert_eq!(states(&journal([Edit::answer(answer("b", "59001", No, None))]), 0), [None, Some(No)]);
}

#[test]
fn the_state_recorded_in_an_answer_has_precedence_over_the_tables() {
    let with_before = Answer { before: Some(Interested), ..answer("a", "59001", No, Some("2018")) };
    assert_eq!(states(&journal([Edit::answer(with_before)]), 0), [Some(Interested), Some(No)]);
}

#[test]
fn the_changes_of_an_undo_and_a_withdrawal_are_those_that_they_reverse() {
    let edits = journal([
        Edit::answer(answer("a", "59001", No, Some("2018"))),
        Edit::answer(answer("a", "59001", Interested, Some("2018"))),
        Edit::Undo { entry: id(2) },
        Edit::Withdraw { entries: vec![id(1)], cells: Vec::new() },
        Edit::Undo { entry: id(4) },
    ]);
    assert_eq!(states(&edits, 1), [Some(No), Some(Interested)]);
    assert_eq!(states(&edits, 2), [Some(Interested), Some(No)]);
    assert_eq!(states(&edits, 3), [Some(No), Some(TakesPart)]);
    assert_eq!(states(&edits, 4), [Some(TakesPart), Some(No)]);
}

#[test]
fn each_entry_has_a_status_with_the_entry_that_caused_it() {
    let mut edits = journal([
        Edit::Answer { answers: vec![answer("a", "59001", No, None), answer("a", "59002", No, None)] },
        Edit::answer(answer("b", "59001", No, None)),
        Edit::Undo { entry: id(2) },
        Edit::Withdraw { entries: vec![id(1)], cells: vec![cell("a", "59002")] },
    ]);
    let history = History::of(&edits);
    let reduced = EntryStatus::Reduced { by: 3, cells: 1 };
    assert_eq!(
        statuses(&history),
        [reduced, EntryStatus::Undone { by: 2 }, EntryStatus::InForce, EntryStatus::InForce]
    );
    let counts = |code| history.is_in_force_for(0, &cell("a", code));
    assert_eq!((counts("59001"), counts("59002")), (true, false));
    edits.record(id(5), 5000, Edit::Redo { entry: id(2) });
    edits.record(id(6), 6000, Edit::Withdraw { entries: vec![id(1)], cells: vec![cell("a", "59001")] });
    let undone = EntryStatus::Undone { by: 4 };
    let withdrawn = EntryStatus::Withdrawn { by: 5 };
    let in_force = EntryStatus::InForce;
    assert_eq!(statuses(&History::of(&edits)), [withdrawn, in_force, undone, in_force, in_force, in_force]);
}

#[test]
fn the_changes_of_an_action_are_listed_field_by_field_when_it_is_added_changed_deleted_and_restored() {
    let fields = |title: &str| vec![ActionField::Title(title.into()), ActionField::Domain("D".into())];
    let edit = |id: &str, fields| Edit::Action { action: action(id), before: Vec::new(), fields };
    let edits = journal([
        edit("c", fields("Cantines")),
        edit("c", vec![ActionField::Title("Restaurants".into())]),
        Edit::DeleteAction { action: action("c") },
        Edit::Undo { entry: id(3) },
        Edit::Withdraw { entries: vec![id(2)], cells: Vec::new() },
    ]);
    let titles = |index| match &changes(&edits, index)[0] {
        EntryChange::Action { before, after, .. } => {
            [before, after].map(|field| field.as_ref().and_then(ActionField::text).map(str::to_owned))
        }
        other => panic!("not an action: {other:?}"),
    };
    let some = |title: &str| Some(title.to_owned());
    assert_eq!(changes(&edits, 0).len(), 2);
    assert_eq!(titles(0), [None, some("Cantines")]);
    assert_eq!(titles(1), [some("Cantines"), some("Restaurants")]);
    assert_eq!(titles(2), [some("Restaurants"), None]);
    assert_eq!(titles(3), [None, some("Restaurants")]);
    assert_eq!(titles(4), [some("Restaurants"), some("Cantines")]);
}

#[test]
fn the_changes_of_a_commune_are_listed_field_by_field() {
    let until = |text| CommuneField::MemberUntil(ReducedDate::parse(text));
    let leaves = Edit::Commune { commune: commune("59002"), before: Vec::new(), fields: vec![until("2019")] };
    let edits = journal([leaves, Edit::Undo { entry: id(1) }]);
    let change =
        |before, after| EntryChange::Commune { commune: commune("59002"), before: Some(before), after: Some(after) };
    assert_eq!(changes(&edits, 0), [change(CommuneField::MemberUntil(None), until("2019"))]);
    assert_eq!(changes(&edits, 1), [change(until("2019"), CommuneField::MemberUntil(None))]);
}

#[test]
fn an_entry_with_an_earlier_time_is_marked_and_keeps_its_order() {
    let mut edits = journal([Edit::answer(answer("a", "59001", No, None))]);
    edits.record(id(2), 400, Edit::answer(answer("a", "59002", No, None)));
    edits.record(id(3), 500, Edit::answer(answer("b", "59002", No, None)));
    let history = History::of(&edits);
    let earlier: Vec<bool> = history.entries().iter().map(|it| it.is_earlier).collect();
    assert_eq!(earlier, [false, true, false]);
    let days = history.by_day(&[2, 1, 0], |at| at / 1000);
    assert_eq!(days, [(0, vec![2, 1]), (1, vec![0])]);
}

#[test]
fn entries_and_their_authors_are_counted_since_the_earliest_time() {
    let mut edits = journal([]);
    assert_eq!(History::of(&edits).totals(), HistoryTotals::default());
    let by = |name: &str| Some(Arc::from(name));
    edits.record_by(by("Léa"), id(1), 7000, Edit::answer(answer("a", "59001", No, None)));
    edits.record_by(by("Ali"), id(2), 5000, Edit::answer(answer("a", "59002", No, None)));
    edits.record_by(by("Ali"), id(3), 6000, Edit::Undo { entry: id(1) });
    edits.record(id(4), 8000, Edit::answer(answer("b", "59002", No, None)));
    let totals = HistoryTotals { changes: 3, taken_back: 1, authors: 2, unsigned: true, since: Some(5000) };
    assert_eq!(History::of(&edits).totals(), totals);
}

#[test]
fn entries_are_filtered_by_subject_author_kind_status_and_words() {
    let mut edits = journal([
        Edit::Answer { answers: vec![answer("a", "59001", No, None), answer("b", "59002", No, None)] },
        Edit::Confirm { cells: vec![cell("a", "59002")], on: day("2019-12-13") },
        Edit::Undo { entry: id(2) },
        Edit::NameState { name: "Conseil d’été".into(), base: None, entries: vec![id(1)] },
    ]);
    edits.record_by(Some("Léa".into()), id(5), 9000, Edit::answer(answer("b", "59001", No, None)));
    let history = History::of(&edits);
    let names = LastNames::of(&bundled(), &edits, &bundled());
    let found = |filter: HistoryFilter| history.matching(&filter);
    let everything = HistoryFilter::default;
    assert_eq!(found(everything()), [4, 3, 2, 1, 0]);
    assert_eq!(found(HistoryFilter { commune: Some(commune("59002")), ..everything() }), [2, 1, 0]);
    assert_eq!(found(HistoryFilter { action: Some(action("b")), ..everything() }), [4, 0]);
    let both = HistoryFilter { commune: Some(commune("59001")), action: Some(action("b")), ..everything() };
    assert_eq!(found(both), [4], "the first entry concerns both, but in different cells");
    assert_eq!(found(HistoryFilter { author: Some(None), ..everything() }), [3, 2, 1, 0]);
    assert_eq!(found(HistoryFilter { author: Some(Some("Léa".into())), ..everything() }), [4]);
    assert_eq!(found(HistoryFilter { kind: Some(EditKind::Reversal), ..everything() }), [2]);
    assert_eq!(found(HistoryFilter { in_force: Some(false), ..everything() }), [1]);
    let words = |text: &str| HistoryFilter { words: SearchWord::of(text, &names), ..everything() };
    assert_eq!(found(words("ete")), [3]);
    assert_eq!(found(words("lea BUS")), [4]);
    assert_eq!(found(words("deux")), [2, 1, 0]);
    assert_eq!(found(words("trois")), Vec::<usize>::new());
}

#[test]
fn entries_are_grouped_by_each_of_their_communes() {
    let both = Edit::Answer { answers: vec![answer("a", "59002", No, None), answer("a", "59001", No, None)] };
    let edits = journal([both, Edit::Undo { entry: id(1) }, Edit::answer(answer("b", "59002", No, None))]);
    let history = History::of(&edits);
    let groups = history.by_subject(&[2, 1, 0], &EntrySubject::of_commune);
    let of = |code| EntrySubject::Commune(commune(code));
    assert_eq!(groups, [(of("59001"), vec![1, 0]), (of("59002"), vec![2, 1, 0])]);
    let groups = history.by_subject(&[2, 1, 0], &EntrySubject::of_action);
    let of = |id| EntrySubject::Action(action(id));
    assert_eq!(groups, [(of("a"), vec![1, 0]), (of("b"), vec![2])]);
}

#[test]
fn names_of_deleted_and_undone_additions_are_kept() {
    let fields = vec![ActionField::Title("Cantines".into()), ActionField::Domain("D".into())];
    let edits = journal([
        Edit::Action { action: action("c"), before: Vec::new(), fields },
        Edit::Undo { entry: id(1) },
        Edit::DeleteAction { action: action("b") },
    ]);
    let names = LastNames::of(&bundled(), &edits, &bundled().after(&edits));
    assert_eq!((names.action(&action("c")), names.action(&action("b"))), ("Cantines", "Bus"));
    assert_eq!((names.action(&action("x")), names.commune(&commune("59999"))), ("x", "59999"));
}

#[test]
fn two_territories_are_compared_by_ids_and_codes_whatever_their_indices() {
    let title = |title: &str| ActionField::Title(title.into());
    let edits = journal([
        Edit::DeleteAction { action: action("a") },
        Edit::Action { action: action("b"), before: Vec::new(), fields: vec![title("Autobus")] },
        Edit::Commune {
            commune: commune("59000"),
            before: Vec::new(),
            fields: vec![CommuneField::Name("Zéro".into())],
        },
        Edit::answer(answer("b", "59002", TakesPart, Some("2021"))),
    ]);
    let (one, other) = (bundled(), bundled().after(&edits));
    let compared = TerritoryDiff::of(&one, &other, day("2019-12-13"));
    assert_eq!(compared.actions[0], RowDiff::Gone(action("a")));
    let renamed = RowDiff::Changed { name: action("b"), fields: vec![(title("Bus"), title("Autobus"))] };
    assert_eq!(compared.actions[1], renamed);
    assert_eq!(compared.communes, [RowDiff::Added(commune("59000"))]);
    let cells: Vec<(CellName, Option<Day>)> = compared.cells.iter().map(|it| (it.cell.clone(), it.on)).collect();
    assert_eq!(
        cells,
        [(cell("b", "59002"), Some(day("2021-01-01")))],
        "the cells of the deleted action are gone with it"
    );
    let count = compared.count();
    assert_eq!((count.cells, count.actions, count.communes, count.total()), (1, 2, 1, 4));
    assert!(TerritoryDiff::of(&one, &one.after(&Journal::default()), day("2019-12-13")).is_same());
}
