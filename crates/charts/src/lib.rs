//! Charts as values: what is to be shown goes in, a drawing comes out, and the page or a file writes it.
//!
//! None of it knows a page: all is arithmetic, so that where a label stands is tested without one. What is drawn is
//! set as one text, which costs the program nothing however many shapes it has.

mod choropleth;
mod curve;
mod dumbbell;
mod frame;
mod histogram;
mod label_placement;
mod legend;
mod matrix;
mod outline;
mod paint;
mod palette;
mod pen;
mod polygon;
#[cfg(test)]
mod rendered;
mod scale;
mod shape;
mod small_multiples;
mod steps;
mod svg;
#[cfg(test)]
mod tests;
mod text_metrics;
mod xml;

pub use choropleth::{Choropleth, Region};
pub use curve::Curve;
pub use dumbbell::{Dumbbell, Growth};
pub use frame::{FigureFrame, framed};
pub use histogram::Histogram;
pub use matrix::{DotFill, Matrix, MatrixLine};
pub use outline::{Direction, middle, nearest};
pub use scale::FigureRange;
pub use shape::Drawing;
pub use small_multiples::{Multiples, Panel, SmallMultiple};
pub use steps::{Steps, Year};
pub use svg::{SvgTarget, svg};
pub use xml::escape;
