//! Full-screen mode.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// Enters or leaves full-screen mode.
pub fn toggle_full() {
    let page = document();
    if page.fullscreen_element().is_some() {
        page.exit_fullscreen();
    } else if let Some(root) = page.document_element() {
        call_ignoring_errors(&root, "requestFullscreen");
    }
}

/// Leaves full-screen mode. Gives `false` if the page was not in it.
pub fn leave_full() -> bool {
    let page = document();
    let is_full = page.fullscreen_element().is_some();
    if is_full {
        page.exit_fullscreen();
    }
    is_full
}

/// Calls a method that gives a promise. Errors are ignored: the page then stays as it is.
fn call_ignoring_errors(object: &JsValue, method: &str) {
    let method = js_sys::Reflect::get(object, &JsValue::from_str(method)).ok();
    let Some(method) = method.and_then(|it| it.dyn_into::<js_sys::Function>().ok()) else { return };
    let Ok(answer) = method.call0(object) else { return };
    let promise = js_sys::Promise::resolve(&answer);
    leptos::task::spawn_local(async move { _ = wasm_bindgen_futures::JsFuture::from(promise).await });
}
