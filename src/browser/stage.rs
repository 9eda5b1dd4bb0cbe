//! What the slides remember in this browser, and what they ask of the screen.

use leptos::prelude::{document, window};
use persistence::{LocalStorage, StoredText};
use wasm_bindgen::JsCast;

use crate::browser::storage::BrowserLocalStorage;

/// Under which the ground of slides is kept, in this browser.
const GROUND: &str = "carnet-diapositives";

/// Whether slides have a dark ground, where one was chosen in this browser.
#[must_use]
pub fn chosen_dark() -> Option<bool> {
    match BrowserLocalStorage.read(GROUND) {
        StoredText::Present(text) => dark_of(&text),
        StoredText::Absent | StoredText::Blocked => None,
    }
}

/// Remembers the ground of slides, where the browser can.
pub fn choose_dark(is_dark: bool) {
    _ = BrowserLocalStorage.write(GROUND, word_of(is_dark));
}

const fn word_of(is_dark: bool) -> &'static str {
    if is_dark { "sombre" } else { "clair" }
}

fn dark_of(word: &str) -> Option<bool> {
    [false, true].into_iter().find(|it| word_of(*it) == word)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ground_is_read_back_and_anything_else_is_no_choice() {
        assert_eq!([true, false].map(|it| dark_of(word_of(it))), [Some(true), Some(false)]);
        assert_eq!(dark_of("rose"), None);
    }
}
