//! Dialogs that stand over the page, keep the focus, and give it back when they close.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;

/// Opens the dialog of that id, once what it holds is drawn.
pub fn open_later(id: &'static str) {
    request_animation_frame(move || {
        // One that is open already stays open.
        _ = find(id).map(|it| it.show_modal());
    });
}

/// Closes it.
pub fn close(id: &str) {
    find(id).iter().for_each(web_sys::HtmlDialogElement::close);
}

fn find(id: &str) -> Option<web_sys::HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
