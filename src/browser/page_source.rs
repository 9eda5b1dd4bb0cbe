//! The source of the page: the texts of its elements, from which a copy of the file is written.

use std::cell::{Cell, OnceCell};

use domain::ids::DocumentId;
use formats::page::{BlockPlace, DOCUMENT, PageBlock, PageNow, SKELETON, TextsAtStart};
use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The property of the window in which the page's script (`boot/start.js`) keeps texts as they were parsed.
const AT_START: &str = "carnetSource";

/// The selector of the page's policies.
const POLICIES: &str = "meta[http-equiv='Content-Security-Policy' i]";

thread_local! {
    static OPENED: OnceCell<OpenedInstead> = const { OnceCell::new() };
    static IS_UNREADABLE: Cell<bool> = const { Cell::new(false) };
}

/// A document that is opened in the place of that of the file.
#[derive(Clone, Debug)]
pub struct OpenedInstead {
    /// Its text.
    pub text: String,
    /// The id of the document of the file.
    pub own: DocumentId,
    /// The EPCI of the document of the file.
    pub own_epci: String,
}

/// From now on, another document is the one that is opened.
pub fn set_opened(instead: OpenedInstead) {
    // There is one opening of a page.
    OPENED.with(|opened| _ = opened.set(instead));
}

/// What is opened in the place of the document of the file; `None` if that is.
#[must_use]
pub fn opened_instead() -> Option<OpenedInstead> {
    OPENED.with(|opened| opened.get().cloned())
}

/// The document that was to be opened in the place of that of the file cannot be read.
pub fn set_unreadable_instead() {
    IS_UNREADABLE.set(true);
}

/// Whether the document of the file is opened because the one in its place cannot be read.
#[must_use]
pub fn is_unreadable_instead() -> bool {
    IS_UNREADABLE.get()
}

/// The text of the document, as it is in the file.
#[must_use]
pub fn document_at_start() -> Option<String> {
    text_at_start(DOCUMENT)
}

/// The text of the document that is opened.
#[must_use]
pub fn opened_document() -> Option<String> {
    opened_instead().map(|it| it.text).or_else(document_at_start)
}

/// The texts that were kept before other tools of the browser came to the page; `None` if it has no skeleton.
#[must_use]
pub fn at_start() -> Option<TextsAtStart> {
    let opened = opened_instead().map(|it| it.text);
    Some(TextsAtStart { skeleton: text_at_start(SKELETON)?, document: document_at_start()?, opened })
}

/// What the page has now: every element with the id of one of these places, wherever it is, and every policy.
#[must_use]
pub fn now(places: &[BlockPlace]) -> PageNow {
    let ids: Vec<String> = places.iter().map(|place| format!("[id='{}']", place.id)).collect();
    PageNow {
        blocks: elements(&ids.join(",")).map(|element| block(&element)).collect(),
        policies: elements(POLICIES).map(|policy| policy.get_attribute("content").unwrap_or_default()).collect(),
    }
}

fn block(element: &Element) -> PageBlock {
    let place = BlockPlace {
        id: element.id(),
        tag: element.tag_name(),
        kind: element.get_attribute("type").unwrap_or_default(),
        parent: element.parent_element().map(|parent| parent.tag_name()).unwrap_or_default(),
    };
    PageBlock { place, text: element.text_content().unwrap_or_default() }
}

fn elements(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

fn text_at_start(id: &str) -> Option<String> {
    let texts = Reflect::get(&window(), &AT_START.into()).ok()?;
    Reflect::get(&texts, &id.into()).ok()?.as_string()
}
