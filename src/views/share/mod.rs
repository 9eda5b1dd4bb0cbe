//! What was changed: the list, the ways to take it away, bring it back, or start again.

mod changes;
mod copy;
mod files;
mod same_file;
mod sides;
mod standing;

pub use changes::Changes;
pub use sides::TheFile;
pub use standing::Troubles;
