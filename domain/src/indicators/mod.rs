//! The participation indicators: from a territory and a day to figures, each an interval.

mod action_groups;
mod adoption;
mod backing;
mod cells;
mod commune_counts;
mod count_classes;
mod deployments;
mod domain_reach;
mod figures;
mod fractions;
mod peers;
mod place;
mod quantities;
mod reach;
mod size_class;
mod size_groups;
mod spread;
mod thresholds;

pub use action_groups::{ActionGroup, Grouping, action_groups};
pub use adoption::{Adoption, adoption};
pub use backing::{Backing, backing, backing_of, provenance};
pub use cells::{Cell, Cells, Scope};
pub use commune_counts::commune_counts;
pub use count_classes::CountClasses;
pub use deployments::{ActionCounts, deployed_by_year};
pub use domain_reach::domain_reach;
pub use figures::{AtLeast, CellCounts, Figures};
pub use fractions::{Fraction, Half, OneDecimal, Proportion};
pub use peers::{JoinedByPeers, joined_by_peers, peers_of};
pub use place::place;
pub use quantities::{Percentage, Range, Share};
pub use reach::{Inhabitants, Reach, inhabitants, reached};
pub use size_class::SizeClass;
pub use size_groups::{AtThreshold, SizeGroup, size_groups};
pub use spread::{Extreme, Mean, Median, Spread};
pub use thresholds::at_least;
