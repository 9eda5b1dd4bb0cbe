//! A queue of tasks that run while the browser is idle, and all of them before it prints.

use std::cell::{Cell, RefCell};

use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The id of a task, and the task.
type Task = (String, Box<dyn FnOnce()>);

/// The pause before tasks run in a browser without `requestIdleCallback`, in milliseconds.
const PAUSE: i32 = 20;

/// How long a browser that is never idle may delay the tasks, in milliseconds.
const MAX_DELAY: u32 = 150;

/// How long tasks run one after another before the browser may paint, in milliseconds. A longer time means fewer
/// paints; a click has to wait up to this long.
const MAX_RUN: f64 = 30.0;

thread_local! {
    static QUEUE: RefCell<Vec<Task>> = const { RefCell::new(Vec::new()) };
    static IS_SCHEDULED: Cell<bool> = const { Cell::new(false) };
    static LISTENS_TO_PRINTING: Cell<bool> = const { Cell::new(false) };
}

/// Adds a task to the queue. It replaces a queued task of the same id.
pub fn when_idle(id: String, work: impl FnOnce() + 'static) {
    cancel(&id);
    QUEUE.with_borrow_mut(|queue| queue.push((id, Box::new(work))));
    if !LISTENS_TO_PRINTING.replace(true) {
        std::mem::forget(window_event_listener_untyped("beforeprint", |_| run_all()));
    }
    schedule();
}

/// Removes the queued task of that id.
pub fn cancel(id: &str) {
    QUEUE.with_borrow_mut(|queue| queue.retain(|(other, _)| other != id));
}

/// Runs all queued tasks now.
pub fn run_all() {
    while run_next() {}
}

fn schedule() {
    if IS_SCHEDULED.replace(true) {
        return;
    }
    let run = Closure::once_into_js(|| {
        IS_SCHEDULED.set(false);
        let start = now();
        while run_next() && now() - start < MAX_RUN {}
        if QUEUE.with_borrow(|queue| !queue.is_empty()) {
            schedule();
        }
    });
    let run = run.unchecked_ref();
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(MAX_DELAY);
    // Safari has no `requestIdleCallback`.
    if window().request_idle_callback_with_options(run, &options).is_err() {
        // Without timers, the tasks run before printing.
        _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(run, PAUSE);
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Runs the oldest queued task. Gives `false` if there is none.
fn run_next() -> bool {
    let next = QUEUE.with_borrow_mut(|queue| (!queue.is_empty()).then(|| queue.remove(0)));
    next.map(|(_, work)| work()).is_some()
}
