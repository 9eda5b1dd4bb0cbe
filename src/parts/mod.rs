//! Pieces that any page may use: they know neither the domain nor the session.

mod bar;
mod mark;
mod outline;

pub use bar::Bar;
pub use mark::{Mark, StateMark};
pub use outline::{Direction, middle, nearest};
