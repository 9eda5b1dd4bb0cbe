//! Opens a session from the document in the page and the draft in the browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::dates::Day;
use domain::ids::{CommuneCode, DocumentId};
use domain::territory::Territory;
use formats::{CopyKey, Document, Unreadable};
use persistence::{FoundDraft, LocalStorage, StoredText, TabMemory};

use crate::app::autosave::{Autosave, PageStorage};
use crate::app::files_seen;
use crate::browser::storage::BrowserLocalStorage;
use crate::browser::{clock, other_territories, page, page_source, random};
use crate::state::{Environment, Session};
use wording::decks;

/// The local storage key under which earlier versions kept the author's name, for all documents, where every page can
/// read it.
const EARLIER_AUTHOR_KEY: &str = "carnet-auteur";

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
    document: Rc<Document>,
    autosave: Autosave,
}

/// A session, and what to report when it opens.
pub struct OpenedSession {
    pub session: Session,
    /// How many edits another copy of the file left in this browser; 0 where that need not be reported.
    pub edits_of_another_copy: usize,
}

/// Reads the document in the page, or the one that this tab opens in its place, and its draft in the browser, then calls
/// back. If local storage does not hold all that was saved, it first waits for the database, up to
/// [`DATABASE_TIMEOUT`], so that the page does not change just after it is shown.
pub fn open(then: impl FnOnce(Result<ReadDocument, Unreadable>) + 'static) {
    let block = page_source::document_at_start().ok_or_else(|| Unreadable::Damaged("no block".to_owned()));
    let document = match block.and_then(|block| Document::read(&block)) {
        Ok(own) => Rc::new(other_territories::opened(own)),
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
    let autosave = Autosave::start(&document, finish.clone());
    let is_complete = autosave.driver.is_complete();
    waiting.replace(Some(ReadDocument { document, autosave }));
    if is_complete { finish() } else { page::after(DATABASE_TIMEOUT, finish) }
}

impl ReadDocument {
    /// Opens a session with the document and its draft.
    pub fn open_session(self) -> OpenedSession {
        let Self { document, autosave } = self;
        let id = document.territory.about().id.clone();
        let FoundDraft { journal: draft, report, is_from_another_copy } = autosave.driver.take_found();
        let storage = autosave.storage.clone();
        let local = &storage.local;
        let session = Session::open(&document, &draft, report, environment(&id, &autosave));
        autosave.show_in(session);
        session.bring_back_supposed();
        session.record_typed(decks::TYPED_RECORDED);
        storage.find_edits_elsewhere(&document, session);
        if let Some(code) = remembered_commune(local, &id, &document.territory) {
            session.choose_commune(code);
        }
        if let StoredText::Present(_) = local.read(&question_key(&id)) {
            session.keep_question_aside();
        }
        if let StoredText::Present(_) = BrowserLocalStorage.read(LETTERS_KEY) {
            session.set_letters_as_shortcuts(false);
        }
        if let Some(name) = remembered_author(&storage, &id) {
            session.set_author(&name);
        }
        files_seen::compare_and_remember(session, &storage, &id, &draft);
        // If the file and the draft differ, the message about that is enough. What the file has itself was not found here.
        let is_reported = is_from_another_copy && !session.file_differs_from_draft();
        let edits_of_another_copy =
            if is_reported { draft.without(&document.journal).content_in_force().count() } else { 0 };
        OpenedSession { session, edits_of_another_copy }
    }
}

fn environment(id: &DocumentId, autosave: &Autosave) -> Environment {
    let (commune, question, author) = (commune_key(id), question_key(id), author_key(id));
    let sent = format!("carnet-envoi/{id}/");
    let sent_before = sent.clone();
    let (saves, recovers) = (Rc::clone(&autosave.driver), Rc::clone(&autosave.driver));
    let (for_copy, document) = (autosave.clone(), id.clone());
    let storage = autosave.storage.clone();
    let local = || autosave.storage.local.clone();
    let (of_commune, of_question, of_sent_before, of_sent) = (local(), local(), local(), local());
    let (supposed_before, supposed) = (local(), local());
    let (key_before, key_of_supposed) = (supposed_key(id), supposed_key(id));
    let (kept_before, kept) = (local(), local());
    let (of_kept_before, of_kept) = (id.clone(), id.clone());
    Environment {
        now: clock::now,
        day_of: |at| clock::local(at).day,
        today: || Day::parse(&clock::today()).unwrap_or_else(|| Day::end_of_year(9999)),
        save: Box::new(move |edits, origin| saves.save(edits, origin)),
        recover: Box::new(move |action| recovers.recover(action)),
        draw_key: || CopyKey::of(random::bytes()),
        save_for_copy: Box::new(move |key, of_copy| {
            for_copy.save_for_copy(&document, key, of_copy);
            let author = author_key(&document);
            if let Some(name) = for_copy.storage.of_visit().recall(&author) {
                for_copy.storage.local.write_for_copy_alone(&author, &name);
            }
        }),
        // If these cannot be written, the user is only asked again at the next visit.
        remember_commune: Box::new(move |code| _ = of_commune.write(&commune, code.as_str())),
        set_question_aside: Box::new(move || _ = of_question.write(&question, SET_ASIDE)),
        remember_author: Box::new(move |name| remember_author(&storage, &author, name)),
        remember_letters: Box::new(|on| {
            if on { BrowserLocalStorage.remove(LETTERS_KEY) } else { _ = BrowserLocalStorage.write(LETTERS_KEY, OFF) }
        }),
        read_sent: Box::new(move |code| of_sent_before.read(&[&*sent_before, code.as_str()].concat())),
        read_kept: Box::new(move |what| kept_before.read(&format!("{}/{of_kept_before}", what.key()))),
        write_kept: Box::new(move |what, text| kept.write(&format!("{}/{of_kept}", what.key()), text)),
        write_sent: Box::new(move |code, text| of_sent.write(&[&*sent, code.as_str()].concat(), text)),
        read_supposed: Box::new(move || supposed_before.read(&key_before)),
        write_supposed: Box::new(move |text| {
            if text.is_empty() {
                supposed.remove(&key_of_supposed);
                return Ok(());
            }
            supposed.write(&key_of_supposed, text)
        }),
    }
}

/// The author's name: of this copy of the file, where no other page can read it; else of this visit, as long as the tab
/// is open.
fn remembered_author(storage: &PageStorage, id: &DocumentId) -> Option<String> {
    let (key, of_visit) = (author_key(id), storage.of_visit());
    if let StoredText::Present(name) = BrowserLocalStorage.read(EARLIER_AUTHOR_KEY) {
        of_visit.remember(&key, &name);
        BrowserLocalStorage.remove(EARLIER_AUTHOR_KEY);
    }
    let of_copy = match storage.local.read(&key) {
        StoredText::Present(name) if storage.is_encrypted() => Some(name),
        _ => None,
    };
    of_copy.or_else(|| of_visit.recall(&key))
}

fn remember_author(storage: &PageStorage, key: &str, name: &str) {
    if storage.is_encrypted() {
        // If it cannot be written, the field is only empty at the next visit.
        _ = storage.local.write(key, name);
    } else {
        storage.of_visit().remember(key, name);
        storage.local.write_for_copy_alone(key, name);
    }
}

fn remembered_commune(storage: &dyn LocalStorage, id: &DocumentId, territory: &Territory) -> Option<CommuneCode> {
    let StoredText::Present(code) = storage.read(&commune_key(id)) else { return None };
    CommuneCode::parse(&code).filter(|code| territory.find_commune(*code).is_some())
}

/// The local storage key of what was supposed in a meeting.
fn supposed_key(id: &DocumentId) -> String {
    format!("carnet-hypotheses/{id}")
}

/// The key of the author's name in a document.
fn author_key(id: &DocumentId) -> String {
    format!("carnet-auteur/{id}")
}

/// The local storage key under which it stands that the question for the commune was set aside.
fn question_key(id: &DocumentId) -> String {
    format!("carnet-question/{id}")
}

fn commune_key(id: &DocumentId) -> String {
    format!("carnet-commune/{id}")
}
