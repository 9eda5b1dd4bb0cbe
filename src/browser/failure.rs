//! When the program itself fails: the plain script of the page is told, and has the draft.

use std::panic;

use leptos::prelude::window;

/// Has every panic told to the page's own script, which goes on when the program cannot.
pub fn tell_the_page() {
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let details = web_sys::CustomEventInit::new();
        details.set_detail(&info.to_string().into());
        if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("carnet-panne", &details) {
            _ = window().dispatch_event(&event);
        }
    }));
}

/// Leaves the draft where the page's own script finds it, whatever becomes of the program.
pub fn leave_draft(text: &str) {
    _ = js_sys::Reflect::set(&window(), &"carnetBrouillon".into(), &text.into());
}
