//! What several pages show alike, and which knows the session or the domain.

pub mod marks;
pub mod plots;

mod account;
mod charted;
mod chip;
mod finder;
mod finding;
mod form_end;
mod later;
mod moment;
mod prose;
mod ways;

pub use account::{AccountBody, title as account_title};
pub use charted::{Charted, DrawChart, DrawTable, WIDE, away};
pub use chip::Chip;
pub use finder::Finder;
pub use finding::{TableValues, beside, finding, listed, part, said, tabled};
pub use form_end::FormEnd;
pub use later::{bodies, later, later_of};
pub use moment::{DayChoice, Moment, ScopeChoice};
pub use prose::Prose;
pub use ways::{AppActions, OfferedImage as OfferedPicture};
