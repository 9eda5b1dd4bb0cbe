//! From the page's block and the browser's store to a session.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::ids::{CommuneCode, DocumentId, EntryId};
use domain::territory::Territory;
use formats::page::DOCUMENT;
use formats::{Document, Unreadable};
use persistence::{Found, Store};

use crate::app::keeper::{Keeper, copy_key};
use crate::app::seen;
use crate::app::shelf::Shelf;
use crate::browser::{address, chance, clock, page, whole};
use crate::state::{Outside, Session};

/// Where the name of whoever edits is kept: it is the same in every document.
const AUTHOR: &str = "carnet-auteur";

/// How long the page waits for the vault before it opens without, in milliseconds.
const PATIENCE: u64 = 150;

/// A document that could be read, and the keeper of its edits.
pub struct Opening {
    document: Document,
    keeper: Rc<Keeper>,
}

/// A session, and how many edits another copy of the file had left in this browser.
pub struct Opened {
    pub session: Session,
    pub elsewhere: usize,
}

/// Reads the document in the page and what the browser keeps of its edits; then calls back. Where the shelf is not all
/// there is, the vault is waited for a moment, so that the page need not change under the reader's eyes.
pub fn open(then: impl FnOnce(Result<Opening, Unreadable>) + 'static) {
    let block = whole::text_of(DOCUMENT).ok_or_else(|| Unreadable::Damaged("no block".to_owned()));
    let document = match block.and_then(|block| Document::read(&block)) {
        Ok(document) => document,
        Err(why) => return then(Err(why)),
    };
    let then = Rc::new(Cell::new(Some(then)));
    let opening: Rc<RefCell<Option<Opening>>> = Rc::default();
    let go = {
        let opening = Rc::clone(&opening);
        move || {
            if let Some((then, opening)) = opening.take().and_then(|opening| Some((then.take()?, opening))) {
                then(Ok(opening));
            }
        }
    };
    let keeper = Keeper::open(&document.territory.about().id, go.clone());
    let is_whole = keeper.is_whole();
    opening.replace(Some(Opening { document, keeper }));
    if is_whole { go() } else { page::after(PATIENCE, go) }
}

impl Opening {
    /// Opens the session.
    pub fn session(self) -> Opened {
        let Self { document, keeper } = self;
        let id = document.territory.about().id.clone();
        let (draft, report) = keeper.draft();
        let elsewhere = if draft.is_empty() || is_here(&id) { 0 } else { draft.in_force().count() };
        let session = Session::open(&document, &draft, report, outside(&id, &keeper));
        keeper.show_in(session);
        if let Some(code) = remembered(&id, &document.territory) {
            session.choose(code);
        }
        if let Found::Text(name) = Shelf.look(AUTHOR) {
            session.sign(&name);
        }
        seen::hold_against(session, &id, &draft);
        // Where the file and the browser differ, that says more.
        let elsewhere = if session.sides_differ() { 0 } else { elsewhere };
        Opened { session, elsewhere }
    }
}

fn outside(id: &DocumentId, keeper: &Rc<Keeper>) -> Outside {
    let commune = commune_key(id);
    let (keeps, takes) = (Rc::clone(keeper), Rc::clone(keeper));
    Outside {
        stamp: || (EntryId::from_random(chance::twelve_bytes()), clock::now()),
        keep: Box::new(move |entries, fresh| keeps.keep(entries, fresh)),
        take_way: Box::new(move |way| takes.take_way(way)),
        remember: Box::new(move |code| _ = Shelf.keep(&commune, code.as_str())),
        remember_author: Box::new(|name| _ = Shelf.keep(AUTHOR, name)),
    }
}

fn remembered(id: &DocumentId, territory: &Territory) -> Option<CommuneCode> {
    let Found::Text(code) = Shelf.look(&commune_key(id)) else { return None };
    CommuneCode::parse(&code).filter(|code| territory.find_commune(*code).is_some())
}

fn is_here(id: &DocumentId) -> bool {
    Shelf.look(&copy_key(id)) == Found::Text(address::place())
}

fn commune_key(id: &DocumentId) -> String {
    format!("carnet-commune/{id}")
}
