//! Tests of what is known about the files.

use super::*;
use crate::state::Environment;
use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry};
use domain::territory::ParticipationState;
use fixtures::small_territory::package;
use persistence::{AutosaveOutcome, StoredText, WriteError};

fn no() -> Edit {
    let cell = CellName { action: ActionId::parse("a").unwrap(), commune: CommuneCode::parse("59001").unwrap() };
    Edit::answer(Answer::since(cell, ParticipationState::No, None))
}

fn journal(numbers: &[u8]) -> Journal {
    let entry = |number: &u8| {
        let id = EntryId::from_random([*number; 12]);
        Entry { id, rank: u64::from(*number), at: 0, parents: None, replaces: [].into(), author: None, edit: no() }
    };
    Journal::of(numbers.iter().map(entry))
}

fn report(status: SaveStatus, in_local_storage: usize) -> SaveReport {
    SaveReport { status, problems: Vec::new(), in_database: 0, in_local_storage, fault: None }
}

/// A session on a file with these edits and a draft with those, whose report on saving is given.
fn session(in_file: &[u8], in_draft: &[u8], report: SaveReport) -> Session {
    Owner::new().set();
    let saved = report.clone();
    let environment = Environment {
        now: || 5,
        day_of: |_| Day::end_of_year(2026),
        today: || Day::end_of_year(2026),
        save: Box::new(move |_, _| AutosaveOutcome { from_others: Vec::new(), report: saved.clone() }),
        recover: Box::new(|_| AutosaveOutcome { from_others: Vec::new(), report: self::report(SaveStatus::Saved, 0) }),
        remember_commune: Box::new(|_| {}),
        set_question_aside: Box::new(|| {}),
        draw_key: || CopyKey::of([7; 32]),
        save_for_copy: Box::new(|_, _| {}),
        remember_author: Box::new(|_| {}),
        remember_letters: Box::new(|_| {}),
        read_sent: Box::new(|_| StoredText::Absent),
        read_supposed: Box::new(|| StoredText::Absent),
        write_supposed: Box::new(|_| Ok(())),
        write_sent: Box::new(|_, _| Ok(())),
        read_kept: Box::new(|_| StoredText::Absent),
        write_kept: Box::new(|_, _| Ok(())),
    };
    let tables = package(&[1], &["59001,,Un,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[]);
    let document = Document { journal: journal(in_file), ..Document::of(tables).unwrap() };
    Session::open(&document, &journal(in_draft), report, environment)
}

#[test]
fn a_copy_offered_as_a_download_is_a_file_only_once_it_was_found() {
    let session = session(&[], &[1], report(SaveStatus::Saved, 1));
    let offer = || session.record_offered_copy(session.journal().get_untracked(), "la copie".to_owned());
    assert_eq!(session.file_save_state(), FileSaveState::MissingInFile(1));
    offer();
    assert_eq!(session.offered_copy(), Some(("la copie".to_owned(), true)));
    assert_eq!((session.file_save_state(), session.last_written_file()), (FileSaveState::MissingInFile(1), None));
    session.settle_offered_copy(false);
    assert_eq!((session.file_save_state(), session.offered_copy()), (FileSaveState::MissingInFile(1), None));
    offer();
    session.edit(no(), "");
    assert_eq!(session.offered_copy(), Some(("la copie".to_owned(), false)), "the edit was made since");
    session.settle_offered_copy(true);
    assert_eq!(session.file_save_state(), FileSaveState::MissingInFile(1));
    assert_eq!(session.last_written_file().as_deref(), Some("la copie"));
    session.record_written_file(session.journal().get_untracked(), &session.copy_keys(None), "le fichier".to_owned());
    assert_eq!(session.file_save_state(), FileSaveState::AllInFile);
}

#[test]
fn after_a_file_was_damaged_nothing_counts_as_being_in_a_file() {
    let session = session(&[1], &[], report(SaveStatus::Nothing, 0));
    assert_eq!(session.file_save_state(), FileSaveState::AllInFile);
    session.record_damaged_file();
    assert_eq!(session.file_save_state(), FileSaveState::MissingInFile(1));
    session.record_offered_copy(session.journal().get_untracked(), "la copie".to_owned());
    session.settle_offered_copy(true);
    assert_eq!(session.file_save_state(), FileSaveState::AllInFile);
}

#[test]
fn closing_asks_only_where_edits_are_neither_in_the_browser_nor_in_a_file() {
    let not_saved = SaveStatus::NotSaved(WriteError::Blocked);
    for (status, in_local_storage, expected) in [
        (not_saved, 0, true),
        (SaveStatus::Saving, 0, true),
        (SaveStatus::Saving, 1, false),
        (SaveStatus::Saved, 1, false),
        (SaveStatus::Nothing, 0, false),
    ] {
        let session = session(&[], &[1], report(status, in_local_storage));
        assert_eq!(session.would_lose_edits(), expected, "{status:?}");
        session.record_written_file(
            session.journal().get_untracked(),
            &session.copy_keys(None),
            "le fichier".to_owned(),
        );
        assert!(!session.would_lose_edits());
    }
    assert!(!session(&[1], &[], report(not_saved, 0)).would_lose_edits(), "the file has them");
}

#[test]
fn only_edits_that_the_file_lacks_are_the_browser_s_own() {
    let session = session(&[1, 2], &[2, 3], report(SaveStatus::Saved, 2));
    assert_eq!(session.edits_counts(), (3, 1));
    session.edit(Edit::Undo { entry: EntryId::from_random([3; 12]) }, "");
    assert_eq!(session.edits_counts(), (2, 0));
}

#[test]
fn what_was_chosen_is_remembered_once_and_what_is_written_later_is_added() {
    let session = session(&[1], &[2], report(SaveStatus::Saved, 1));
    let first = EntriesSeen::default().with(&journal(&[2, 4]));
    session.compare_file_with_draft(&journal(&[2]), &first);
    // Both were edited: nothing of the file is taken in before something is chosen.
    assert_eq!(session.entries_seen(&first, false), (first.clone(), false));
    session.end_file_comparison();
    let (settled, is_settled) = session.entries_seen(&first, false);
    assert_eq!((&settled, is_settled), (&EntriesSeen::default().with(&journal(&[4])).with(&journal(&[1])), true));
    session.record_written_file(journal(&[1, 2]), &session.copy_keys(None), "le fichier".to_owned());
    assert_eq!(session.entries_seen(&settled, true).0, settled.with(&journal(&[1, 2])));
}
