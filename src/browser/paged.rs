//! What stands in the margins of printed pages, links within a document, and its copy.

use leptos::ev::MouseEvent;
use leptos::prelude::{document, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// Sets the custom properties of the page that the style sheet writes in the margins, as texts. Empty texts take them
/// away.
pub fn set_margin_texts(texts: &[(&str, String)]) {
    let root = document().document_element().and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else { return };
    for (name, text) in texts {
        // A string of CSS, in which these two signs and the ends of lines would end it.
        let quoted: String = text.chars().filter(|it| !matches!(it, '"' | '\\' | '\n')).collect();
        // The property is a custom one, which takes any string.
        _ = if text.is_empty() {
            root.style().remove_property(name).map(|_| ())
        } else {
            root.style().set_property(name, &["\"", &quoted, "\""].concat())
        };
    }
}

/// The id that a click leads to within the page, if it was on a link whose address is that id after `prefix`.
#[must_use]
pub fn inner_link(event: &MouseEvent, prefix: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let address = target.closest("a").ok()??.get_attribute("href")?;
    address.strip_prefix('#').filter(|id| id.starts_with(prefix)).map(str::to_owned)
}

/// Copies HTML, and a text for programs that take none. Gives whether that succeeded. It has to be called while the
/// user presses a button.
#[must_use]
pub fn copy_html(html: String, text: String) -> bool {
    let listener = window_event_listener_untyped("copy", move |event| {
        let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
        if let Some(data) = data
            && data.set_data("text/html", &html).is_ok()
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
        }
    });
    // Something has to be selected for the command to be one.
    let copied = super::clipboard::copy_from_field(" ");
    listener.remove();
    copied
}
