//! Tests of the session, without a browser.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::Scope;
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use fixtures::small_territory::package;
use formats::{CopyKey, Document};
use leptos::prelude::*;
use persistence::{AutosaveOutcome, EditOrigin, RecoveryAction, SaveReport, SaveStatus, StoredText, WriteError};

use super::merging::TakenIn;
use super::{Environment, Session};

fn document() -> Document {
    Document::of(package(&[1], &["59001,,Un,1,,"], &["a,A,D,,,,2015,2015,,oui,,publie,s"], &[])).unwrap()
}

fn cell() -> CellName {
    CellName { action: ActionId::parse("a").unwrap(), commune: CommuneCode::parse("59001").unwrap() }
}

fn yes() -> Edit {
    Edit::answer(Answer::since(cell(), ParticipationState::TakesPart, None))
}

fn report(status: SaveStatus) -> SaveReport {
    SaveReport { status, problems: Vec::new(), in_database: 0, in_local_storage: 0, fault: None }
}

/// Edits, each with its origin.
type SavedEdits = Rc<RefCell<Vec<(Entry, EditOrigin)>>>;

/// A session whose saved edits are collected for the test.
fn session(status: SaveStatus) -> (Session, SavedEdits) {
    let saved = SavedEdits::default();
    let recorder = Rc::clone(&saved);
    let environment = Environment {
        now: || 5,
        day_of: |_| Day::end_of_year(2026),
        today: || Day::end_of_year(2026),
        save: Box::new(move |entries, origin| {
            recorder.borrow_mut().extend(entries.iter().map(|entry| (entry.clone(), origin)));
            AutosaveOutcome { from_others: Vec::new(), report: report(status) }
        }),
        recover: Box::new(|_| AutosaveOutcome { from_others: vec![other()], report: report(SaveStatus::Saved) }),
        remember_commune: Box::new(|_| {}),
        set_question_aside: Box::new(|| {}),
        draw_key: || CopyKey::of([7; 32]),
        save_for_copy: Box::new(|_, _| {}),
        remember_author: Box::new(|_| {}),
        remember_letters: Box::new(|_| {}),
        read_sent: Box::new(|_| StoredText::Absent),
        write_sent: Box::new(|_, _| Ok(())),
        read_supposed: Box::new(|| StoredText::Absent),
        write_supposed: Box::new(|_| Ok(())),
        read_kept: Box::new(|_| StoredText::Absent),
        write_kept: Box::new(|_, _| Ok(())),
    };
    (Session::open(&document(), &Journal::default(), report(SaveStatus::Nothing), environment), saved)
}

/// An edit made in another tab.
fn other() -> Entry {
    Entry {
        id: EntryId::from_random([2; 12]),
        rank: 1,
        at: 1,
        parents: None,
        replaces: [].into(),
        author: None,
        edit: yes(),
    }
}

#[test]
fn an_edit_is_saved_and_changes_the_figures_at_once() {
    let owner = Owner::new();
    owner.set();
    let (session, saved) = session(SaveStatus::Saving);
    let reached = || session.snapshot.with_untracked(|snapshot| snapshot.reaching(1).min);
    assert_eq!(reached(), 0);
    session.edit(yes(), "fait");
    assert_eq!(reached(), 1);
    assert!(matches!(&saved.borrow()[..], [(_, EditOrigin::JustMade)]));
    assert_eq!(session.save_status(), SaveStatus::Saving);
    session.set_save_report(report(SaveStatus::Saved));
    assert_eq!(session.save_status(), SaveStatus::Saved);
    assert_eq!(session.announcement().text, "fait");
}

#[test]
fn an_edit_that_could_not_be_saved_is_still_shown_and_reported_as_not_saved() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::NotSaved(WriteError::Full));
    session.edit(yes(), "fait");
    assert_eq!(session.snapshot.with_untracked(|snapshot| snapshot.reaching(1).min), 1);
    assert_eq!(session.save_status(), SaveStatus::NotSaved(WriteError::Full));
    assert_eq!(session.answers().journal.entries().count(), 1);
}

#[test]
fn edits_taken_in_twice_count_once_and_undo_restores_the_bundled_data() {
    let owner = Owner::new();
    owner.set();
    let (session, saved) = session(SaveStatus::Saved);
    assert_eq!(session.take_in(&Journal::of([other()])), TakenIn { edits: 1, contradictions: 0 });
    assert_eq!(session.take_in(&Journal::of([other()])), TakenIn { edits: 0, contradictions: 0 });
    assert!(matches!(&saved.borrow()[..], [(_, EditOrigin::Earlier)]));
    assert_eq!(session.changes().total(), 1);
    let undo = session.journal().with_untracked(Journal::undo).unwrap();
    session.edit(undo, "");
    assert_eq!(session.changes().total(), 0);
    assert_eq!(*session.territory.get_untracked(), *session.bundled());
}

#[test]
fn after_an_entry_of_the_highest_rank_the_edit_just_made_is_saved_and_not_that_entry() {
    let owner = Owner::new();
    owner.set();
    let (session, saved) = session(SaveStatus::Saved);
    session.take_in(&Journal::of([Entry { rank: u64::MAX, ..other() }]));
    let made = session.edit(Edit::Confirm { cells: vec![cell()], on: Day::end_of_year(2019) }, "");
    assert_eq!(saved.borrow().last().map(|(entry, _)| entry.id), Some(made));
    assert!(session.journal().with_untracked(|journal| journal.entries().any(|entry| entry.id == made)));
}

#[test]
fn what_was_made_here_is_undone_before_what_was_taken_in() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    session.take_in(&Journal::of([Entry { rank: 7, ..other() }]));
    assert_eq!(session.undo(), Some(Edit::Undo { entry: other().id }), "nothing was made here yet");
    let made = session.edit(yes(), "");
    session.take_in(&Journal::of([Entry { id: EntryId::from_random([3; 12]), rank: 9, ..other() }]));
    assert_eq!(session.undo(), Some(Edit::Undo { entry: made }));
}

#[test]
fn edits_that_another_tab_has_saved_are_shown_and_not_saved_again() {
    let owner = Owner::new();
    owner.set();
    let (session, saved) = session(SaveStatus::Saved);
    session.show_saved(&[other()]);
    session.show_saved(&[other()]);
    assert_eq!(session.snapshot.with_untracked(|snapshot| snapshot.reaching(1).min), 1);
    assert_eq!((session.answers().journal.entries().count(), saved.borrow().len()), (1, 0));
}

#[test]
fn edits_that_a_recovery_action_finds_are_shown() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    session.recover(RecoveryAction::Retry);
    assert_eq!(session.snapshot.with_untracked(|snapshot| snapshot.reaching(1).min), 1);
}

#[test]
fn the_tables_change_when_an_action_is_deleted_or_restored_but_not_with_an_answer() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    let tables = || session.tables.get_untracked();
    let first = tables();
    session.edit(yes(), "");
    assert_eq!(tables(), first);
    let mut journal = session.journal().get_untracked();
    let action = ActionId::parse("a").unwrap();
    journal.record(EntryId::from_random([3; 12]), 1, Edit::DeleteAction { action });
    session.take_in(&journal);
    assert_eq!(tables(), first + 1);
    journal.record(EntryId::from_random([4; 12]), 2, journal.undo().unwrap());
    session.take_in(&journal);
    assert_eq!(tables(), first + 2);
    assert_eq!(session.snapshot.with_untracked(|snapshot| snapshot.reaching(1).min), 1);
}

#[test]
fn leaving_out_illustrative_rows_changes_the_snapshot_and_not_the_territory() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    let before = session.territory.get_untracked();
    session.scope.set(Scope::PublishedOnly);
    assert_eq!(session.snapshot.with_untracked(|snapshot| snapshot.scope()), Scope::PublishedOnly);
    assert!(Arc::ptr_eq(&before, &session.territory.get_untracked()));
}

#[test]
fn what_an_undo_did_is_shown_until_the_next_announcement() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    session.announce_shown("undone".to_owned(), false);
    assert_eq!((session.announcement().text, session.undone()), ("undone".to_owned(), "undone".to_owned()));
    session.end_undone("another text");
    assert_eq!(session.undone(), "undone");
    session.end_undone("undone");
    assert_eq!((session.announcement().text, session.undone()), ("undone".to_owned(), String::new()));
    session.announce_shown("undone".to_owned(), false);
    session.edit(yes(), "fait");
    assert_eq!((session.announcement().text, session.undone()), ("fait".to_owned(), String::new()));
}

#[test]
fn the_same_text_is_announced_again() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    let first = session.announcement();
    session.announce("fait");
    let second = session.announcement();
    session.announce("fait");
    let third = session.announcement();
    assert!(first != second && second != third && second.text == third.text);
    session.announce_shown("raté".to_owned(), true);
    let shown = session.announcement();
    session.end_undone("raté");
    assert!(shown.is_failure && session.announcement() == shown, "what is no longer shown is not said again");
}

#[test]
fn what_is_supposed_changes_the_figures_of_its_session_alone_until_it_is_recorded() {
    let owner = Owner::new();
    owner.set();
    let (session, saved) = session(SaveStatus::Saved);
    let supposing = session.session_of_branch();
    let reached = |session: Session| session.snapshot.with_untracked(|snapshot| snapshot.reaching(1).min);
    supposing.edit(yes(), "");
    assert_eq!((reached(session), reached(supposing)), (0, 1));
    assert!(saved.borrow().is_empty() && session.journal().with_untracked(Journal::is_empty));
    assert_eq!(session.fingerprint.get_untracked(), supposing.fingerprint.get_untracked());
    session.record_supposed("");
    assert_eq!(reached(session), 1);
    assert!(matches!(&saved.borrow()[..], [(_, EditOrigin::JustMade)]));
    assert!(session.supposed().with_untracked(|it| it.entries.is_empty()));
}

#[test]
fn what_was_supposed_last_is_taken_back_first_and_all_of_it_can_be_forgotten() {
    let owner = Owner::new();
    owner.set();
    let (session, _) = session(SaveStatus::Saved);
    let supposing = session.session_of_branch();
    let entries = || session.supposed().with_untracked(|it| it.entries.entries().count());
    for _ in 0..3 {
        supposing.edit(yes(), "");
    }
    assert!(session.take_back_supposed());
    assert_eq!(entries(), 2);
    session.forget_supposed();
    assert!(entries() == 0 && !session.take_back_supposed());
}
