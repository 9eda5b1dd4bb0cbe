//! The file that was opened and what the browser kept: which edits are in which, and which of the two is older.

mod held;
mod known;
mod sides;

pub use held::{Held, Holding, version};
pub use known::{known_in, known_key, known_text, known_with};
pub use sides::{Relation, Side, Sides, Subject};
