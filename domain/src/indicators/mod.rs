//! The participation indicators: from a territory and a day to figures, each an interval.

mod account;
mod adoption;
mod backing;
mod cells;
mod commune_counts;
mod count_classes;
mod deployments;
mod domain_reach;
mod figure;
mod figures;
mod peers;
mod place;
mod quantities;
mod size_class;
mod tally;
mod thresholds;

pub use account::{Account, Inhabitants, Item, Line, Part, account};
pub use adoption::{Adoption, adoption};
pub use backing::{Backing, backing};
pub use cells::{Cell, Cells, Scope};
pub use commune_counts::commune_counts;
pub use count_classes::CountClasses;
pub use deployments::{ActionCounts, deployed_by_year};
pub use domain_reach::domain_reach;
pub use figure::{Figure, Group};
pub use figures::{AtLeast, CellCounts, Figures};
pub use peers::{JoinedByPeers, joined_by_peers, peers_of};
pub use place::place;
pub use quantities::{Percentage, Range, Share};
pub use size_class::SizeClass;
pub use tally::Tally;
pub use thresholds::at_least;
