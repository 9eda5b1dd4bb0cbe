//! Keeps the screen from going dark.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{StoredValue, WithValue, on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};

/// What is known of the lock that keeps the screen on.
#[derive(Debug, Default)]
struct ScreenLock {
    /// The lock, once the browser has given it.
    given: Option<JsValue>,
    /// Whether the calling component was removed.
    is_over: bool,
}

/// Keeps the screen on until the calling component is removed, where the browser can. A browser takes the lock back when
/// the page is hidden; it is asked for again when the page is seen again.
pub fn keep_screen_on() {
    let lock = Rc::new(RefCell::new(ScreenLock::default()));
    ask(Rc::clone(&lock));
    let again = Rc::clone(&lock);
    let listener = window_event_listener_untyped("visibilitychange", move |_| ask(Rc::clone(&again)));
    // Locks are no values that other threads may hold, and neither is this page.
    let lock = StoredValue::new_local(lock);
    on_cleanup(move || {
        listener.remove();
        lock.with_value(|lock| {
            let mut lock = lock.borrow_mut();
            lock.is_over = true;
            release(lock.given.take());
        });
    });
}

/// Asks for the lock. A browser without it, or that refuses, lets the screen go dark.
fn ask(lock: Rc<RefCell<ScreenLock>>) {
    let Some(promise) = call(&get(&window().navigator(), "wakeLock"), "request", &"screen".into()) else { return };
    leptos::task::spawn_local(async move {
        let Ok(given) = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&promise)).await else { return };
        let mut lock = lock.borrow_mut();
        let before = if lock.is_over { Some(given) } else { lock.given.replace(given) };
        drop(lock);
        release(before);
    });
}

fn release(lock: Option<JsValue>) {
    _ = lock.and_then(|it| call(&it, "release", &JsValue::UNDEFINED));
}

fn get(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or_default()
}

/// What a method gives, if there is one and it does not throw.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    if object.is_undefined() || object.is_null() {
        return None;
    }
    get(object, method).dyn_into::<js_sys::Function>().ok()?.call1(object, argument).ok()
}
