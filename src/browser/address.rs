//! The address of the page.

use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsValue;

/// The hash of the address, with its `#`; empty if there is none.
#[must_use]
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Navigates to another hash, as a link would.
pub fn go(hash: &str) {
    // If the browser refuses, the page stays as it is.
    _ = window().location().set_hash(hash);
}

/// Replaces the hash in place: no `hashchange` event, no new entry in the browser history.
pub fn replace(new_hash: &str) {
    if hash() != new_hash {
        let history = window().history();
        // If the browser refuses, the old address stays.
        _ = history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(new_hash)));
    }
}

/// The address of this copy of the file, without the hash. It identifies the copy.
#[must_use]
pub fn file_address() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Calls back with the new hash whenever it changes, until the page is closed.
pub fn on_change(callback: impl Fn(String) + 'static) {
    std::mem::forget(window_event_listener_untyped("hashchange", move |_| callback(hash())));
}
