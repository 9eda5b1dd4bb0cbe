//! When the program itself fails: the plain script of the page is told, and has the draft.

use std::panic;

use leptos::prelude::window;
use wasm_bindgen::JsCast;

/// Has every panic told to the page's own script, which goes on when the program cannot.
pub fn tell_the_page() {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let details = web_sys::CustomEventInit::new();
        details.set_detail(&info.to_string().into());
        if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("carnet-panne", &details) {
            _ = window().dispatch_event(&event);
        }
    }));
}

/// What the page's own script finds, whatever becomes of the program: a document's id, then lines of its draft.
const DRAFT: &str = "carnetBrouillon";

/// Leaves the draft of a document there.
pub fn leave_draft(document: &str, lines: &str) {
    _ = js_sys::Reflect::set(&window(), &DRAFT.into(), &js_sys::Array::of2(&document.into(), &lines.into()));
}

/// Leaves more lines there.
pub fn add_to_draft(lines: &str) {
    let draft = js_sys::Reflect::get(&window(), &DRAFT.into()).ok();
    if let Some(draft) = draft.as_ref().and_then(|draft| draft.dyn_ref::<js_sys::Array>()) {
        draft.push(&lines.into());
    }
}
