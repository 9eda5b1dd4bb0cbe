//! Builds the charts of a snapshot. The caller gives the addresses that figures link to.

mod adoption;
mod distribution;
mod map;
mod matrix;
mod thresholds;
mod timeline;
mod years;

pub use adoption::{adoption, by_participants};
pub use distribution::{distribution, distribution_rows};
pub use map::map;
pub use matrix::{matrix, matrix_rows};
pub use thresholds::{sentence as thresholds_sentence, thresholds};
pub use timeline::timeline;
pub use years::years;

use domain::indicators::Figure;

/// Gives the address that a figure links to; empty for no link.
pub type AccountLink<'a> = &'a dyn Fn(Figure) -> String;
