//! The participation indicators: from a territory and a day to figures, each an interval.

mod adoption;
mod cells;
mod commune_counts;
mod deployments;
mod domain_reach;
mod figures;
mod quantities;
mod thresholds;

pub use adoption::{Adoption, adoption};
pub use cells::{Cell, Cells, Scope};
pub use commune_counts::commune_counts;
pub use deployments::{ActionCounts, deployed_by_year};
pub use domain_reach::domain_reach;
pub use figures::{AtLeast, CellCounts, Figures};
pub use quantities::{Percentage, Range, Share};
pub use thresholds::at_least;
