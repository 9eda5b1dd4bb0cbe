//! Keys and fingers, wherever the focus is.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// One press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// The key, as browsers name it.
    pub key: String,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether what has the focus takes keys itself: a field, a list.
    pub in_field: bool,
    /// Whether what has the focus can be pressed: a link, a button.
    pub on_way: bool,
}

/// Calls back for every press while the caller is shown; what it takes, the browser does not see.
pub fn on_press(takes: impl Fn(&KeyPress) -> bool + 'static) {
    let listener = window_event_listener_untyped("keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is = |names: &[&str]| target.as_ref().is_some_and(|it| names.contains(&it.tag_name().as_str()));
        let press = KeyPress {
            key: event.key(),
            shift: event.shift_key(),
            in_field: is(&["INPUT", "SELECT", "TEXTAREA"]),
            on_way: is(&["A", "a", "BUTTON", "SUMMARY"]),
        };
        if takes(&press) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls back when a finger has been drawn across, with how far to the right, in pixels.
pub fn on_swipe(told: impl Fn(i32) + 'static) {
    let began = std::rc::Rc::new(std::cell::Cell::new(None::<(i32, i32)>));
    let point = |event: &web_sys::Event| {
        let touches = event.dyn_ref::<web_sys::TouchEvent>()?.changed_touches();
        touches.get(0).map(|touch| (touch.client_x(), touch.client_y()))
    };
    let start = {
        let began = std::rc::Rc::clone(&began);
        window_event_listener_untyped("touchstart", move |event| began.set(point(&event)))
    };
    let end = window_event_listener_untyped("touchend", move |event| {
        if let (Some(from), Some(to)) = (began.take(), point(&event)) {
            let (across, down) = (to.0 - from.0, to.1 - from.1);
            if across.abs() > down.abs() * 2 {
                told(across);
            }
        }
    });
    on_cleanup(move || {
        start.remove();
        end.remove();
    });
}
