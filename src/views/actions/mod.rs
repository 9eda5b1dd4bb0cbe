//! The actions: a list of all by status, and a page for each with its participants.

mod growth;
mod list;
mod one;
mod participants;

pub use list::Actions;
pub use one::OneAction;
