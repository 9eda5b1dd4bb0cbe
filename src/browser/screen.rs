//! The whole screen, where the browser lends it.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// Takes the whole screen, or gives it back.
pub fn toggle_full() {
    let page = document();
    if page.fullscreen_element().is_some() {
        page.exit_fullscreen();
    } else if let Some(root) = page.document_element() {
        ask(&root, "requestFullscreen");
    }
}

/// Gives the screen back; `false` where it was not taken.
pub fn leave_full() -> bool {
    let page = document();
    let taken = page.fullscreen_element().is_some();
    if taken {
        page.exit_fullscreen();
    }
    taken
}

/// Calls a method that promises something: a refusal leaves the page as it is, which the reader sees.
fn ask(object: &JsValue, method: &str) {
    let method = js_sys::Reflect::get(object, &JsValue::from_str(method)).ok();
    let Some(method) = method.and_then(|it| it.dyn_into::<js_sys::Function>().ok()) else { return };
    let Ok(answer) = method.call0(object) else { return };
    let promise = js_sys::Promise::resolve(&answer);
    leptos::task::spawn_local(async move { _ = wasm_bindgen_futures::JsFuture::from(promise).await });
}
