//! Which elements are in the visible part of the page.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::{document, on_cleanup};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// The callbacks, by the id of the watched element.
type Watchers = BTreeMap<String, Box<dyn Fn(bool)>>;

thread_local! {
    static WATCHERS: RefCell<Watchers> = const { RefCell::new(BTreeMap::new()) };
    static OBSERVER: Option<IntersectionObserver> = observer();
}

/// Calls back with whether the element with that id is visible, now and whenever it changes, until the calling
/// component is removed. Without an `IntersectionObserver`, it counts as visible.
pub fn watch(id: &str, on_change: impl Fn(bool) + 'static) {
    let element = document().get_element_by_id(id);
    let observed =
        OBSERVER.with(|observer| observer.as_ref().zip(element.as_ref()).map(|(it, element)| it.observe(element)));
    if observed.is_none() {
        on_change(true);
        return;
    }
    WATCHERS.with_borrow_mut(|all| _ = all.insert(id.to_owned(), Box::new(on_change)));
    let id = id.to_owned();
    on_cleanup(move || WATCHERS.with_borrow_mut(|all| _ = all.remove(&id)));
}

fn observer() -> Option<IntersectionObserver> {
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(|entries: js_sys::Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            let id = entry.target().id();
            WATCHERS.with_borrow(|all| all.get(&id).map(|on_change| on_change(entry.is_intersecting())));
        }
    });
    let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref());
    // It is needed until the page is closed.
    callback.forget();
    observer.map_err(|_: JsValue| ()).ok()
}
