//! The opened file and the draft: which edits are in which, which is older, keeping one of them alone, and what is read
//! before a file is written over.

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::{Package, ParticipationState};
use fixtures::journals::{any_journal, bundled};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS};
use formats::{Document, script_block};
use persistence::file::{
    ContentAfterFailure, CopySide, EditedItem, EntriesSeen, FileEntries, FileRelation, FileSaveState, FileVsDraft,
    OverwriteRefusal, check_opened_file, edits_to_take_in, items_of,
};
use proptest::prelude::*;

use crate::document;
use crate::fake_storage::{FakeLocalStorage, StorageFault};

pub fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

fn cell(commune: &str) -> CellName {
    let action = ActionId::parse("a").expect("an id");
    CellName { action, commune: CommuneCode::parse(commune).expect("a code") }
}

pub fn answer(commune: &str) -> Edit {
    Edit::answer(Answer::since(cell(commune), ParticipationState::No, None))
}

/// The journal with one more entry of that number.
pub fn and(journal: &Journal, number: u8, edit: Edit) -> Journal {
    let mut journal = journal.clone();
    journal.record(id(number), 0, edit);
    journal
}

/// A document of one commune and one action, without edits.
pub fn small_document() -> Document {
    let file = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let files = [
        file("datapackage.json", DESCRIPTOR.to_owned()),
        file("communes.csv", format!("{COMMUNES}\n59001,,Un,1,,\n")),
        file("actions.csv", format!("{ACTIONS}\na,A,D,,,,2015,2015,,,,publie,s\n")),
        file("participations.csv", format!("{PARTICIPATIONS}\n")),
    ];
    Document::of(Package::from_files(files).expect("readable files")).expect("a territory")
}

fn relation(file: &Journal, draft: &Journal, seen: &EntriesSeen) -> FileRelation {
    compare(file, draft, seen).relation
}

pub fn compare(file: &Journal, draft: &Journal, seen: &EntriesSeen) -> FileVsDraft {
    FileVsDraft::of(file.clone(), draft, seen)
}

/// What a browser remembers that has never opened a file.
pub fn nothing_seen() -> EntriesSeen {
    EntriesSeen::default()
}

#[test]
fn edits_are_in_a_file_that_has_all_of_them_and_an_edit_that_was_undone_is_none() {
    let save_state = |now: &Journal, file: &Journal| FileEntries::of(file.clone()).save_state(now);
    let none = Journal::default();
    let one = and(&none, 1, answer("59001"));
    let two = and(&one, 2, answer("59002"));
    let undone = and(&two, 3, Edit::Undo { entry: id(2) });
    assert_eq!(save_state(&none, &none), FileSaveState::NoEdits);
    assert_eq!(save_state(&one, &none), FileSaveState::MissingInFile(1));
    assert_eq!(save_state(&one, &one), FileSaveState::AllInFile);
    assert_eq!(save_state(&two, &one), FileSaveState::MissingInFile(1));
    assert_eq!(save_state(&undone, &one), FileSaveState::AllInFile);
    assert_eq!(save_state(&undone, &two), FileSaveState::MissingInFile(1));
    // A name for the state is something new, and is in no other entry.
    assert_eq!(save_state(&and(&two, 4, two.name_state("conseil".into())), &two), FileSaveState::MissingInFile(1));
}

#[test]
fn a_file_is_older_newer_or_diverged_only_where_the_draft_differs() {
    let none = Journal::default();
    let one = and(&none, 1, answer("59001"));
    let two = and(&one, 2, answer("59002"));
    let other = and(&one, 3, answer("59002"));
    let seen_one = nothing_seen().with(&one);
    assert_eq!(relation(&two, &none, &nothing_seen()), FileRelation::Same, "the first file ever opened");
    assert_eq!(relation(&two, &two, &nothing_seen()), FileRelation::Same);
    // What was edited since the file was opened here was never in a file; what was in one is missing in an older copy.
    assert_eq!(relation(&one, &two, &seen_one), FileRelation::Ahead);
    assert_eq!(relation(&one, &two, &seen_one.with(&two)), FileRelation::Older);
    assert_eq!(relation(&two, &one, &seen_one), FileRelation::Newer);
    assert_eq!(relation(&two, &other, &seen_one), FileRelation::Diverged);
    let compared = compare(&two, &and(&other, 4, Edit::Undo { entry: id(3) }), &nothing_seen());
    assert_eq!((compared.changes_of(CopySide::File), compared.changes_of(CopySide::Browser)), (1, 1));
}

#[test]
fn of_two_files_opened_one_after_the_other_the_newer_and_the_older_are_told_without_any_draft() {
    let none = Journal::default();
    let first = and(&none, 1, answer("59001"));
    let third = and(&and(&first, 2, answer("59002")), 3, answer("59001"));
    let apart = and(&first, 4, answer("59002"));
    let seen_third = nothing_seen().with(&third);
    let older = compare(&first, &none, &seen_third);
    assert_eq!((older.relation, older.elsewhere, older.has_draft), (FileRelation::Older, 2, false));
    assert_eq!(compare(&none, &none, &seen_third).elsewhere, 3, "the file without any edit is the oldest");
    assert_eq!(relation(&third, &none, &seen_third), FileRelation::Same);
    assert_eq!(relation(&third, &none, &nothing_seen().with(&first)), FileRelation::Newer);
    assert_eq!(relation(&first, &none, &nothing_seen().with(&none)), FileRelation::Newer);
    // Of two files that were edited apart, neither is older, in whichever order they are opened.
    assert_eq!(relation(&first, &none, &seen_third.with(&apart)), FileRelation::Older);
    assert_eq!(relation(&third, &none, &seen_third.with(&apart)), FileRelation::Apart);
    assert_eq!(relation(&apart, &none, &seen_third.with(&apart)), FileRelation::Apart);
    assert_eq!(
        relation(&third.merged_with(&apart), &none, &seen_third.with(&apart)),
        FileRelation::Same,
        "all is known"
    );
    let neither = compare(&apart, &none, &seen_third);
    assert_eq!((neither.relation, neither.elsewhere), (FileRelation::Diverged, 2));
    // Choosing what to keep settles what is shown; what other files alone have is still missing.
    let own = and(&none, 5, answer("59001"));
    let settled = seen_third.with(&own).settled(&first, &first.merged_with(&own));
    assert_eq!(compare(&first, &own, &settled).elsewhere, 2);
    assert!(!settled.has(id(5)) && settled.has(id(1)));
}

#[test]
fn edits_made_on_a_file_with_edits_are_no_divergence_and_keeping_the_browser_s_withdraws_nothing_of_it() {
    // The copy of a colleague with one edit is opened, and edited once; then it is opened again, as often as one likes.
    let file = and(&Journal::default(), 1, answer("59001"));
    let opened = compare(&file, &Journal::default(), &nothing_seen());
    let seen = opened.seen(&nothing_seen(), &file);
    let draft = and(&file, 2, answer("59002")).without(&file);
    let again = compare(&file, &draft, &seen);
    assert_eq!(again.relation, FileRelation::Ahead);
    assert_eq!(again.keep_only(CopySide::Browser, &file.merged_with(&draft)), []);
    // The same where the browser cannot remember files; an edit made apart is ranked like those of the file.
    assert_eq!(relation(&file, &draft, &nothing_seen()), FileRelation::Ahead);
    let apart = and(&Journal::default(), 2, answer("59002"));
    assert_eq!(relation(&file, &apart, &nothing_seen()), FileRelation::Diverged);
    assert_eq!(relation(&file, &apart.merged_with(&draft), &nothing_seen()), FileRelation::Diverged);
    // The colleague goes on: only what is new is not the browser's.
    let next = and(&file, 3, answer("59002"));
    let compared = compare(&next, &draft, &seen);
    assert_eq!(compared.relation, FileRelation::Diverged);
    let withdrawn = vec![Edit::Withdraw { entries: vec![id(3)], cells: Vec::new() }];
    assert_eq!(compared.keep_only(CopySide::Browser, &next.merged_with(&draft)), withdrawn);
    // It is reported until something is chosen, or edited on both together.
    let both = next.merged_with(&draft);
    assert_eq!(compared.seen(&seen, &both), seen);
    let seen = compared.seen(&seen, &and(&both, 4, answer("59001")));
    assert_eq!(relation(&next, &draft, &seen), FileRelation::Ahead);
}

#[test]
fn an_item_that_one_side_alone_edits_is_listed_once_also_through_what_it_takes_back() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let file = and(&one, 2, Edit::Undo { entry: id(1) });
    let browser = and(&one, 3, Edit::DeleteAction { action: ActionId::parse("a").expect("an id") });
    let browser = and(&browser, 4, Edit::Confirm { cells: vec![cell("59001")], on: Day::end_of_year(2019) });
    let named = compare(&file, &browser, &nothing_seen()).edited_items();
    assert_eq!(named, [EditedItem::Action(ActionId::parse("a").expect("an id")), EditedItem::Cell(cell("59001"))]);
}

#[test]
fn keeping_one_side_is_one_withdrawal_of_the_entries_of_the_other() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let file = and(&one, 2, answer("59002"));
    let browser = and(&and(&one, 3, answer("59002")), 4, answer("59001"));
    let compared = compare(&file, &browser, &nothing_seen());
    let now = file.merged_with(&browser);
    let withdrawn = |entries: Vec<EntryId>| vec![Edit::Withdraw { entries, cells: Vec::new() }];
    assert_eq!(compared.keep_only(CopySide::File, &now), withdrawn(vec![id(3), id(4)]));
    assert_eq!(compared.keep_only(CopySide::Browser, &now), withdrawn(vec![id(2)]));
    let items = items_of(&compared.keep_only(CopySide::File, &now), &now);
    assert_eq!(items, [EditedItem::Cell(cell("59001")), EditedItem::Cell(cell("59002"))]);
}

#[test]
fn the_entries_seen_in_files_are_remembered_each_once_and_lines_without_an_id_are_skipped() {
    let (storage, document) = (FakeLocalStorage::default(), document());
    let read = || EntriesSeen::read(&storage, &document);
    assert!(!read().has_seen_a_file());
    read().with(&Journal::default()).write(&storage, &document);
    assert!(read().has_seen_a_file(), "a file without edits is a file");
    let one = and(&Journal::default(), 1, answer("59001"));
    let seen = nothing_seen().with(&and(&one, 2, answer("59002"))).with(&one);
    seen.write(&storage, &document);
    assert_eq!((read(), read().has(id(2)), read().has(id(3))), (seen.clone(), true, false));
    let key = format!("carnet-fichier/{document}");
    assert_eq!(storage.text(&key), Some(format!("{}\n{}\n", id(1), id(2))));
    let seen = seen.with(&and(&one, 3, answer("59002")));
    seen.write(&storage, &document);
    assert_eq!((read(), storage.text(&key)), (seen, Some(format!("{0}\n{1}\n\n{0}\n{2}\n", id(1), id(2), id(3)))));
    // However many files are seen, no entry of them is forgotten.
    let many =
        (1..100).fold(nothing_seen(), |seen, number| seen.with(&and(&Journal::default(), number, answer("59001"))));
    many.write(&storage, &document);
    assert!((1..100).all(|number| read().has(id(number))));
    assert!(storage.text(&key).is_some_and(|text| text.split("\n\n").count() <= 12));
    storage.put(&key, "<script>\n\n\u{0}");
    assert!(!read().has(id(1)));
    storage.always(Some(StorageFault::Blocked));
    assert_eq!(read(), nothing_seen());
}

#[test]
fn after_a_failure_a_file_is_unchanged_only_if_it_holds_what_it_held() {
    use ContentAfterFailure::{Different, Empty, Unchanged, Unknown, Written};
    for (before, found, expected) in [
        ("old", Some("old"), Unchanged),
        ("old", Some("new"), Written),
        ("old", Some(""), Empty),
        ("", Some(""), Empty),
        ("old", Some("ne"), Different),
        ("", Some("ne"), Different),
        ("new", Some("new"), Written),
        ("old", None, Unknown),
    ] {
        assert_eq!(ContentAfterFailure::of(before, "new", found), expected, "{before:?} {found:?}");
    }
}

#[test]
fn a_file_is_read_before_it_is_overwritten_and_refused_where_something_of_it_would_be_lost() {
    let good = "{\"n\":1}";
    assert_eq!(
        (check_opened_file(&[]), check_opened_file(&[good.to_owned()])),
        (Ok(()), Err(OverwriteRefusal::DamagedEntries))
    );
    let journal = and(&Journal::default(), 1, answer("59001"));
    let document = Document { journal: journal.clone(), ..small_document() };
    let page = |text: &str| format!("<p>Un carnet</p>{}</html>", script_block(text));
    let text = document.write();
    let own = page(&small_document().write());
    let overwriting = edits_to_take_in;
    let edits_to_take_in = |file: &str| overwriting(file, &own, &document.territory);
    assert_eq!(edits_to_take_in(""), Ok(Journal::default()));
    assert_eq!(edits_to_take_in(&page(&text)), Ok(journal));
    let refused = Err(OverwriteRefusal::OtherContent);
    assert_eq!(overwriting(&page(&text), &own, &fixtures::mel::MEL), refused, "another document");
    assert_eq!(edits_to_take_in("<p>Une autre page</p>"), refused);
    assert_eq!(edits_to_take_in(" "), refused);
    assert_eq!(edits_to_take_in(&page("{")), refused);
    let twin = document.territory.after(&document.journal);
    assert_eq!(overwriting(&page(&text), &own, &twin), Err(OverwriteRefusal::OtherTables));
    let changed = page(&text).replace("<p>Un carnet", "<p>Mon carnet");
    assert_eq!(edits_to_take_in(&changed), Err(OverwriteRefusal::OtherProgram));
    let damaged = text.replacen("\"rank\":1", "\"rank\":2", 1);
    assert_ne!(damaged, text);
    assert_eq!(edits_to_take_in(&page(&damaged)), refused, "an entry of it would be lost");
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
        let compared = compare(&part(1), &part(2), &nothing_seen());
        for (side, kept) in [(CopySide::File, &compared.file), (CopySide::Browser, &compared.browser)] {
            let both = compared.file.merged_with(&compared.browser);
            let mut now = both.clone();
            let edits = compared.keep_only(side, &both);
            for (number, edit) in (100..).zip(edits.clone()) {
                now.record(id(number), 0, edit);
            }
            prop_assert_eq!(bundled().after(&now), bundled().after(kept));
            prop_assert!(compared.keep_only(side, &now).is_empty());
            // Where it is one withdrawal, one undo brings all of it back.
            if let [Edit::Withdraw { .. }] = edits[..] {
                let undo = now.undo().expect("an edit to undo");
                now.record(id(200), 0, undo);
                prop_assert_eq!(bundled().after(&now), bundled().after(&both));
            }
        }
    }
}
