//! The address of the page.

use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsValue;

/// The part from `#` on.
#[must_use]
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another hash, as a link would.
pub fn go(hash: &str) {
    // A refusal leaves the reader where they are, which is all that can be done.
    _ = window().location().set_hash(hash);
}

/// Writes another hash in the place of this one: nothing is told of it, and going back skips it.
pub fn say(wanted: &str) {
    if hash() != wanted {
        let history = window().history();
        // Where a page may not, the address only says less.
        _ = history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(wanted)));
    }
}

/// Where this copy of the file lies, without the part from `#` on: what tells two copies apart.
#[must_use]
pub fn place() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Calls back whenever the hash changes, for as long as the page lives.
pub fn on_change(told: impl Fn(String) + 'static) {
    std::mem::forget(window_event_listener_untyped("hashchange", move |_| told(hash())));
}
