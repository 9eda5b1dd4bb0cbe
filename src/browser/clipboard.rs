//! The clipboard.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{document, on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};

/// Copies a text to the clipboard, then calls back with whether that succeeded.
pub fn copy(text: String, on_done: impl Fn(bool) + 'static) {
    // Looked up by name: `navigator.clipboard` is undefined where the browser denies it to this page.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).ok();
    let Some(clipboard) = clipboard.and_then(|it| it.dyn_into::<web_sys::Clipboard>().ok()) else {
        return on_done(copy_from_field(&text));
    };
    let writing = clipboard.write_text(&text);
    leptos::task::spawn_local(async move {
        let written = wasm_bindgen_futures::JsFuture::from(writing).await.is_ok();
        on_done(written || copy_from_field(&text));
    });
}

/// Copies a text together with its HTML, which word processors take, then calls back with whether that succeeded. Where
/// the browser takes only texts, the text alone is copied.
pub fn copy_formatted(text: String, html: String, on_done: impl Fn(bool) + 'static) {
    let is_set = Rc::new(Cell::new(false));
    let (set, plain) = (Rc::clone(&is_set), text.clone());
    let listener = window_event_listener_untyped("copy", move |event| {
        let Some(data) = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data)
        else {
            return;
        };
        if data.set_data("text/plain", &plain).is_ok() && data.set_data("text/html", &html).is_ok() {
            event.prevent_default();
            set.set(true);
        }
    });
    let is_copied = copy_from_field(&text);
    listener.remove();
    if is_copied && is_set.get() { on_done(true) } else { copy(text, on_done) }
}

/// Handles copying and pasting while the element with that id has the focus, until the calling component is removed:
/// `text` gives the text to copy, `on_paste` receives the pasted text. It listens on the window, because Firefox does
/// not send these events to elements that are not editable.
pub fn on_copy_and_paste(id: &'static str, text: impl Fn() -> String + 'static, on_paste: impl Fn(String) + 'static) {
    let has_focus = move || document().active_element().is_some_and(|it| it.id() == id);
    let data = move |event: &web_sys::Event| {
        event.dyn_ref::<web_sys::ClipboardEvent>().filter(|_| has_focus())?.clipboard_data()
    };
    let copy_listener = window_event_listener_untyped("copy", move |event| {
        if data(&event).is_some_and(|it| it.set_data("text/plain", &text()).is_ok()) {
            event.prevent_default();
        }
    });
    let paste_listener = window_event_listener_untyped("paste", move |event| {
        if let Some(pasted) = data(&event).and_then(|it| it.get_data("text/plain").ok()) {
            event.prevent_default();
            on_paste(pasted);
        }
    });
    on_cleanup(move || {
        copy_listener.remove();
        paste_listener.remove();
    });
}

/// The fallback: selects the text in a temporary field and runs the `copy` command.
pub(super) fn copy_from_field(text: &str) -> bool {
    let page = document();
    let field = page.create_element("textarea").ok().and_then(|it| it.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let (Some(field), Some(body)) = (field, page.body()) else { return false };
    field.set_value(text);
    let focused = page.active_element().and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if body.append_child(&field).is_err() {
        return false;
    }
    field.select();
    let copied = page.dyn_into::<web_sys::HtmlDocument>().is_ok_and(|page| page.exec_command("copy").unwrap_or(false));
    field.remove();
    // The field has taken the focus with it.
    _ = focused.map(|focused| focused.focus());
    copied
}
