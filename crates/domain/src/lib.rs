//! The logic that needs no browser: territories, journals of edits, participation figures, checks.
//!
//! Nothing here reads a clock, draws a random number or accesses a screen. The day and random bytes come in as
//! arguments, and the same arguments always give the same result.

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
