//! Territories that are opened in the place of that of the file: their documents are kept in local storage, for every
//! carnet of this browser; which one is opened is what a tab remembers.

use domain::ids::DocumentId;
use formats::Document;
use formats::page::block_of;
use persistence::{LocalStorage, StoredText, TabMemory};

use super::page_source::{OpenedInstead, set_opened, set_unreadable_instead};
use super::storage::{BrowserLocalStorage, BrowserTabMemory};

/// What the local storage keys of documents begin with; the id of the document follows.
const DOCUMENTS: &str = "carnet-territoires/";

/// Keeps a document and has this tab open it at its next loading, in the place of that of the file. Whether the browser
/// takes both.
#[must_use]
pub fn open_instead(own: &DocumentId, other: &Document) -> bool {
    let id = other.territory.about().id.as_str();
    let Ok(text) = block_of(other) else { return false };
    BrowserLocalStorage.write(&key(id), &text).is_ok() && choose(own, id)
}

/// Has this tab open a document that is kept already.
#[must_use]
pub fn open_again(own: &DocumentId, other: &DocumentId) -> bool {
    choose(own, other.as_str())
}

/// Has this tab open the document of the file again.
pub fn return_to(own: &DocumentId) {
    _ = choose(own, "");
}

/// The documents that are kept and can be read.
#[must_use]
pub fn kept() -> Vec<Document> {
    let mut keys = BrowserLocalStorage.keys(DOCUMENTS).unwrap_or_default();
    keys.sort();
    keys.iter().filter_map(|key| read(key)).collect()
}

/// The document that this tab opens: that of the file, or the one in its place, if that can be read.
#[must_use]
pub fn opened(own: Document) -> Document {
    let about = own.territory.about();
    let chosen = BrowserTabMemory.recall(&choice_key(&about.id)).unwrap_or_default();
    if chosen.is_empty() {
        return own;
    }
    let read = match BrowserLocalStorage.read(&key(&chosen)) {
        StoredText::Present(text) => Document::read(&text).ok().map(|other| (text, other)),
        StoredText::Absent | StoredText::Blocked => None,
    };
    let Some((text, other)) = read else {
        set_unreadable_instead();
        return own;
    };
    set_opened(OpenedInstead { text, own: about.id.clone(), own_epci: about.epci.to_string() });
    other
}

fn read(key: &str) -> Option<Document> {
    match BrowserLocalStorage.read(key) {
        StoredText::Present(text) => Document::read(&text).ok(),
        StoredText::Absent | StoredText::Blocked => None,
    }
}

fn choose(own: &DocumentId, id: &str) -> bool {
    let key = choice_key(own);
    BrowserTabMemory.remember(&key, id);
    BrowserTabMemory.recall(&key).as_deref() == Some(id)
}

fn choice_key(own: &DocumentId) -> String {
    ["carnet-territoire/", own.as_str()].concat()
}

fn key(id: &str) -> String {
    [DOCUMENTS, id].concat()
}
