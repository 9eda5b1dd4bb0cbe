//! The file and what the browser kept: what is in which, which is older, and keeping one of them alone.

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use fixtures::journals::{any_journal, bundled};
use persistence::file::{Held, Holding, Relation, Side, Sides, Subject, known_in, known_text, known_with, version};
use proptest::prelude::*;

fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

fn cell(commune: &str) -> CellName {
    let action = ActionId::parse("a").expect("an id");
    CellName { action, commune: CommuneCode::parse(commune).expect("a code") }
}

fn answer(commune: &str) -> Edit {
    Edit::answer(Answer::since(cell(commune), ParticipationState::No, None))
}

/// The journal with one more entry of that number.
fn and(journal: &Journal, number: u8, edit: Edit) -> Journal {
    let mut journal = journal.clone();
    journal.record(id(number), 0, edit);
    journal
}

fn relation(file: &Journal, browser: &Journal, known: &[EntryId]) -> Relation {
    Sides::of(file.clone(), browser.clone(), known).relation
}

#[test]
fn edits_are_in_a_file_that_has_all_of_them_and_what_was_done_and_undone_is_none() {
    let held = |now: &Journal, file: &Journal| Holding::of(file.clone()).holds(now);
    let none = Journal::default();
    let one = and(&none, 1, answer("59001"));
    let two = and(&one, 2, answer("59002"));
    let undone = and(&two, 3, Edit::Undo { entry: id(2) });
    assert_eq!(held(&none, &none), Held::Nothing);
    assert_eq!(held(&one, &none), Held::Not(1));
    assert_eq!(held(&one, &one), Held::Here);
    assert_eq!(held(&two, &one), Held::Not(1));
    assert_eq!(held(&undone, &one), Held::Here);
    assert_eq!(held(&undone, &two), Held::Not(1));
    // A name for the state is something new, and is said nowhere else.
    assert_eq!(held(&and(&two, 4, two.snapshot("conseil".into())), &two), Held::Not(1));
    assert_eq!((version(&none), version(&undone)), (0, 3));
}

#[test]
fn a_file_is_older_newer_or_apart_only_where_the_browser_kept_something_else() {
    let none = Journal::default();
    let one = and(&none, 1, answer("59001"));
    let two = and(&one, 2, answer("59002"));
    let other = and(&one, 3, answer("59002"));
    assert_eq!(relation(&two, &none, &[id(7)]), Relation::Same);
    assert_eq!(relation(&two, &two, &[]), Relation::Same);
    // What was edited since the file was opened here was never in a file; what was in one is missing in an older copy.
    assert_eq!(relation(&one, &two, &[id(1)]), Relation::Ahead);
    assert_eq!(relation(&one, &two, &[id(1), id(2)]), Relation::Older);
    assert_eq!(relation(&two, &one, &[id(1)]), Relation::Newer);
    assert_eq!(relation(&two, &other, &[id(1)]), Relation::Diverged);
    let sides = Sides::of(two, and(&other, 4, Edit::Undo { entry: id(3) }), &[]);
    assert_eq!((sides.changes_of(Side::File), sides.changes_of(Side::Browser)), (1, 1));
}

#[test]
fn what_one_side_alone_speaks_of_is_named_once_and_through_what_it_takes_back() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let file = and(&one, 2, Edit::Undo { entry: id(1) });
    let browser = and(&one, 3, Edit::DeleteAction { action: ActionId::parse("a").expect("an id") });
    let browser = and(&browser, 4, Edit::Confirm { cells: vec![cell("59001")], on: Day::end_of_year(2019) });
    let named = Sides::of(file, browser, &[]).subjects();
    assert_eq!(named, [Subject::Action(ActionId::parse("a").expect("an id")), Subject::Cell(cell("59001"))]);
}

#[test]
fn keeping_one_side_is_one_withdrawal_of_what_the_other_says() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let file = and(&one, 2, answer("59002"));
    let browser = and(&and(&one, 3, answer("59002")), 4, answer("59001"));
    let sides = Sides::of(file.clone(), browser.clone(), &[]);
    let now = file.merged_with(&browser);
    let withdrawn = |entries: Vec<EntryId>| vec![Edit::Withdraw { entries, cells: Vec::new() }];
    assert_eq!(sides.keep_only(Side::File, &now), withdrawn(vec![id(3), id(4)]));
    assert_eq!(sides.keep_only(Side::Browser, &now), withdrawn(vec![id(2)]));
}

#[test]
fn the_entries_seen_in_files_are_kept_as_a_text_each_once() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let known = known_with(&[id(2)], &one);
    assert_eq!(known, [id(1), id(2)]);
    assert_eq!(known_in(&known_text(&known)), known);
    assert_eq!(known_with(&known, &one), known);
    assert_eq!(known_in("<script>\n\n\u{0}"), []);
}

proptest! {
    #[test]
    fn keeping_one_side_gives_its_territory_whatever_the_other_did(
        entries in any_journal(), picks in prop::collection::vec(1u8..4, 12),
    ) {
        let part = |bit: u8| {
            let picked = entries.iter().zip(&picks).filter(|(_, pick)| **pick & bit != 0);
            Journal::of(picked.map(|(entry, _): (&Entry, _)| entry.clone()))
        };
        let sides = Sides::of(part(1), part(2), &[]);
        for (side, kept) in [(Side::File, &sides.file), (Side::Browser, &sides.browser)] {
            let mut now = sides.file.merged_with(&sides.browser);
            for (number, edit) in (100..).zip(sides.keep_only(side, &now)) {
                now.record(id(number), 0, edit);
            }
            prop_assert_eq!(bundled().after(&now), bundled().after(kept));
            prop_assert!(sides.keep_only(side, &now).is_empty());
        }
    }
}
