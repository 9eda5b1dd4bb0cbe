//! What the slides remember in this browser, and what they ask of the screen.

use leptos::prelude::{document, window};
use persistence::{LocalStorage, StoredText};
use wasm_bindgen::JsCast;

use crate::browser::storage::BrowserLocalStorage;

/// What was remembered under that key.
#[must_use]
pub fn recalled(key: &str) -> Option<String> {
    match BrowserLocalStorage.read(key) {
        StoredText::Present(text) => Some(text),
        _ => None,
    }
}

/// Remembers a text under that key, where the browser can.
pub fn remember(key: &str, text: &str) {
    _ = BrowserLocalStorage.write(key, text);
}

/// Whether the computer asks for dark pages.
#[must_use]
pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the page fills the screen, by the program or by the browser's own command.
#[must_use]
pub fn is_full() -> bool {
    document().fullscreen_element().is_some() || matches("(display-mode: fullscreen)")
}

/// Whether the page may fill the screen.
#[must_use]
pub fn can_be_full() -> bool {
    document().fullscreen_enabled()
}

/// The id of the element that has the focus; empty if it has none.
#[must_use]
pub fn focused_id() -> String {
    document().active_element().map(|it| it.id()).unwrap_or_default()
}

/// How many of the elements with these ids stand in the first row of what shows them all.
#[must_use]
pub fn columns_of(ids: &[String]) -> usize {
    let top = |id: &String| document().get_element_by_id(id).map(|it| it.get_bounding_client_rect().top());
    let Some(first) = ids.first().and_then(top) else { return 1 };
    ids.iter().take_while(|id| top(id).is_some_and(|top| (top - first).abs() < 2.0)).count().max(1)
}

fn matches(query: &str) -> bool {
    let list = js_sys::Reflect::get(&window(), &"matchMedia".into()).ok();
    let list = list.and_then(|it| it.dyn_into::<js_sys::Function>().ok());
    let list = list.and_then(|it| it.call1(&window(), &query.into()).ok());
    list.and_then(|it| js_sys::Reflect::get(&it, &"matches".into()).ok()).is_some_and(|it| it.is_truthy())
}
