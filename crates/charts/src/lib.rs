//! Charts as values: numbers and texts go in, a [`Drawing`] comes out, and [`svg`] renders it for the page or for
//! a file.
//!
//! Start with one chart, such as [`Choropleth`], and its `draw`. The others are [`Curve`], [`Dumbbell`], [`Histogram`],
//! [`Matrix`], [`Multiples`] and [`Steps`]. [`add_frame`] adds the title, date and source to a drawing for a file.
//!
//! The layout is plain arithmetic and needs no browser, so that tests can check the position of every label. A
//! drawing is rendered to one string, so that its number of shapes does not add code to the program.

mod choropleth;
mod curve;
mod dumbbell;
mod fitted;
mod frame;
mod histogram;
mod label_placement;
mod legend;
mod map_label;
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

pub use choropleth::{Choropleth, Region, RegionClass};
pub use curve::Curve;
pub use dumbbell::{Dumbbell, Growth};
pub use fitted::ViewBox;
pub use frame::{FigureFrame, add_frame};
pub use histogram::Histogram;
pub use map_label::{MapName, NAME_WIDTHS, map_name};
pub use matrix::{DotFill, Matrix, MatrixLine};
pub use outline::{Direction, middle, nearest, top_and_bottom};
pub use palette::{Colour, dark, light};
pub use scale::FigureRange;
pub use shape::Drawing;
pub use small_multiples::{Multiples, Panel, SmallMultiple};
pub use steps::{Steps, Year};
pub use svg::{SvgTarget, svg};
pub use xml::escape;
