//! Key presses and swipes on the whole page.

use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};
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

/// An undo or a redo that keys ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoKeys {
    Undo,
    Redo,
}

impl UndoKeys {
    /// What keys ask for: Ctrl+Z, or Ctrl+Y and Ctrl+Shift+Z. On a Mac, the command key is meant by `control`. With Alt
    /// it is a character of the keyboard.
    fn of(key: &str, control: bool, shift: bool, alt: bool) -> Option<Self> {
        match (key, shift) {
            _ if !control || alt => None,
            ("z" | "Z", false) => Some(Self::Undo),
            ("z" | "Z", true) | ("y" | "Y", false) => Some(Self::Redo),
            _ => None,
        }
    }
}

/// The types of input fields that contain no text. Every other input field has an undo of its own.
const WITHOUT_TEXT: [&str; 9] = ["checkbox", "radio", "button", "submit", "reset", "file", "range", "color", "image"];

/// Calls back for the keys of undo and redo, unless a text field has the focus, where the browser undoes what was
/// typed. The callback stays as long as the page.
pub fn on_undo(callback: impl Fn(UndoKeys) + 'static) {
    let listener = window_event_listener_untyped("keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let control = event.ctrl_key() || event.meta_key();
        let keys = UndoKeys::of(&event.key(), control, event.shift_key(), event.alt_key());
        let in_text = event.target().is_some_and(|target| is_text_field(&target));
        if let Some(keys) = keys.filter(|_| !in_text && !event.default_prevented()) {
            event.prevent_default();
            callback(keys);
        }
    });
    std::mem::forget(listener);
}

fn is_text_field(target: &web_sys::EventTarget) -> bool {
    let Some(element) = target.dyn_ref::<web_sys::Element>() else { return false };
    match element.tag_name().as_str() {
        "INPUT" => !WITHOUT_TEXT.contains(&element.get_attribute("type").unwrap_or_default().as_str()),
        "TEXTAREA" => true,
        _ => false,
    }
}

/// Calls back in the place of the browser's own command to save the page (Ctrl+S, or Cmd+S on a Mac), until the page is
/// closed. What the browser would save is no copy of the file. In a form the command submits it, so that what was typed
/// is not left behind; in an open dialog it does nothing.
pub fn on_save(callback: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("keydown", move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let is_command = (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.shift_key();
        if is_command && key.key().eq_ignore_ascii_case("s") {
            event.prevent_default();
            let active = document().active_element();
            let around = |selector| active.as_ref().and_then(|it| it.closest(selector).ok().flatten());
            match (around("form"), around("dialog")) {
                (Some(form), _) => submit(&form),
                (None, Some(_)) => {}
                (None, None) => callback(),
            }
        }
    });
    std::mem::forget(listener);
}

/// Submits a form as its button does.
fn submit(form: &web_sys::Element) {
    let submit = js_sys::Reflect::get(form, &"requestSubmit".into());
    if let Some(submit) = submit.ok().and_then(|it| it.dyn_into::<js_sys::Function>().ok()) {
        // A form that refuses what was typed says why.
        _ = submit.call0(form);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_undo_and_redo_are_those_of_other_programs() {
        for (key, control, shift, alt, expected) in [
            ("z", true, false, false, Some(UndoKeys::Undo)),
            ("Z", true, false, false, Some(UndoKeys::Undo)),
            ("Z", true, true, false, Some(UndoKeys::Redo)),
            ("y", true, false, false, Some(UndoKeys::Redo)),
            ("Y", true, true, false, None),
            ("z", false, false, false, None),
            ("z", true, false, true, None),
            ("a", true, false, false, None),
        ] {
            assert_eq!(UndoKeys::of(key, control, shift, alt), expected, "{key} {control} {shift} {alt}");
        }
    }
}
