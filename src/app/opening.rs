//! From the page's block and the browser's store to a session.

use domain::document::{Answers, Document, Unreadable};
use domain::drafts::{self, Found, Store};
use domain::ids::{CommuneCode, DocumentId, EntryId};
use domain::territory::Territory;

use crate::app::shelf::Shelf;
use crate::browser::{address, chance, clock, failure, page, storage};
use crate::state::{Outside, Session};

/// Where the name of whoever edits is kept: it is the same in every document.
const AUTHOR: &str = "carnet-auteur";

/// A session, and how many edits another copy of the file had left in this browser.
pub struct Opened {
    pub session: Session,
    pub elsewhere: usize,
}

/// Reads the document in the page and the draft in the browser.
///
/// # Errors
/// Why the document cannot be read. The draft never keeps the app from opening.
pub fn open() -> Result<Opened, Unreadable> {
    let block = page::document_block().ok_or_else(|| Unreadable::Damaged("no block".to_owned()))?;
    let document = Document::read(&block)?;
    let id = document.territory.about().id.clone();
    let (draft, standing) = drafts::open(&Shelf, &id);
    let elsewhere = if draft.is_empty() || is_here(&id) { 0 } else { draft.in_force().count() };
    let session = Session::open(&document, &draft, standing, outside(&id));
    if let Some(code) = remembered(&id, &document.territory) {
        session.choose(code);
    }
    if let Found::Text(name) = Shelf.look(AUTHOR) {
        session.sign(&name);
    }
    follow_other_tabs(session, &id);
    Ok(Opened { session, elsewhere })
}

fn outside(id: &DocumentId) -> Outside {
    let (copy, commune) = (copy_key(id), commune_key(id));
    Outside {
        stamp: || (EntryId::from_random(chance::twelve_bytes()), clock::now()),
        keep: Box::new(move |answers: &Answers| {
            failure::leave_draft(&answers.write());
            let kept = drafts::save(&Shelf, answers);
            // Which copy wrote last is only good for a remark: where it cannot be kept, the remark is not made.
            _ = Shelf.keep(&copy, &address::place());
            kept
        }),
        set_aside: Box::new(|answers| drafts::set_aside(&Shelf, answers, clock::now())),
        remember: Box::new(move |code| _ = Shelf.keep(&commune, code.as_str())),
        remember_author: Box::new(|name| _ = Shelf.keep(AUTHOR, name)),
    }
}

fn follow_other_tabs(session: Session, id: &DocumentId) {
    let id = id.clone();
    storage::on_change(drafts::key(&id), move |_| {
        let (journal, _) = drafts::open(&Shelf, &id);
        session.take_in(&journal);
    });
}

fn remembered(id: &DocumentId, territory: &Territory) -> Option<CommuneCode> {
    let Found::Text(code) = Shelf.look(&commune_key(id)) else { return None };
    CommuneCode::parse(&code).filter(|code| territory.find_commune(*code).is_some())
}

fn is_here(id: &DocumentId) -> bool {
    Shelf.look(&copy_key(id)) == Found::Text(address::place())
}

/// Not under the drafts' prefix: what is kept here is no edit.
fn copy_key(id: &DocumentId) -> String {
    format!("carnet-copie/{id}")
}

fn commune_key(id: &DocumentId) -> String {
    format!("carnet-commune/{id}")
}
