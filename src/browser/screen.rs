//! Full-screen mode.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};

/// Enters or leaves full-screen mode.
pub fn toggle_full() {
    let page = document();
    if page.fullscreen_element().is_some() {
        page.exit_fullscreen();
    } else if let Some(root) = page.document_element() {
        call_ignoring_errors(&root, "requestFullscreen", &JsValue::UNDEFINED);
        // So the Escape key closes first what is open over the page. Where the browser lets it; else the key always
        // leaves the full screen.
        if let Ok(keyboard) = js_sys::Reflect::get(&window().navigator(), &"keyboard".into()) {
            call_ignoring_errors(&keyboard, "lock", &js_sys::Array::of1(&"Escape".into()));
        }
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

/// Scrolls what surrounds the element with that id, down or up by most of a page. Gives `false` if nothing more is there.
pub fn scroll_around(id: &str, down: bool) -> bool {
    let Some((it, rest)) = scrolling(id, down) else { return false };
    let by = (it.client_height() * 4 / 5).min(rest);
    it.set_scroll_top(if down { it.scroll_top() + by } else { it.scroll_top() - by });
    true
}

/// Whether what surrounds the element with that id can be scrolled further, down or up.
#[must_use]
pub fn scrolls_on(id: &str, down: bool) -> bool {
    scrolling(id, down).is_some()
}

/// What surrounds the element with that id and scrolls further, and how far.
fn scrolling(id: &str, down: bool) -> Option<(web_sys::Element, i32)> {
    let mut around = document().get_element_by_id(id);
    while let Some(it) = around {
        let (at, page) = (it.scroll_top(), it.client_height());
        let rest = if down { it.scroll_height() - page - at } else { at };
        let scrolls = it.scroll_height() > page + 1 && SCROLLS.contains(&overflow_of(&it).as_str());
        if scrolls && rest > 1 {
            return Some((it, rest));
        }
        around = it.parent_element();
    }
    None
}

/// The values of `overflow-y` of what scrolls.
const SCROLLS: [&str; 2] = ["auto", "scroll"];

fn overflow_of(element: &web_sys::Element) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|it| it.get_property_value("overflow-y").ok()).unwrap_or_default()
}

/// Calls a method that gives a promise. Errors are ignored: the page then stays as it is.
fn call_ignoring_errors(object: &JsValue, method: &str, argument: &JsValue) {
    let method = js_sys::Reflect::get(object, &JsValue::from_str(method)).ok();
    let Some(method) = method.and_then(|it| it.dyn_into::<js_sys::Function>().ok()) else { return };
    let Ok(answer) = method.call1(object, argument) else { return };
    let promise = js_sys::Promise::resolve(&answer);
    leptos::task::spawn_local(async move { _ = wasm_bindgen_futures::JsFuture::from(promise).await });
}
