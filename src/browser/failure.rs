//! What happens when the program panics: the page's script is notified, and has a copy of the draft.

use std::panic;

use leptos::prelude::window;
use persistence::CrashCopy;
use wasm_bindgen::JsCast;

/// Reports every panic to the page's script, which keeps running when the program has stopped.
pub fn report_panics() {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let details = web_sys::CustomEventInit::new();
        details.set_detail(&info.to_string().into());
        if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("carnet-panne", &details) {
            _ = window().dispatch_event(&event);
        }
    }));
}

/// Has the page's script (`boot/watch.js`) offer the draft as a file below a page that has no data to show.
pub fn offer_draft() {
    let offer = js_sys::Reflect::get(&window(), &"carnetProposer".into());
    if let Some(offer) = offer.ok().and_then(|it| it.dyn_into::<js_sys::Function>().ok()) {
        // Without it, the page says that the draft is not touched.
        _ = offer.call0(&window());
    }
}

/// The global variable from which the page's script (`boot/watch.js`) reads the draft when the program has stopped:
/// an array of the document's id, then of lines.
const DRAFT_VARIABLE: &str = "carnetBrouillon";

/// The copy of the draft that the page's script can read.
#[derive(Clone, Copy, Debug)]
pub struct PageCrashCopy;

impl CrashCopy for PageCrashCopy {
    fn start(&self, document: &str, lines: &str) {
        let draft = js_sys::Array::of2(&document.into(), &lines.into());
        _ = js_sys::Reflect::set(&window(), &DRAFT_VARIABLE.into(), &draft);
    }

    fn add(&self, lines: &str) {
        let draft = js_sys::Reflect::get(&window(), &DRAFT_VARIABLE.into()).ok();
        if let Some(draft) = draft.as_ref().and_then(|draft| draft.dyn_ref::<js_sys::Array>()) {
            draft.push(&lines.into());
        }
    }
}
