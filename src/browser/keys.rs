//! Key presses and swipes on the whole page.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// A press of a key without Ctrl, Alt or Meta.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// The key, as `KeyboardEvent.key` names it.
    pub key: String,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether the focused element takes keys itself: a field, a list.
    pub in_field: bool,
    /// Whether the focused element can be pressed: a link, a button.
    pub on_control: bool,
}

/// Calls back for every key press until the calling component is removed. `handles` gives whether it handled the press;
/// if so, the browser ignores it.
pub fn on_press(handles: impl Fn(&KeyPress) -> bool + 'static) {
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
            on_control: is(&["A", "a", "BUTTON", "SUMMARY"]),
        };
        if handles(&press) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls back after a horizontal swipe with its length in pixels, positive to the right, until the calling component is
/// removed.
pub fn on_swipe(on_swiped: impl Fn(i32) + 'static) {
    let start = std::rc::Rc::new(std::cell::Cell::new(None::<(i32, i32)>));
    let point = |event: &web_sys::Event| {
        let touches = event.dyn_ref::<web_sys::TouchEvent>()?.changed_touches();
        touches.get(0).map(|touch| (touch.client_x(), touch.client_y()))
    };
    let start_listener = {
        let start = std::rc::Rc::clone(&start);
        window_event_listener_untyped("touchstart", move |event| start.set(point(&event)))
    };
    let end_listener = window_event_listener_untyped("touchend", move |event| {
        if let (Some(from), Some(to)) = (start.take(), point(&event)) {
            let (across, down) = (to.0 - from.0, to.1 - from.1);
            if across.abs() > down.abs() * 2 {
                on_swiped(across);
            }
        }
    });
    on_cleanup(move || {
        start_listener.remove();
        end_listener.remove();
    });
}
