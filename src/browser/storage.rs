//! The browser's storage of texts: `localStorage` and `sessionStorage`.

use domain::ids::DocumentId;
use gloo_storage::Storage;
use leptos::prelude::window;
use persistence::{LocalStorage, StoredText, TabMemory, WriteError};
use wasm_bindgen::JsCast;

/// The browser's `localStorage`.
#[derive(Clone, Copy, Debug)]
pub struct BrowserLocalStorage;

/// The browser's `sessionStorage`. Each tab has its own; it survives a reload.
#[derive(Clone, Copy, Debug)]
pub struct BrowserTabMemory;

impl LocalStorage for BrowserLocalStorage {
    fn keys(&self, prefix: &str) -> Option<Vec<String>> {
        let storage = storage()?;
        let count = storage.length().ok()?;
        let mut keys = Vec::new();
        for index in 0..count {
            // Another tab may have removed one meanwhile.
            keys.extend(storage.key(index).ok()?.filter(|key| key.starts_with(prefix)));
        }
        Some(keys)
    }

    fn read(&self, key: &str) -> StoredText {
        let Some(storage) = storage() else { return StoredText::Blocked };
        match storage.get_item(key) {
            Ok(Some(text)) => StoredText::Present(text),
            Ok(None) => StoredText::Absent,
            Err(_) => StoredText::Blocked,
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let storage = storage().ok_or(WriteError::Blocked)?;
        storage.set_item(key, text).map_err(|error| {
            let full = error.dyn_ref::<web_sys::DomException>().is_some_and(|error| {
                ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"].contains(&error.name().as_str())
            });
            if full { WriteError::Full } else { WriteError::Blocked }
        })
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = storage() {
            _ = storage.remove_item(key);
        }
    }
}

impl TabMemory for BrowserTabMemory {
    fn recall(&self, key: &str) -> Option<String> {
        window().session_storage().ok().flatten()?.get_item(key).ok().flatten()
    }

    fn remember(&self, key: &str, text: &str) {
        if let Some(storage) = window().session_storage().ok().flatten() {
            _ = storage.set_item(key, text);
        }
    }
}

/// Erases all that is kept of a document, by whichever copy, in local storage and in what this tab remembers; whether
/// nothing of it is left.
#[must_use]
pub fn erase(document: &DocumentId) -> bool {
    let of_tab = window().session_storage().ok().flatten();
    [storage(), of_tab].into_iter().flatten().all(|storage| {
        let keys = || -> Vec<String> {
            let count = storage.length().unwrap_or_default();
            let all = (0..count).filter_map(|index| storage.key(index).ok().flatten());
            all.filter(|key| key.contains(document.as_str())).collect()
        };
        for key in keys() {
            _ = storage.remove_item(&key);
        }
        keys().is_empty()
    })
}

/// The global variable that the page's script (`boot/start.js`) sets where the user opens the page without the edits that
/// the browser keeps.
const LEFT_CLOSED: &str = "carnetSansModifications";

/// Whether the user has opened the page without the edits that the browser keeps. Nothing is read and nothing is written
/// then.
#[must_use]
pub fn is_left_closed() -> bool {
    js_sys::Reflect::get(&window(), &LEFT_CLOSED.into()).is_ok_and(|it| it.is_truthy())
}

/// The local storage, if the browser allows it and the user has not left it closed. `gloo_storage` alone panics if it does
/// not.
fn storage() -> Option<web_sys::Storage> {
    if is_left_closed() {
        return None;
    }
    window().local_storage().ok().flatten()?;
    Some(gloo_storage::LocalStorage::raw())
}
