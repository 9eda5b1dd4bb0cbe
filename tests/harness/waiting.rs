//! Patience: a step is tried again until it works or has been waited for long enough.

use std::thread;
use std::time::{Duration, Instant};

use crate::{Failure, Outcome};

/// How long a step waits for what it needs.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tries until it works; what does not within the time allowed is a failure that says what was waited for.
pub fn until<Value>(what: &str, attempt: impl Fn() -> Outcome<Value>) -> Outcome<Value> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match attempt() {
            Ok(value) => return Ok(value),
            Err(failure) if Instant::now() > deadline => {
                return Err(Failure::new(format!("Waited in vain for {what}: {failure}")));
            }
            Err(_) => thread::sleep(Duration::from_millis(50)),
        }
    }
}
