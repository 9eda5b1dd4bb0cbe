//! The actions: all of them by where they stand, and one with who takes part in it.

mod growth;
mod list;
mod one;
mod takers;

pub use list::Actions;
pub use one::OneAction;
