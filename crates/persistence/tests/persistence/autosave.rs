//! The autosave driver in one tab: when it writes, what it reports, and what the user can do about a problem.

use std::rc::Rc;

use domain::journal::{Entry, Journal};
use persistence::{
    AutosaveOutcome, EditOrigin, RecoveryAction, SaveReport, SaveStatus, StorageCopy, StorageProblem, WriteError,
    draft_key_prefix,
};

use crate::fake_storage::StorageFault;
use crate::fake_tabs::{DriverTab, SharedBrowser};
use crate::{OpenPage, document, entry, journal};

pub fn save(tab: &DriverTab, number: u32) -> AutosaveOutcome {
    tab.driver.save(&[entry(number)], EditOrigin::JustMade)
}

pub fn in_local_storage(browser: &SharedBrowser) -> Journal {
    OpenPage::open(&browser.storage, "reader").journal
}

pub fn line(entry: &Entry) -> String {
    formats::write_entry(entry)
}

#[test]
fn an_edit_is_in_local_storage_before_saving_returns_and_in_the_database_later() {
    let browser = SharedBrowser::default();
    let tab = browser.open_and_follow("a");
    assert_eq!((tab.answers.get(), tab.last_report().status), (1, SaveStatus::Nothing));
    let outcome = save(&tab, 1);
    assert_eq!((outcome.report.status, outcome.from_others), (SaveStatus::Saving, vec![]));
    assert_eq!(in_local_storage(&browser), journal([1]));
    assert!(browser.database.borrow().rows.is_empty());
    browser.serve(&tab);
    let report = tab.last_report();
    assert_eq!((report.status, report.in_database, report.in_local_storage), (SaveStatus::Saved, 1, 1));
    assert!(browser.database.borrow().rows.values().any(|text| *text == line(&entry(1))));
    assert_eq!(tab.answers.get(), 1, "whoever waits for the database is called once");
}

#[test]
fn edits_that_are_made_while_a_batch_is_being_written_go_together_in_the_next() {
    let browser = SharedBrowser::default();
    let tab = browser.open_and_follow("a");
    (1..=4).for_each(|number| _ = save(&tab, number));
    assert_eq!(tab.requests.batch_sizes(), [1]);
    assert!(browser.answer(&tab));
    assert_eq!((tab.requests.batch_sizes(), tab.last_report().status), (vec![1, 3], SaveStatus::Saving));
    browser.serve(&tab);
    assert_eq!((tab.requests.batch_sizes(), tab.last_report().status), (vec![1, 3], SaveStatus::Saved));
}

#[test]
fn an_edit_that_is_made_while_the_database_is_being_opened_is_written_once_it_is_open() {
    let browser = SharedBrowser::default();
    let tab = browser.open("a");
    tab.follow();
    save(&tab, 1);
    assert_eq!((tab.requests.opened(), tab.requests.batch_sizes()), (1, vec![]));
    browser.serve(&tab);
    assert_eq!((tab.requests.opened(), tab.requests.batch_sizes()), (1, vec![1]));
}

#[test]
fn a_database_that_fails_is_opened_again_once_and_then_reported() {
    let browser = SharedBrowser::default();
    let tab = browser.open_and_follow("a");
    browser.database.borrow_mut().fault = Some(WriteError::Broken);
    save(&tab, 1);
    assert_eq!(tab.requests.opened(), 1);
    assert!(browser.answer(&tab), "the batch");
    assert_eq!((tab.requests.opened(), tab.last_report().status), (2, SaveStatus::Saving));
    browser.serve(&tab);
    let once = SaveStatus::SavedOnce { without: StorageCopy::Database, why: WriteError::Broken };
    assert_eq!((tab.requests.opened(), tab.last_report().status), (2, once));
    browser.database.borrow_mut().fault = None;
    save(&tab, 2);
    browser.serve(&tab);
    assert_eq!((tab.requests.opened(), tab.last_report().status), (3, SaveStatus::Saved));
}

#[test]
fn a_database_that_does_not_open_is_reported_before_anything_is_saved() {
    let browser = SharedBrowser::default();
    browser.database.borrow_mut().fault = Some(WriteError::Blocked);
    let tab = browser.open_and_follow("a");
    browser.serve(&tab);
    let SaveReport { status, fault, .. } = tab.last_report();
    assert_eq!((status, fault), (SaveStatus::Nothing, Some((StorageCopy::Database, WriteError::Blocked))));
    let fine = SharedBrowser::default();
    let tab = fine.open_and_follow("a");
    fine.serve(&tab);
    assert_eq!(tab.last_report().fault, None);
}

#[test]
fn a_database_that_opens_after_it_was_given_up_is_used() {
    let browser = SharedBrowser::default();
    let tab = browser.open("a");
    tab.follow();
    tab.requests.time_out();
    assert_eq!(tab.answers.get(), 1);
    save(&tab, 1);
    assert_eq!(tab.requests.opened(), 2);
    browser.serve(&tab);
    assert_eq!((tab.answers.get(), tab.last_report().status), (1, SaveStatus::Saved));
    assert_eq!(browser.database.borrow().rows.len(), 2);
}

#[test]
fn edits_that_are_found_before_there_is_a_session_are_given_to_it_and_shown_once() {
    let browser = SharedBrowser::default();
    let first = browser.open_and_follow("a");
    (1..=2).for_each(|number| _ = save(&first, number));
    browser.serve(&first);
    browser.storage.empty();
    let tab = browser.open("b");
    assert!(!tab.driver.is_complete(), "the database has to be waited for");
    browser.lose_messages();
    browser.serve(&tab);
    save(&first, 3);
    browser.deliver();
    assert_eq!(tab.follow(), journal([1, 2, 3]));
    save(&first, 4);
    browser.deliver();
    assert_eq!(tab.shown.borrow().len(), 4);
    assert_eq!(tab.driver.take_found().journal, journal([]), "they are given once");
    let next = browser.open("c");
    assert!(next.driver.is_complete(), "nobody need wait for the database");
}

#[test]
fn edits_of_another_copy_of_the_file_are_distinguished() {
    let browser = SharedBrowser::default();
    let tab = browser.open_and_follow("a");
    save(&tab, 1);
    let key = format!("carnet-copie/{}", document());
    assert_eq!(browser.storage.text(&key).as_deref(), Some("file:///carnet.html"));
    assert!(!browser.open("b").driver.take_found().is_from_another_copy);
    browser.storage.put(&key, "file:///autre.html");
    assert!(browser.open("c").driver.take_found().is_from_another_copy);
    // Edits of both copies are not all from another; and where nothing is known, nothing is said.
    save(&tab, 2);
    assert_eq!(browser.storage.text(&key).as_deref(), Some("file:///autre.html\nfile:///carnet.html"));
    assert!(!browser.open("d").driver.take_found().is_from_another_copy);
    browser.storage.empty_prefix("carnet-copie/");
    assert!(!browser.open("e").driver.take_found().is_from_another_copy);
    // What is taken in from a file was not made by this copy.
    tab.driver.save(&[entry(3)], EditOrigin::Earlier);
    assert_eq!(browser.storage.text(&key), None);
}

#[test]
fn the_tab_remembers_how_many_edits_there_were_so_that_emptied_storages_are_no_first_visit() {
    let browser = SharedBrowser::default();
    let tab = browser.open_and_follow("a");
    (1..=2).for_each(|number| _ = save(&tab, number));
    browser.serve(&tab);
    assert_eq!(tab.memory.texts(), ["2 2"]);
    let emptied = SharedBrowser::default();
    let reloaded = emptied.open_in("b", Rc::clone(&tab.memory));
    emptied.serve(&reloaded);
    reloaded.follow();
    assert_eq!(reloaded.last_report().problems, [StorageProblem::Lost { missing: 2 }]);
    let other = SharedBrowser::default();
    assert_eq!(other.open_and_follow("c").last_report().problems, [], "a tab that remembers nothing");
}

#[test]
fn damaged_texts_are_set_aside_at_the_time_of_the_clock_and_the_rest_goes_on() {
    let browser = SharedBrowser::default();
    let key = format!("{}/y/1", draft_key_prefix(&document()));
    browser.storage.put(&key, &format!("{}\n{{\"abîmé\n", line(&entry(1))));
    let tab = browser.open_and_follow("a");
    let [StorageProblem::Unreadable { texts: 1, content, .. }] = &tab.last_report().problems[..] else {
        panic!("{:?}", tab.last_report())
    };
    assert_eq!(content, "{\"abîmé");
    assert_eq!(browser.messages(), ["?"], "another tab may have the edit");
    let outcome = tab.driver.recover(RecoveryAction::SetAside);
    assert_eq!((outcome.report.problems, outcome.from_others), (vec![], vec![]));
    browser.serve(&tab);
    assert_eq!(browser.storage.text(&key), None);
    assert!(browser.storage.text(&format!("carnet-mis-de-cote/5/{key}")).is_some());
    assert_eq!((in_local_storage(&browser), tab.last_report().status), (journal([1]), SaveStatus::Saved));
}

#[test]
fn lost_edits_are_given_up_and_a_message_of_restored_ones_is_dismissed() {
    let browser = SharedBrowser::default();
    let tab = browser.open_and_follow("a");
    (1..=2).for_each(|number| _ = save(&tab, number));
    browser.serve(&tab);
    browser.lose_messages();
    browser.storage.empty();
    let restored = browser.open_and_follow("b");
    let problem = StorageProblem::Restored { copy: StorageCopy::LocalStorage, edits: 2 };
    assert_eq!(restored.last_report().problems, [problem]);
    assert_eq!(restored.driver.recover(RecoveryAction::Dismiss).report.problems, []);
    browser.storage.empty_prefix(&draft_key_prefix(&document()));
    browser.database.borrow_mut().rows.clear();
    let lost = browser.open_and_follow("c");
    assert_eq!(lost.last_report().problems, [StorageProblem::Lost { missing: 2 }]);
    assert_eq!(lost.driver.recover(RecoveryAction::GiveUp).report.problems, []);
    browser.serve(&lost);
    assert_eq!(browser.open_and_follow("d").last_report().problems, []);
}

#[test]
fn trying_again_writes_what_there_was_no_room_for_and_shows_what_others_saved() {
    let browser = SharedBrowser::default();
    browser.database.borrow_mut().fault = Some(WriteError::Blocked);
    let tab = browser.open_and_follow("a");
    browser.storage.always(Some(StorageFault::Full));
    let outcome = save(&tab, 1);
    assert_eq!(outcome.report.status, SaveStatus::NotSaved(WriteError::Full));
    browser.serve(&tab);
    browser.storage.always(None);
    browser.database.borrow_mut().fault = None;
    OpenPage::open(&browser.storage, "z").edit(9);
    let outcome = tab.driver.recover(RecoveryAction::Retry);
    assert_eq!((outcome.report.in_local_storage, outcome.from_others), (2, vec![entry(9)]));
    browser.serve(&tab);
    assert_eq!(tab.last_report().status, SaveStatus::Saved);
}
