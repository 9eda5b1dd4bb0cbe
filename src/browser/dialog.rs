//! Modal dialogs. The browser moves the focus into them, and back when they close.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;

/// Opens the dialog with that id, once its content is drawn.
pub fn open_later(id: &'static str) {
    request_animation_frame(move || {
        // A dialog that is already open stays open.
        _ = find(id).map(|it| it.show_modal());
    });
}

/// Closes the dialog with that id.
pub fn close(id: &str) {
    find(id).iter().for_each(web_sys::HtmlDialogElement::close);
}

fn find(id: &str) -> Option<web_sys::HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
