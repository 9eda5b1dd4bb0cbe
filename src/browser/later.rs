//! Work that can wait: done piece by piece while the browser has nothing else to do, all of it before it prints.

use std::cell::{Cell, RefCell};

use leptos::prelude::{request_idle_callback_with_handle, set_timeout, window, window_event_listener_untyped};

/// A piece of work, and what it is for.
type Piece = (String, Box<dyn FnOnce()>);

/// What the browser waits between two pieces where it does not tell when it is idle, in milliseconds.
const PAUSE: u64 = 20;

/// How long pieces are done one after another before the browser may draw what they changed, in milliseconds: each
/// drawing costs it some, and whoever clicks meanwhile waits no longer than this.
const AT_ONCE: f64 = 30.0;

thread_local! {
    static WAITING: RefCell<Vec<Piece>> = const { RefCell::new(Vec::new()) };
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
    let go = || {
        IS_ASKED.set(false);
        let began = now();
        while do_one() && now() - began < AT_ONCE {}
        if WAITING.with_borrow(|waiting| !waiting.is_empty()) {
            ask();
        }
    };
    // Safari has no such call.
    if request_idle_callback_with_handle(go).is_err() {
        set_timeout(go, std::time::Duration::from_millis(PAUSE));
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
