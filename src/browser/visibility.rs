//! Which parts of the page are in sight.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::{document, on_cleanup};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// Whom to tell, by the id of what is watched.
type Watchers = BTreeMap<String, Box<dyn Fn(bool)>>;

thread_local! {
    static TOLD: RefCell<Watchers> = const { RefCell::new(BTreeMap::new()) };
    static OBSERVER: Option<IntersectionObserver> = observer();
}

/// Tells whether the element of that id is in sight, now and whenever it changes, while the caller is shown. Where the
/// browser cannot tell, it is.
pub fn watch(id: &str, told: impl Fn(bool) + 'static) {
    let element = document().get_element_by_id(id);
    let observed =
        OBSERVER.with(|observer| observer.as_ref().zip(element.as_ref()).map(|(it, element)| it.observe(element)));
    if observed.is_none() {
        told(true);
        return;
    }
    TOLD.with_borrow_mut(|all| _ = all.insert(id.to_owned(), Box::new(told)));
    let id = id.to_owned();
    on_cleanup(move || TOLD.with_borrow_mut(|all| _ = all.remove(&id)));
}

fn observer() -> Option<IntersectionObserver> {
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(|entries: js_sys::Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            let id = entry.target().id();
            TOLD.with_borrow(|all| all.get(&id).map(|told| told(entry.is_intersecting())));
        }
    });
    let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref());
    // It is there for as long as the page is.
    seen.forget();
    observer.map_err(|_: JsValue| ()).ok()
}
