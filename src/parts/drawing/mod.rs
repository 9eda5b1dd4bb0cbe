//! Charts as values: what is to be shown goes in, a drawing comes out, and the page or a file writes it.
//!
//! Only `figure` knows the page. The rest is arithmetic, so that where a label stands is tested without one.

mod curve;
mod lettering;
mod paint;
mod palette;
mod pen;
mod placed;
mod scale;
mod shape;
mod steps;
mod svg;

pub use curve::Curve;
pub use shape::{Drawing, Shape, Text};
pub use steps::{Steps, Year};
pub use svg::{Dress, svg};
