//! What the browser keeps between visits, and every way in which it may not.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// What was found under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing was ever kept there.
    Nothing,
    /// This text.
    Text(String),
    /// The browser does not let the page look.
    Blocked,
}

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no room left.
    Full,
    /// The browser does not let the page write.
    Blocked,
}

/// Looks under a key.
#[must_use]
pub fn look(key: &str) -> Found {
    let Some(storage) = storage() else { return Found::Blocked };
    match storage.get_item(key) {
        Ok(Some(text)) => Found::Text(text),
        Ok(None) => Found::Nothing,
        Err(_) => Found::Blocked,
    }
}

/// The keys that begin like this; `None` where the browser does not let the page look.
#[must_use]
pub fn keys(beginning: &str) -> Option<Vec<String>> {
    let storage = storage()?;
    let count = storage.length().ok()?;
    let mut keys = Vec::new();
    for number in 0..count {
        // Another tab may have taken one away meanwhile.
        keys.extend(storage.key(number).ok()?.filter(|key| key.starts_with(beginning)));
    }
    Some(keys)
}

/// Takes a key away, where the browser lets the page.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        _ = storage.remove_item(key);
    }
}

/// Keeps a text under a key.
///
/// # Errors
/// Why it was not kept; what was there before still is.
pub fn keep(key: &str, text: &str) -> Result<(), NotKept> {
    let storage = storage().ok_or(NotKept::Blocked)?;
    storage.set_item(key, text).map_err(|error| {
        let full = error
            .dyn_ref::<web_sys::DomException>()
            .is_some_and(|error| ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"].contains(&error.name().as_str()));
        if full { NotKept::Full } else { NotKept::Blocked }
    })
}

/// What this tab remembers under a key, across reloads and for as long as it is open.
#[must_use]
pub fn of_tab(key: &str) -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Has this tab remember a text, where the browser lets it.
pub fn remember_in_tab(key: &str, text: &str) {
    if let Some(storage) = window().session_storage().ok().flatten() {
        _ = storage.set_item(key, text);
    }
}

/// Calls back whenever another tab changes something, for as long as the page lives: with its key, or with none where
/// everything was taken away, or where the page was put by for a while and has heard of nothing.
pub fn on_change(told: impl Fn(Option<String>) + Clone + 'static) {
    let comes_back = told.clone();
    std::mem::forget(window_event_listener_untyped("pageshow", move |event| {
        if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
            comes_back(None);
        }
    }));
    let listener = window_event_listener_untyped("storage", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() {
            told(event.key());
        }
    });
    std::mem::forget(listener);
}

/// The store, where the browser gives one: the crate's own way in fails for good where it does not.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
