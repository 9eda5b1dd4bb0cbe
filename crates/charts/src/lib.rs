//! Charts as values: what is to be shown goes in, a drawing comes out, and the page or a file writes it.
//!
//! None of it knows a page: all is arithmetic, so that where a label stands is tested without one. What is drawn is
//! set as one text, which costs the program nothing however many shapes it has.

mod choropleth;
mod curve;
mod dumbbell;
mod framed;
mod histogram;
mod inside;
mod legend;
mod lettering;
mod matrix;
mod multiples;
mod outline;
mod paint;
mod palette;
mod pen;
mod placed;
mod scale;
#[cfg(test)]
mod seen;
mod shape;
mod steps;
mod svg;
#[cfg(test)]
mod tests;
mod xml;

pub use choropleth::{Choropleth, Region};
pub use curve::Curve;
pub use dumbbell::{Dumbbell, Growth};
pub use framed::{FigureFrame, framed};
pub use histogram::Histogram;
pub use matrix::{DotFill, Matrix, MatrixLine};
pub use multiples::{Multiples, Panel, SmallMultiple};
pub use outline::{Direction, middle, nearest};
pub use scale::FigureRange;
pub use shape::Drawing;
pub use steps::{Steps, Year};
pub use svg::{SvgTarget, svg};
pub use xml::escape;
