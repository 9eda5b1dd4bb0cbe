//! The clipboard, where the browser lets a page write to it.

use leptos::prelude::{document, on_cleanup, window, window_event_listener_untyped};
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

/// While the element of that id has the focus and the caller is shown: gives the text to be copied, and hands on the
/// text that is pasted. Where nothing can be typed, Firefox tells the whole page of either, not the element.
pub fn on_use(id: &'static str, text: impl Fn() -> String + 'static, take: impl Fn(String) + 'static) {
    let has_focus = move || document().active_element().is_some_and(|it| it.id() == id);
    let data = move |event: &web_sys::Event| {
        event.dyn_ref::<web_sys::ClipboardEvent>().filter(|_| has_focus())?.clipboard_data()
    };
    let copies = window_event_listener_untyped("copy", move |event| {
        if data(&event).is_some_and(|it| it.set_data("text/plain", &text()).is_ok()) {
            event.prevent_default();
        }
    });
    let pastes = window_event_listener_untyped("paste", move |event| {
        if let Some(pasted) = data(&event).and_then(|it| it.get_data("text/plain").ok()) {
            event.prevent_default();
            take(pasted);
        }
    });
    on_cleanup(move || {
        copies.remove();
        pastes.remove();
    });
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
