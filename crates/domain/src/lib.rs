//! What the project knows without a browser: territories, journals of edits, participation figures.
//!
//! Nothing here reads a clock, draws a random number or touches a screen: what changes from one run
//! to the next comes in as an argument, and the same arguments always give the same answer.

pub mod answering;
pub mod checks;
pub mod dates;
pub mod fingerprint;
pub mod folding;
pub mod french_dates;
pub mod ids;
pub mod indicators;
pub mod journal;
pub mod scheme;
pub mod sorting;
pub mod spreadsheet;
pub mod territory;
