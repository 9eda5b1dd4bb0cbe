//! What was changed: the list, the ways to take it away, bring it back, or start again.

mod changes;
mod files;
mod standing;

pub use changes::Changes;
pub use standing::Troubles;
