//! Messages between the tabs of one document, and events about what other tabs write to local storage.

use std::cell::OnceCell;

use leptos::prelude::window_event_listener_untyped;
use persistence::{OtherTabs, StorageChange};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::browser::storage::is_left_closed;

/// The other tabs of this browser. If the browser has no `BroadcastChannel`, no message is received.
#[derive(Debug, Default)]
pub struct BrowserTabs {
    channel: OnceCell<web_sys::BroadcastChannel>,
}

impl OtherTabs for BrowserTabs {
    fn on_message(&self, channel: &str, on_message: Box<dyn Fn(&str)>) {
        if is_left_closed() {
            return;
        }
        let Ok(channel) = web_sys::BroadcastChannel::new(channel) else { return };
        let listener = Closure::<dyn FnMut(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
            if let Some(text) = event.data().as_string() {
                on_message(&text);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        // There is one channel, open until the page is closed.
        _ = self.channel.set(channel);
    }

    fn send(&self, text: &str) {
        if let Some(channel) = self.channel.get() {
            // A tab that does not receive it reads local storage.
            _ = channel.post_message(&text.into());
        }
    }

    fn on_storage_change(&self, on_change: Box<dyn Fn(StorageChange<'_>)>) {
        let on_change = std::rc::Rc::new(on_change);
        let on_return = std::rc::Rc::clone(&on_change);
        // A page restored from the back/forward cache has received no events while it was there.
        std::mem::forget(window_event_listener_untyped("pageshow", move |event| {
            if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
                on_return(StorageChange::Anything);
            }
        }));
        std::mem::forget(window_event_listener_untyped("storage", move |event| {
            if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() {
                on_change(event.key().as_deref().map_or(StorageChange::Anything, StorageChange::Key));
            }
        }));
    }
}
