//! What the tabs of one document say to each other.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A way to the other tabs; where the browser has none, nobody hears.
pub struct Channel(Option<web_sys::BroadcastChannel>);

impl Channel {
    /// Joins the tabs that use the same name; calls back with what another says, for as long as the page lives.
    #[must_use]
    pub fn join(name: &str, told: impl Fn(String) + 'static) -> Self {
        let Ok(channel) = web_sys::BroadcastChannel::new(name) else { return Self(None) };
        let hears = Closure::<dyn FnMut(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
            if let Some(text) = event.data().as_string() {
                told(text);
            }
        });
        channel.set_onmessage(Some(hears.as_ref().unchecked_ref()));
        hears.forget();
        Self(Some(channel))
    }

    /// Says something to every other tab.
    pub fn say(&self, text: &str) {
        if let Some(channel) = &self.0 {
            // Whoever does not hear it reads it from the store.
            _ = channel.post_message(&text.into());
        }
    }
}
