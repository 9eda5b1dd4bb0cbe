//! The clipboard, where the browser lets a page write to it.

use leptos::ev::ClipboardEvent;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};

/// Puts a text on the clipboard, then says whether it is there.
pub fn copy(text: String, told: impl Fn(bool) + 'static) {
    // Asked for by name: a browser that keeps the clipboard from this page has none to ask.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).ok();
    let Some(clipboard) = clipboard.and_then(|it| it.dyn_into::<web_sys::Clipboard>().ok()) else {
        return told(copy_selected(&text));
    };
    let writing = clipboard.write_text(&text);
    leptos::task::spawn_local(async move {
        let written = wasm_bindgen_futures::JsFuture::from(writing).await.is_ok();
        told(written || copy_selected(&text));
    });
}

/// The text that is being pasted; the page takes it from the browser.
#[must_use]
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    event.prevent_default();
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Gives a text, and nothing but text, to be copied.
pub fn give(event: &ClipboardEvent, text: &str) {
    if event.clipboard_data().is_some_and(|it| it.set_data("text/plain", text).is_ok()) {
        event.prevent_default();
    }
}

/// The older way: a field that is selected, copied, and gone again.
fn copy_selected(text: &str) -> bool {
    let page = document();
    let field = page.create_element("textarea").ok().and_then(|it| it.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let (Some(field), Some(body)) = (field, page.body()) else { return false };
    field.set_value(text);
    if body.append_child(&field).is_err() {
        return false;
    }
    field.select();
    let copied = page.dyn_into::<web_sys::HtmlDocument>().is_ok_and(|page| page.exec_command("copy").unwrap_or(false));
    field.remove();
    copied
}
