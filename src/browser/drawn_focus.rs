//! Elements that take the focus out of sight: Firefox does not scroll to the links of a drawing.

use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsCast;

/// Scrolls to what takes the focus out of sight by the keyboard, until the page is closed.
pub fn follow() {
    let listener = window_event_listener_untyped("focusin", |event| {
        let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let Some(element) = target.filter(|it| it.matches(":focus-visible").unwrap_or_default()) else { return };
        let place = element.get_bounding_client_rect();
        let Some(height) = window().inner_height().ok().and_then(|height| height.as_f64()) else { return };
        let is_drawn = element.matches("svg a").unwrap_or_default();
        let is_out = place.bottom() < 0.0 || place.top() > height;
        if is_out || is_drawn && (place.top() < 0.0 || place.bottom() > height) {
            window().scroll_by_with_x_and_y(0.0, place.top() - height / 2.0);
        }
    });
    std::mem::forget(listener);
}
