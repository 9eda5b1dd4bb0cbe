//! What several pages show alike, and which knows the session or the domain.

pub mod marks;

mod finder;
mod moment;
mod prose;

pub use finder::Finder;
pub use moment::Moment;
pub use prose::Prose;
