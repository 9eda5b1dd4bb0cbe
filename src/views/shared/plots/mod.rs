//! Builds the charts of a snapshot. The caller gives the addresses that figures link to.

mod adoption;
mod distribution;
mod map;
mod matrix;
mod thresholds;
mod timeline;
mod years;

pub use adoption::{ADOPTION_COLUMNS, adoption, adoption_rows};
pub use distribution::{DISTRIBUTION_COLUMNS, distribution, distribution_rows};
pub use map::{MAP_COLUMNS, map, map_rows};
pub use matrix::{matrix, matrix_action_rows, matrix_rows};
pub use thresholds::{THRESHOLDS_COLUMNS, thresholds, thresholds_rows};
pub use timeline::{TIMELINE_COLUMNS, timeline, timeline_rows};
pub use years::{YEARS_COLUMNS, class_rows, yearly, years};

use domain::indicators::Figure;

/// Gives the address that a figure links to; empty for no link.
pub type AccountLink<'a> = &'a dyn Fn(Figure) -> String;
