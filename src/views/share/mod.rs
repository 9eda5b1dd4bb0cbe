//! What was changed: the list, the ways to take it away, bring it back, or start again.

mod changes;
mod files;

pub use changes::Changes;
pub use files::{offer_edits, offer_kept};
