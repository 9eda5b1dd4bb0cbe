//! Spreadsheets, CSV files and Data Packages as bytes, in and out.
//!
//! `read` makes a [`Workbook`] of texts of whatever file comes; `write` makes files of a territory. Nothing here knows a
//! browser or a folder: bytes in, bytes out.

mod new_scheme;
pub mod read;
mod workbook;
pub mod write;

pub use new_scheme::{NewScheme, new_scheme};
pub use workbook::{MergedArea, Sheet, Workbook};
