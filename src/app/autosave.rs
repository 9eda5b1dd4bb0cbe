//! Connects the autosave driver to the browser and to the session.

use std::rc::Rc;

use domain::ids::{DocumentId, EntryId};
use persistence::{AutosaveDriver, AutosaveEnvironment};

use crate::browser::channel::BrowserTabs;
use crate::browser::database::IndexedDb;
use crate::browser::failure::PageCrashCopy;
use crate::browser::storage::{BrowserLocalStorage, BrowserTabMemory};
use crate::browser::{address, clock, random};
use crate::state::Session;

/// Starts to save the edits of a document in this browser; calls back once the database has answered.
pub fn start(document: &DocumentId, on_answer: impl FnOnce() + 'static) -> Rc<AutosaveDriver> {
    let environment = AutosaveEnvironment {
        local_storage: Box::new(BrowserLocalStorage),
        database: Box::new(IndexedDb::default()),
        tab_memory: Box::new(BrowserTabMemory),
        other_tabs: Box::new(BrowserTabs::default()),
        crash_copy: Box::new(PageCrashCopy),
        now: clock::now,
        tab: EntryId::from_random(random::twelve_bytes()).to_string(),
        address: address::file_address(),
    };
    AutosaveDriver::start(environment, document, on_answer)
}

/// From now on, passes the edits of other tabs and every save report to the session.
pub fn show_in(driver: &AutosaveDriver, session: Session) {
    driver.follow(move |edits, report| {
        session.show_saved(edits);
        session.set_save_report(report);
    });
}
