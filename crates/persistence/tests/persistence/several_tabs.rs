//! Autosave drivers in several tabs: they show each other's edits, and help where one misses some.

use persistence::{
    EditOrigin, RecoveryAction, SaveStatus, StorageChange, StorageCopy, StorageProblem, draft_key_prefix,
};

use crate::autosave::{in_local_storage, line, save};
use crate::fake_storage::StorageFault;
use crate::fake_tabs::SharedBrowser;
use crate::{document, entry, journal};

fn count_in_local_storage(browser: &SharedBrowser) -> Option<String> {
    browser.storage.text(&format!("carnet-temoin/{}", document()))
}

#[test]
fn two_tabs_show_each_others_edits_that_are_in_local_storage() {
    let browser = SharedBrowser::default();
    let (one, two) = (browser.open_and_follow("a"), browser.open_and_follow("b"));
    save(&one, 1);
    assert_eq!(browser.messages(), [format!("+{}\n", line(&entry(1)))]);
    let writes = browser.storage.texts();
    assert_eq!((browser.deliver(), two.journal()), (1, journal([1])));
    assert_eq!(browser.storage.texts(), writes, "the other tab writes no second copy");
    save(&two, 2);
    browser.deliver();
    assert_eq!(one.shown.borrow()[..], [entry(2)]);
    browser.serve(&one);
    browser.serve(&two);
    assert_eq!((one.last_report().status, two.last_report().status), (SaveStatus::Saved, SaveStatus::Saved));
    assert_eq!(count_in_local_storage(&browser).as_deref(), Some("2 2"));
}

#[test]
fn an_edit_that_one_tab_has_in_memory_only_is_written_by_the_other() {
    let browser = SharedBrowser::default();
    let (one, two) = (browser.open_and_follow("a"), browser.open_and_follow("b"));
    browser.storage.always(Some(StorageFault::Full));
    save(&one, 1);
    assert_eq!(browser.messages(), [format!("-{}\n", line(&entry(1)))]);
    browser.storage.always(None);
    assert_eq!(in_local_storage(&browser), journal([]));
    browser.deliver();
    assert_eq!((two.journal(), in_local_storage(&browser)), (journal([1]), journal([1])));
}

#[test]
fn edits_that_were_made_earlier_are_sent_to_other_tabs_as_such() {
    let browser = SharedBrowser::default();
    let (one, two) = (browser.open_and_follow("a"), browser.open_and_follow("b"));
    let entries = [entry(1), entry(2)];
    one.driver.save(&entries, EditOrigin::Earlier);
    assert_eq!(browser.messages(), [format!("={}\n{}\n", line(&entry(1)), line(&entry(2)))]);
    browser.deliver();
    assert_eq!(two.journal(), journal([1, 2]));
    one.driver.save(&entries, EditOrigin::Earlier);
    assert_eq!(browser.messages(), Vec::<String>::new(), "what was known is not sent");
}

#[test]
fn a_tab_that_missed_a_message_reads_what_another_wrote_when_local_storage_changes() {
    let browser = SharedBrowser::default();
    let (one, two) = (browser.open_and_follow("a"), browser.open_and_follow("b"));
    save(&one, 1);
    browser.lose_messages();
    let key = browser.storage.texts().into_keys().find(|key| key.contains("/a/")).expect("a chunk");
    browser.storage_changed("b", StorageChange::Key("carnet-auteur"));
    browser.storage_changed("b", StorageChange::Key(&format!("carnet-temoin/{}", document())));
    assert_eq!(two.journal(), journal([]), "no key of an edit");
    browser.storage_changed("b", StorageChange::Key(&key));
    assert_eq!(two.journal(), journal([1]));
    save(&one, 2);
    browser.lose_messages();
    browser.storage_changed("b", StorageChange::Anything);
    assert_eq!(two.journal(), journal([1, 2]));
    browser.storage.empty();
    browser.storage_changed("b", StorageChange::Anything);
    assert_eq!(in_local_storage(&browser), journal([1, 2]), "what was emptied is written again");
    assert_eq!(two.last_report().problems, [StorageProblem::Restored { copy: StorageCopy::LocalStorage, edits: 2 }]);
}

#[test]
fn edits_of_a_missed_message_are_read_with_the_next_edit() {
    let browser = SharedBrowser::default();
    let (one, two) = (browser.open_and_follow("a"), browser.open_and_follow("b"));
    (1..=2).for_each(|number| _ = save(&one, number));
    browser.lose_messages();
    assert_eq!(save(&two, 3).from_others, [entry(1), entry(2)], "the count in local storage is higher than expected");
}

#[test]
fn a_tab_that_misses_edits_asks_the_others_once_and_is_sent_theirs() {
    let browser = SharedBrowser::default();
    let one = browser.open_and_follow("a");
    (1..=3).for_each(|number| _ = save(&one, number));
    browser.serve(&one);
    browser.lose_messages();
    browser.storage.empty_prefix(&draft_key_prefix(&document()));
    browser.database.borrow_mut().rows.clear();
    let two = browser.open_and_follow("b");
    assert_eq!(two.last_report().problems, [StorageProblem::Lost { missing: 3 }]);
    assert_eq!(browser.messages(), ["?"]);
    browser.deliver();
    assert_eq!((two.journal(), two.last_report().problems), (journal([1, 2, 3]), vec![]));
    browser.serve(&two);
    // Lost again, with nobody who has them: the others are not asked again.
    two.driver.recover(RecoveryAction::Retry);
    browser.serve(&two);
    assert_eq!(browser.messages(), Vec::<String>::new());
}

#[test]
fn the_crash_copy_has_every_line_exactly_once() {
    let browser = SharedBrowser::default();
    let first = browser.open_and_follow("a");
    save(&first, 1);
    browser.serve(&first);
    let tab = browser.open_and_follow("b");
    save(&tab, 2);
    save(&first, 3);
    browser.deliver();
    (4..=5).for_each(|number| _ = save(&first, number));
    browser.lose_messages();
    assert_eq!(save(&tab, 6).from_others, [entry(4), entry(5)]);
    browser.deliver();
    let expected = [1, 2, 3, 6, 4, 5].map(|number| line(&entry(number)));
    let lines = tab.crash_copy.lines();
    assert_eq!((lines[0].as_str(), &lines[1..]), (document().as_str(), &expected[..]));
}
