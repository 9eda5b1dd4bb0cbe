//! Every French sentence and number format: from values to what is read on screen.

pub mod about;
pub mod actions;
pub mod commune;
pub mod dates;
pub mod lost;
pub mod names;
pub mod numbers;
pub mod overview;
pub mod share;
pub mod standing;
pub mod states;
