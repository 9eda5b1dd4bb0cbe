//! Modal dialogs. The browser moves the focus into them, and back when they close.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;

use crate::browser::page;

/// Opens the dialog with that id, once its content is drawn.
pub fn open_later(id: &'static str) {
    request_animation_frame(move || {
        // A dialog that is already open stays open.
        _ = find(id).map(|it| it.show_modal());
    });
}

/// Gives the focus back where a dialog that is gone has lost it: to the link to that address in the section of the
/// element with that id, since such a link opened it, or else to this element.
pub fn give_back_focus(address: String, id: String) {
    request_animation_frame(move || {
        let page = document();
        // The browser gave it back, if what had it is still there.
        let is_lost = page.active_element().is_none_or(|it| it.tag_name() == "BODY");
        let Some(element) = page.get_element_by_id(&id).filter(|_| is_lost) else { return };
        let section = element.closest("section").ok().flatten();
        let link = section.and_then(|it| it.query_selector(&["a[href=\"", &*address, "\"]"].concat()).ok().flatten());
        page::focus_element(link.unwrap_or(element));
    });
}

/// Closes the dialog with that id.
pub fn close(id: &str) {
    find(id).iter().for_each(web_sys::HtmlDialogElement::close);
}

fn find(id: &str) -> Option<web_sys::HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
