//! Repeats a step until it succeeds or the time limit is reached.

use std::thread;
use std::time::{Duration, Instant};

use crate::{Failure, Outcome};

/// The time limit of a step.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Repeats an attempt until it succeeds.
///
/// # Errors
/// It did not before the time limit; the failure names what was waited for.
pub fn until<Value>(what: &str, attempt: impl Fn() -> Outcome<Value>) -> Outcome<Value> {
    let deadline = Instant::now() + TIME_LIMIT;
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
