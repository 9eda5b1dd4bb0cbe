//! The page itself: its document block, its title, what has the focus, printing.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;

/// The text of the document block, if the page has one.
#[must_use]
pub fn document_block() -> Option<String> {
    document().get_element_by_id("carnet")?.text_content()
}

/// Names the page in the browser's tab and history.
pub fn entitle(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the element of that id once it has been drawn.
pub fn focus_later(id: &'static str) {
    request_animation_frame(move || focus(id));
}

/// Moves the focus to the element of that id.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot be focused leaves the focus where it is.
        _ = element.focus();
    }
}

/// Back to the top, as after following a link to another page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens the browser's print dialogue.
pub fn print() {
    // Where printing is forbidden nothing opens, which the reader sees.
    _ = window().print();
}
