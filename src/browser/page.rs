//! The page: its title, its size, the focus, scrolling, printing.

use leptos::prelude::{
    GetUntracked, IntoView, ReadSignal, RwSignal, Set, document, on_cleanup, request_animation_frame, set_timeout,
    window, window_event_listener_untyped,
};
use wasm_bindgen::JsCast;

use crate::browser::idle_queue;

/// Mounts the app in the `app` element of the page.
pub fn mount<View: IntoView + 'static>(app: impl FnOnce() -> View + 'static) {
    let container = document().get_element_by_id("app").and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    match container {
        Some(container) => {
            // Removes the message that the app is opening.
            container.set_inner_html("");
            leptos::mount::mount_to(container, app).forget();
        }
        None => leptos::mount::mount_to_body(app),
    }
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-carnet", "ouvert");
    }
}

/// Sets the title of the page, for the browser's tab and history.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the element with that id once it has been drawn.
pub fn focus_later(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus_element(element);
        }
    });
}

/// Moves the focus to an element of HTML or SVG, and brings all of it into sight. If it cannot be focused, the focus stays
/// where it is.
pub(super) fn focus_element(element: web_sys::Element) {
    let place = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY);
    // Firefox leaves an element where it is if a part of it is in sight.
    if place.height() < height && place.bottom() > height {
        element.scroll_into_view_with_bool(false);
    }
    _ = match element.dyn_into::<web_sys::HtmlElement>() {
        Ok(element) => element.focus(),
        Err(element) => element.dyn_into::<web_sys::SvgElement>().map_or(Ok(()), |element| element.focus()),
    };
}

/// The upper edge and the height of the element with that id, and the height of the window, in pixels.
#[must_use]
pub fn place_of(id: &str) -> Option<[i32; 3]> {
    let rectangle = document().get_element_by_id(id)?.get_bounding_client_rect();
    let window = window().inner_height().ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, reason = "lengths on a screen")]
    Some([rectangle.top(), rectangle.height(), window].map(|length| length as i32))
}

/// The width of the window in pixels, rounded down to steps of 40, so that what is drawn by it seldom changes. The
/// signal changes with the size of the window.
#[must_use]
pub fn width() -> ReadSignal<i32> {
    const STEP: i32 = 40;
    #[expect(clippy::cast_possible_truncation, reason = "a length on a screen")]
    let now = || window().inner_width().ok().and_then(|width| width.as_f64()).map_or(0, |it| it as i32 / STEP * STEP);
    let width = RwSignal::new(now());
    let listener = window_event_listener_untyped("resize", move |_| {
        if width.get_untracked() != now() {
            width.set(now());
        }
    });
    std::mem::forget(listener);
    width.read_only()
}

/// Calls back once, after some milliseconds.
pub fn after(milliseconds: u64, then: impl FnOnce() + 'static) {
    set_timeout(then, std::time::Duration::from_millis(milliseconds));
}

/// Calls back whenever the size of the window changes, until the calling component is removed.
pub fn on_resize(callback: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("resize", move |_| callback());
    on_cleanup(move || listener.remove());
}

/// Calls back before and after the page is printed, until the calling component is removed.
pub fn on_print(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    let starts = window_event_listener_untyped("beforeprint", move |_| {
        end_typing();
        before();
    });
    let ends = window_event_listener_untyped("afterprint", move |_| after());
    // Firefox says that printing begins once it has taken what it prints.
    let keys = window_event_listener_untyped("keydown", move |event| {
        let press = event.dyn_ref::<web_sys::KeyboardEvent>();
        if press.is_some_and(|it| (it.ctrl_key() || it.meta_key()) && it.key() == "p") {
            end_typing();
        }
    });
    on_cleanup(move || {
        starts.remove();
        ends.remove();
        keys.remove();
    });
}

/// Has what is being typed recorded, as if its field were left, so that it is printed.
fn end_typing() {
    let field = document().active_element().filter(|it| matches!(&*it.tag_name(), "TEXTAREA" | "INPUT"));
    if let Some(field) = field.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        _ = field.blur();
        _ = field.focus();
    }
}

/// Moves the focus to the element with that id, now.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    // If the element cannot be focused, the focus stays where it is.
    _ = element.map(|it| it.focus());
}

/// Calls back once, if another tool changes the texts of the page. The page's script notices it, and keeps the program's
/// texts in their places (`boot/foreign.js`).
pub fn on_translation(callback: impl Fn() + 'static) {
    std::mem::forget(window_event_listener_untyped("carnet-traduction", move |_| callback()));
}

/// Has the browser ask before the page is closed or left, while `is_needed`, until the page is closed.
pub fn ask_before_leaving(is_needed: impl Fn() -> bool + 'static) {
    let listener = window_event_listener_untyped("beforeunload", move |event| {
        if is_needed() {
            event.prevent_default();
            // Older browsers ask only if this is set. They show a text of their own.
            _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
    std::mem::forget(listener);
}

/// Loads the page again.
pub fn reload() {
    // Nothing is left to do where the browser refuses.
    _ = window().location().reload();
}

/// Calls back after the browser has painted the next frame.
pub fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, std::time::Duration::ZERO));
}

/// Scrolls to the top of the page, as browsers do after following a link.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens the browser's print dialog, after the queued parts of the page are drawn.
pub fn print() {
    idle_queue::run_all();
    // If printing is forbidden, nothing opens.
    set_timeout(|| _ = window().print(), std::time::Duration::ZERO);
}
