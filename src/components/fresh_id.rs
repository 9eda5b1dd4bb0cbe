//! Ids of elements that nothing but their label refers to.

use std::sync::atomic::{AtomicU32, Ordering};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// An id that no other element has.
pub fn fresh_id(kind: &str) -> String {
    [kind, "-n", &COUNT.fetch_add(1, Ordering::Relaxed).to_string()].concat()
}
