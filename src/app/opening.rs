//! Opens a session from the document in the page and the draft in the browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::dates::Day;
use domain::ids::{CommuneCode, DocumentId};
use domain::territory::Territory;
use formats::{Document, Unreadable};
use persistence::{AutosaveDriver, FoundDraft, LocalStorage, StoredText};

use crate::app::{autosave, files_seen};
use crate::browser::storage::BrowserLocalStorage;
use crate::browser::{clock, page, page_source};
use crate::state::{Environment, Session};

/// The local storage key of the author's name. All documents share it.
const AUTHOR_KEY: &str = "carnet-auteur";

/// The local storage key under which it stands that the shortcuts of a single letter are off. All documents share it.
const LETTERS_KEY: &str = "carnet-raccourcis";
/// The text under it.
const OFF: &str = "sans";

/// The text under the key of the question for the commune, once it was set aside.
const SET_ASIDE: &str = "ecartee";

/// How long the page waits for the database before it opens without it, in milliseconds.
const DATABASE_TIMEOUT: u64 = 150;

/// A document that was read, and the driver that saves its edits.
pub struct ReadDocument {
    document: Document,
    driver: Rc<AutosaveDriver>,
}

/// A session, and what to report when it opens.
pub struct OpenedSession {
    pub session: Session,
    /// How many edits another copy of the file left in this browser; 0 where that need not be reported.
    pub edits_of_another_copy: usize,
}

/// Reads the document in the page and its draft in the browser, then calls back. If local storage does not hold all
/// that was saved, it first waits for the database, up to [`DATABASE_TIMEOUT`], so that the page does not change just
/// after it is shown.
pub fn open(then: impl FnOnce(Result<ReadDocument, Unreadable>) + 'static) {
    let block = page_source::document_at_start().ok_or_else(|| Unreadable::Damaged("no block".to_owned()));
    let document = match block.and_then(|block| Document::read(&block)) {
        Ok(document) => document,
        Err(why) => return then(Err(why)),
    };
    let then = Rc::new(Cell::new(Some(then)));
    let waiting: Rc<RefCell<Option<ReadDocument>>> = Rc::default();
    let finish = {
        let waiting = Rc::clone(&waiting);
        move || {
            if let Some((then, read)) = waiting.take().and_then(|read| Some((then.take()?, read))) {
                then(Ok(read));
            }
        }
    };
    let driver = autosave::start(&document.territory.about().id, finish.clone());
    let is_complete = driver.is_complete();
    waiting.replace(Some(ReadDocument { document, driver }));
    if is_complete { finish() } else { page::after(DATABASE_TIMEOUT, finish) }
}

impl ReadDocument {
    /// Opens a session with the document and its draft.
    pub fn open_session(self) -> OpenedSession {
        let Self { document, driver } = self;
        let id = document.territory.about().id.clone();
        let FoundDraft { journal: draft, report, is_from_another_copy } = driver.take_found();
        let session = Session::open(&document, &draft, report, environment(&id, &driver));
        autosave::show_in(&driver, session);
        if let Some(code) = remembered_commune(&id, &document.territory) {
            session.choose_commune(code);
        }
        if let StoredText::Present(_) = BrowserLocalStorage.read(&question_key(&id)) {
            session.keep_question_aside();
        }
        if let StoredText::Present(_) = BrowserLocalStorage.read(LETTERS_KEY) {
            session.set_letters_as_shortcuts(false);
        }
        if let StoredText::Present(name) = BrowserLocalStorage.read(AUTHOR_KEY) {
            session.set_author(&name);
        }
        files_seen::compare_and_remember(session, &id, &draft);
        // If the file and the draft differ, the message about that is enough. What the file has itself was not found here.
        let is_reported = is_from_another_copy && !session.file_differs_from_draft();
        let edits_of_another_copy = if is_reported { draft.without(&document.journal).in_force().count() } else { 0 };
        OpenedSession { session, edits_of_another_copy }
    }
}

fn environment(id: &DocumentId, driver: &Rc<AutosaveDriver>) -> Environment {
    let (commune, question) = (commune_key(id), question_key(id));
    let sent = format!("carnet-envoi/{id}/");
    let sent_before = sent.clone();
    let (saves, recovers) = (Rc::clone(driver), Rc::clone(driver));
    Environment {
        now: clock::now,
        day_of: |at| clock::local(at).day,
        today: || Day::parse(&clock::today()).unwrap_or_else(|| Day::end_of_year(9999)),
        save: Box::new(move |edits, origin| saves.save(edits, origin)),
        recover: Box::new(move |action| recovers.recover(action)),
        // If these cannot be written, the user is only asked again at the next visit.
        remember_commune: Box::new(move |code| _ = BrowserLocalStorage.write(&commune, code.as_str())),
        set_question_aside: Box::new(move || _ = BrowserLocalStorage.write(&question, SET_ASIDE)),
        remember_author: Box::new(|name| _ = BrowserLocalStorage.write(AUTHOR_KEY, name)),
        remember_letters: Box::new(|on| {
            if on { BrowserLocalStorage.remove(LETTERS_KEY) } else { _ = BrowserLocalStorage.write(LETTERS_KEY, OFF) }
        }),
        read_sent: Box::new(move |code| BrowserLocalStorage.read(&[&*sent_before, code.as_str()].concat())),
        write_sent: Box::new(move |code, text| BrowserLocalStorage.write(&[&*sent, code.as_str()].concat(), text)),
    }
}

fn remembered_commune(id: &DocumentId, territory: &Territory) -> Option<CommuneCode> {
    let StoredText::Present(code) = BrowserLocalStorage.read(&commune_key(id)) else { return None };
    CommuneCode::parse(&code).filter(|code| territory.find_commune(*code).is_some())
}

/// The local storage key under which it stands that the question for the commune was set aside.
fn question_key(id: &DocumentId) -> String {
    format!("carnet-question/{id}")
}

fn commune_key(id: &DocumentId) -> String {
    format!("carnet-commune/{id}")
}
