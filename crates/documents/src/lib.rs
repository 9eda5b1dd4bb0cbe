//! A report and a presentation as plain values: what stands in them, in which order, never how a program stores it.
//!
//! The app makes a [`WrittenDocument`] or a [`Presentation`]; both pass to the second module as JSON, which makes files
//! of them. Every word that readers see comes with the value: nothing here and no writer knows French.

mod picture;
mod presentation;
mod runs;
mod table;
mod written;

pub use picture::{PictureContent, WrittenPicture};
pub use presentation::{BigFigure, Presentation, SlideArrangement, SlideElement, SlideFormat, SlideLook, SlidePage};
pub use runs::{ParagraphStyle, WrittenRun, plain_text, superscript};
pub use table::{WrittenColumn, WrittenRow, WrittenTable};
pub use written::{DocumentWords, PageFurniture, PaperSheet, WrittenBlock, WrittenDocument};
