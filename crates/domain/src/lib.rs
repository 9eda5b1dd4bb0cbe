//! The logic that needs no browser: territories, journals of edits, participation figures, checks.
//!
//! Nothing here reads a clock, draws a random number or accesses a screen. The day and random bytes come in as
//! arguments, and the same arguments always give the same result.
//!
//! Start with [`territory`], then [`journal`], [`indicators::DayView`] and [`answering`]. In this order:
//!
//! - [`territory`]: the tables, read once and consistent from then on.
//! - [`journal`]: edits as values, and the territory after them.
//! - [`indicators`]: all figures of a day, and the account of each.
//! - [`answering`]: from the answer that a user gives to the answer that is recorded.
//! - [`spreadsheet`]: reads what is pasted into the grid.
//! - [`scheme`]: the forms of actions and communes.
//! - [`checks`]: hints about data that is allowed, but may be a mistake.
//! - [`deck`]: slides that are composed for a meeting.
//! - [`phrases`]: texts that were written in place of computed ones.
//! - [`pictures`]: pictures that stand in a text: of slides, a logo.
//! - [`fingerprint`]: a short code for the content of a territory.
//! - [`return_code`]: a commune's answers as a few signs, for paper and telephone.
//! - [`ids`], [`dates`]: identifiers and dates, as they are saved.
//! - [`french_dates`], [`folding`]: dates as they are typed, and names as they are compared.
//! - [`invisible_signs`]: signs of a name that nobody sees.
//! - [`sorting`]: the standard sort, compiled once.

pub mod answering;
pub mod checks;
pub mod dates;
pub mod deck;
pub mod fingerprint;
pub mod folding;
pub mod french_dates;
pub mod ids;
pub mod indicators;
pub mod invisible_signs;
pub mod journal;
pub mod phrases;
pub mod pictures;
pub mod return_code;
pub mod scheme;
pub mod sorting;
pub mod spreadsheet;
pub mod territory;
