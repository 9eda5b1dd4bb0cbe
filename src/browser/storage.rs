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

/// Keeps a text under a key, and looks that it is there.
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
    })?;
    match storage.get_item(key) {
        Ok(Some(kept)) if kept == text => Ok(()),
        _ => Err(NotKept::Blocked),
    }
}

/// Calls back whenever another tab changes what is under a key, for as long as the page lives.
pub fn on_change(key: String, told: impl Fn(Found) + 'static) {
    let listener = window_event_listener_untyped("storage", move |event| {
        // A cleared store names no key.
        let changed =
            event.dyn_ref::<web_sys::StorageEvent>().is_some_and(|event| event.key().is_none_or(|it| it == key));
        if changed {
            told(look(&key));
        }
    });
    std::mem::forget(listener);
}

/// The store, where the browser gives one: the crate's own way in fails for good where it does not.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
