//! What fingers, the wheel and the mouse ask of the whole page.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{document, on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// Between two gestures of the wheel at least so many milliseconds pass without a turn: a touchpad goes on turning for a
/// while after the fingers have left it.
const WHEEL_REST: f64 = 150.0;

/// What uses a click itself.
const CLICKED: &str = "a, button, input, select, textarea, label, summary, dialog";

/// Calls back after a horizontal swipe with its length in pixels, positive to the right, until the calling component is
/// removed.
pub fn on_swipe(on_swiped: impl Fn(i32) + 'static) {
    let start = Rc::new(Cell::new(None::<(i32, i32)>));
    let point = |event: &web_sys::Event| {
        let touches = event.dyn_ref::<web_sys::TouchEvent>()?.changed_touches();
        touches.get(0).map(|touch| (touch.client_x(), touch.client_y()))
    };
    let start_listener = {
        let start = Rc::clone(&start);
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

/// Calls back at the beginning of each gesture of the wheel, with whether it turns down, until the calling component is
/// removed. With Ctrl the wheel makes the page larger, and in a dialog it scrolls.
pub fn on_wheel(on_turned: impl Fn(bool) + 'static) {
    let last = Cell::new(0.0);
    let listener = window_event_listener_untyped("wheel", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::WheelEvent>() else { return };
        let (at, before) = (event.time_stamp(), last.replace(event.time_stamp()));
        let is_across = event.delta_x().abs() > event.delta_y().abs();
        if at - before > WHEEL_REST && !is_across && event.delta_y() != 0.0 && !event.ctrl_key() && !is_in_dialog(event)
        {
            on_turned(event.delta_y() > 0.0);
        }
    });
    on_cleanup(move || listener.remove());
}

fn is_in_dialog(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|it| it.closest("dialog").is_ok_and(|dialog| dialog.is_some()))
}

/// Calls back after a plain click inside what the selector names, but not on what uses clicks itself, until the calling
/// component is removed. A click that ends the selection of a text is none.
pub fn on_bare_click(inside: &'static str, on_clicked: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("click", move |event| {
        let Some(click) = event.dyn_ref::<web_sys::MouseEvent>() else { return };
        let Some(target) = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok()) else { return };
        let is_in = |selector| target.closest(selector).is_ok_and(|it| it.is_some());
        let is_plain = click.button() == 0 && !click.ctrl_key() && !click.shift_key() && !click.meta_key();
        let is_bare = is_plain && !click.default_prevented() && is_in(inside) && !is_in(CLICKED);
        if is_bare && !is_text_selected() {
            on_clicked();
        }
    });
    on_cleanup(move || listener.remove());
}

fn is_text_selected() -> bool {
    let selection = js_sys::Reflect::get(&document(), &"getSelection".into()).ok();
    let selection = selection.and_then(|it| it.dyn_into::<js_sys::Function>().ok());
    let selection = selection.and_then(|it| it.call0(&document()).ok());
    selection.and_then(|it| js_sys::Reflect::get(&it, &"isCollapsed".into()).ok()).is_some_and(|it| it.is_falsy())
}

/// Calls back with the part of an address after `#` when a link to a page of this file is followed inside the element
/// with that id, until the calling component is removed; if it gives `false`, or the link leads elsewhere, that opens
/// in another tab. So this page stays.
pub fn on_follow(id: &'static str, follow: impl Fn(&str) -> bool + 'static) {
    let listener = window_event_listener_untyped("click", move |event| {
        let Some(click) = event.dyn_ref::<web_sys::MouseEvent>() else { return };
        let Some(target) = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok()) else { return };
        let is_inside = target.closest(&["#", id].concat()).is_ok_and(|it| it.is_some());
        let Some(link) = target.closest("a[href]").ok().flatten().filter(|_| is_inside) else { return };
        let is_plain = !click.ctrl_key() && !click.shift_key() && !click.meta_key();
        if !is_plain || click.default_prevented() {
            return;
        }
        let to = link.get_attribute("href").unwrap_or_default();
        event.prevent_default();
        if !(to.starts_with('#') && follow(&to)) {
            // Nothing is left to do where the browser opens no tab.
            _ = window().open_with_url_and_target_and_features(&to, "_blank", "noopener,noreferrer");
        }
    });
    on_cleanup(move || listener.remove());
}
