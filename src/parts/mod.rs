//! Pieces that any page may use: they know neither the domain nor the session.

mod bar;
mod mark;

pub use bar::Bar;
pub use mark::{Mark, StateMark};
