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
    CopySide, EditedItem, FileEntries, FileRelation, FileSaveState, FileVsDraft, OverwriteRefusal, check_opened_file,
    edits_to_take_in, entries_seen_in_files, remember_entries_seen, with_entries_of,
};
use proptest::prelude::*;

use crate::document;
use crate::fake_storage::{FakeLocalStorage, StorageFault};

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

/// A document of one commune and one action, without edits.
fn small_document() -> Document {
    let file = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let files = [
        file("datapackage.json", DESCRIPTOR.to_owned()),
        file("communes.csv", format!("{COMMUNES}\n59001,,Un,1,,\n")),
        file("actions.csv", format!("{ACTIONS}\na,A,D,,,,2015,2015,,,,publie,s\n")),
        file("participations.csv", format!("{PARTICIPATIONS}\n")),
    ];
    Document::of(Package::from_files(files).expect("readable files")).expect("a territory")
}

fn relation(file: &Journal, browser: &Journal, seen: &[EntryId]) -> FileRelation {
    FileVsDraft::of(file.clone(), browser.clone(), seen).relation
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
    assert_eq!(relation(&two, &none, &[id(7)]), FileRelation::Same);
    assert_eq!(relation(&two, &two, &[]), FileRelation::Same);
    // What was edited since the file was opened here was never in a file; what was in one is missing in an older copy.
    assert_eq!(relation(&one, &two, &[id(1)]), FileRelation::Ahead);
    assert_eq!(relation(&one, &two, &[id(1), id(2)]), FileRelation::Older);
    assert_eq!(relation(&two, &one, &[id(1)]), FileRelation::Newer);
    assert_eq!(relation(&two, &other, &[id(1)]), FileRelation::Diverged);
    let compared = FileVsDraft::of(two, and(&other, 4, Edit::Undo { entry: id(3) }), &[]);
    assert_eq!((compared.changes_of(CopySide::File), compared.changes_of(CopySide::Browser)), (1, 1));
}

#[test]
fn an_item_that_one_side_alone_edits_is_listed_once_also_through_what_it_takes_back() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let file = and(&one, 2, Edit::Undo { entry: id(1) });
    let browser = and(&one, 3, Edit::DeleteAction { action: ActionId::parse("a").expect("an id") });
    let browser = and(&browser, 4, Edit::Confirm { cells: vec![cell("59001")], on: Day::end_of_year(2019) });
    let named = FileVsDraft::of(file, browser, &[]).edited_items();
    assert_eq!(named, [EditedItem::Action(ActionId::parse("a").expect("an id")), EditedItem::Cell(cell("59001"))]);
}

#[test]
fn keeping_one_side_is_one_withdrawal_of_the_entries_of_the_other() {
    let one = and(&Journal::default(), 1, answer("59001"));
    let file = and(&one, 2, answer("59002"));
    let browser = and(&and(&one, 3, answer("59002")), 4, answer("59001"));
    let compared = FileVsDraft::of(file.clone(), browser.clone(), &[]);
    let now = file.merged_with(&browser);
    let withdrawn = |entries: Vec<EntryId>| vec![Edit::Withdraw { entries, cells: Vec::new() }];
    assert_eq!(compared.keep_only(CopySide::File, &now), withdrawn(vec![id(3), id(4)]));
    assert_eq!(compared.keep_only(CopySide::Browser, &now), withdrawn(vec![id(2)]));
}

#[test]
fn the_entries_seen_in_files_are_remembered_each_once_and_lines_without_an_id_are_skipped() {
    let (storage, document) = (FakeLocalStorage::default(), document());
    let one = and(&Journal::default(), 1, answer("59001"));
    let seen = with_entries_of(&one, &[id(2)]);
    assert_eq!(seen, [id(1), id(2)]);
    remember_entries_seen(&storage, &document, &seen);
    assert_eq!(entries_seen_in_files(&storage, &document), seen);
    assert_eq!(with_entries_of(&one, &seen), seen);
    let key = format!("carnet-fichier/{document}");
    assert_eq!(storage.text(&key), Some(format!("{}\n{}\n", id(1), id(2))));
    storage.put(&key, "<script>\n\n\u{0}");
    assert_eq!(entries_seen_in_files(&storage, &document), []);
    storage.always(Some(StorageFault::Blocked));
    assert_eq!(entries_seen_in_files(&storage, &document), []);
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
    let id = document.territory.about().id.clone();
    let page = |text: &str| format!("<p>Un carnet</p>{}", script_block(text));
    let text = document.write();
    assert_eq!(edits_to_take_in("", &id), Ok(Journal::default()));
    assert_eq!(edits_to_take_in(&page(&text), &id), Ok(journal));
    let refused = Err(OverwriteRefusal::OtherContent);
    assert_eq!(edits_to_take_in(&page(&text), &crate::document()), refused, "another document");
    assert_eq!(edits_to_take_in("<p>Une autre page</p>", &id), refused);
    assert_eq!(edits_to_take_in(" ", &id), refused);
    assert_eq!(edits_to_take_in(&page("{"), &id), refused);
    let damaged = text.replacen("\"rank\":1", "\"rank\":2", 1);
    assert_ne!(damaged, text);
    assert_eq!(edits_to_take_in(&page(&damaged), &id), refused, "an entry of it would be lost");
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
        let compared = FileVsDraft::of(part(1), part(2), &[]);
        for (side, kept) in [(CopySide::File, &compared.file), (CopySide::Browser, &compared.browser)] {
            let mut now = compared.file.merged_with(&compared.browser);
            for (number, edit) in (100..).zip(compared.keep_only(side, &now)) {
                now.record(id(number), 0, edit);
            }
            prop_assert_eq!(bundled().after(&now), bundled().after(kept));
            prop_assert!(compared.keep_only(side, &now).is_empty());
        }
    }
}
