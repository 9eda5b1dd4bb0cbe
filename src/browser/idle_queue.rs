//! Work that can wait: done piece by piece while the browser has nothing else to do, all of it before it prints.

use std::cell::{Cell, RefCell};

use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A piece of work, and what it is for.
type QueuedWork = (String, Box<dyn FnOnce()>);

/// What the browser waits between two pieces where it does not tell when it is idle, in milliseconds.
const PAUSE: i32 = 20;

/// How long a browser that is never idle may put the work off, in milliseconds.
const AT_THE_LATEST: u32 = 150;

/// How long pieces are done one after another before the browser may draw what they changed, in milliseconds: each
/// drawing costs it some, and whoever clicks meanwhile waits no longer than this.
const AT_ONCE: f64 = 30.0;

thread_local! {
    static WAITING: RefCell<Vec<QueuedWork>> = const { RefCell::new(Vec::new()) };
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
    static FOLLOWS_PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// Does a piece of work when the browser is idle, after those that wait already. One that waits for the same thing is
/// forgotten.
pub fn when_idle(what: String, work: impl FnOnce() + 'static) {
    forget(&what);
    WAITING.with_borrow_mut(|waiting| waiting.push((what, Box::new(work))));
    if !FOLLOWS_PRINTING.replace(true) {
        std::mem::forget(window_event_listener_untyped("beforeprint", |_| do_all()));
    }
    ask();
}

/// Forgets the work that waits for something.
pub fn forget(what: &str) {
    WAITING.with_borrow_mut(|waiting| waiting.retain(|(other, _)| other != what));
}

/// Does all that waits, now.
pub fn do_all() {
    while do_one() {}
}

fn ask() {
    if IS_ASKED.replace(true) {
        return;
    }
    let go = Closure::once_into_js(|| {
        IS_ASKED.set(false);
        let began = now();
        while do_one() && now() - began < AT_ONCE {}
        if WAITING.with_borrow(|waiting| !waiting.is_empty()) {
            ask();
        }
    });
    let go = go.unchecked_ref();
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(AT_THE_LATEST);
    // Safari has no such call.
    if window().request_idle_callback_with_options(go, &options).is_err() {
        // A page that can wait for nothing does it when it is printed.
        _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(go, PAUSE);
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Does what has waited longest; whether there was anything.
fn do_one() -> bool {
    let next = WAITING.with_borrow_mut(|waiting| (!waiting.is_empty()).then(|| waiting.remove(0)));
    next.map(|(_, work)| work()).is_some()
}
