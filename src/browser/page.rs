//! The page itself: its title, what has the focus, printing.

use leptos::prelude::{
    GetUntracked, IntoView, RwSignal, Set, Signal, document, on_cleanup, request_animation_frame, set_timeout, window,
    window_event_listener_untyped,
};
use wasm_bindgen::JsCast;

use crate::browser::idle_queue;

/// Puts the app in the page's place for it.
pub fn mount<View: IntoView + 'static>(app: impl FnOnce() -> View + 'static) {
    let place = document().get_element_by_id("app").and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    match place {
        Some(place) => {
            // What stood there said that the app was opening.
            place.set_inner_html("");
            leptos::mount::mount_to(place, app).forget();
        }
        None => leptos::mount::mount_to_body(app),
    }
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-carnet", "ouvert");
    }
}

/// Names the page in the browser's tab and history.
pub fn entitle(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the element of that id once it has been drawn.
pub fn focus_later(id: String) {
    request_animation_frame(move || {
        let Some(element) = document().get_element_by_id(&id) else { return };
        // An element that cannot be focused leaves the focus where it is.
        _ = match element.dyn_into::<web_sys::HtmlElement>() {
            Ok(element) => element.focus(),
            Err(element) => element.dyn_into::<web_sys::SvgElement>().map_or(Ok(()), |element| element.focus()),
        };
    });
}

/// Whether the page is too narrow for what is drawn wide; changes with the window.
#[must_use]
pub fn is_narrow() -> Signal<bool> {
    const LIMIT: f64 = 640.0;
    let looks = || window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width <= LIMIT);
    let narrow = RwSignal::new(looks());
    let listener = window_event_listener_untyped("resize", move |_| {
        if narrow.get_untracked() != looks() {
            narrow.set(looks());
        }
    });
    std::mem::forget(listener);
    narrow.into()
}

/// Calls back after some milliseconds.
pub fn after(milliseconds: u64, then: impl FnOnce() + 'static) {
    set_timeout(then, std::time::Duration::from_millis(milliseconds));
}

/// Calls back whenever the window has another size, while the caller is shown.
pub fn on_resize(told: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("resize", move |_| told());
    on_cleanup(move || listener.remove());
}

/// Calls back before the page is printed, and after it, while the caller is shown.
pub fn on_print(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    let starts = window_event_listener_untyped("beforeprint", move |_| before());
    let ends = window_event_listener_untyped("afterprint", move |_| after());
    on_cleanup(move || {
        starts.remove();
        ends.remove();
    });
}

/// Moves the focus to the element of that id, now.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    // An element that cannot be focused leaves the focus where it is.
    _ = element.map(|it| it.focus());
}

/// Calls back once what has changed is drawn.
pub fn once_drawn(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, std::time::Duration::ZERO));
}

/// Back to the top, as after following a link to another page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens the browser's print dialogue, once all that waits to be drawn is.
pub fn print() {
    idle_queue::do_all();
    // Where printing is forbidden nothing opens, which the reader sees.
    set_timeout(|| _ = window().print(), std::time::Duration::ZERO);
}
