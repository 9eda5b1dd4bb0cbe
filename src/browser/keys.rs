//! Key presses on the whole page.

use std::cell::RefCell;

use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// A press of a key without Ctrl, Alt or Meta, which is no part of a composed character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// The key, as `KeyboardEvent.key` names it: what it types on this keyboard.
    pub key: String,
    /// The key by its place on the keyboard, as `KeyboardEvent.code` names it.
    pub code: String,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether it repeats because the key is held down.
    pub repeats: bool,
    /// What has the focus.
    pub on: KeyTarget,
}

/// What has the focus while a key is pressed: which keys it may use itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyTarget {
    /// Nothing that uses keys.
    #[default]
    Nothing,
    /// What can be pressed: a link, a button, a checkbox.
    Control,
    /// A choice among several: a radio button.
    Choice,
    /// A list to choose from.
    List,
    /// A field of one line.
    Line,
    /// A field of several lines.
    Text,
}

impl KeyTarget {
    /// What an element is, by its name and its type.
    fn of(element: &web_sys::Element) -> Self {
        let kind = element.get_attribute("type").unwrap_or_default();
        match (&*element.tag_name().to_ascii_uppercase(), &*kind) {
            ("A" | "BUTTON" | "SUMMARY", _) | ("INPUT", "checkbox" | "button" | "submit" | "reset" | "file") => {
                Self::Control
            }
            ("INPUT", "radio") => Self::Choice,
            ("SELECT", _) | ("INPUT", "range" | "color") => Self::List,
            ("INPUT", _) => Self::Line,
            ("TEXTAREA", _) => Self::Text,
            _ => Self::Nothing,
        }
    }
}

/// The last press, and whether it and the one before were dead keys, whose characters the next ones complete.
#[derive(Default)]
struct LastPress {
    event: Option<web_sys::KeyboardEvent>,
    after_dead: bool,
    is_dead: bool,
}

thread_local! {
    static LAST_PRESS: RefCell<LastPress> = RefCell::default();
}

/// Whether a press may be a command: `Some(true)` with Ctrl, or the command key of a Mac, `Some(false)` without. `None`
/// if it is held with Alt or `AltGr`, or is a part of a character: one that an input method composes, or a dead key and
/// the key after it. Every press has to be given, by one listener or several.
#[must_use]
pub fn command_press(event: &web_sys::KeyboardEvent) -> Option<bool> {
    let key = event.key();
    if matches!(&*key, "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock") {
        return None;
    }
    let is_dead = key == "Dead";
    let after_dead = LAST_PRESS.with_borrow_mut(|last| {
        if last.event.as_ref() != Some(event) {
            *last = LastPress { event: Some(event.clone()), after_dead: last.is_dead, is_dead };
        }
        last.after_dead
    });
    let is_of_a_character = after_dead || is_dead || event.is_composing() || key == "Process";
    // On Windows AltGr is also Ctrl with Alt; on Linux it is neither.
    let has_alt = event.alt_key() || event.get_modifier_state("AltGraph");
    (!is_of_a_character && !has_alt).then(|| event.ctrl_key() || event.meta_key())
}

/// Calls back for every key press until the calling component is removed. `handles` gives whether it handled the press;
/// if so, the browser ignores it. A character that is held down is pressed once.
pub fn on_press(handles: impl Fn(&KeyPress) -> bool + 'static) {
    let listener = window_event_listener_untyped("keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if press_of(event).is_some_and(|press| handles(&press)) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// The press that an event tells of; `None` if it may be no command.
pub(super) fn press_of(event: &web_sys::KeyboardEvent) -> Option<KeyPress> {
    if command_press(event) != Some(false) || event.repeat() && event.key().chars().count() == 1 {
        return None;
    }
    // The target may be of another window, whose elements are of another class.
    let target = event.target().map(JsCast::unchecked_into::<web_sys::Element>);
    let on = target
        .filter(|it| it.node_type() == web_sys::Node::ELEMENT_NODE)
        .map_or(KeyTarget::Nothing, |it| KeyTarget::of(&it));
    Some(KeyPress { key: event.key(), code: event.code(), shift: event.shift_key(), repeats: event.repeat(), on })
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
            // A key that is held down is one command.
            if key.repeat() {
                return;
            }
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
