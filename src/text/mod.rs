//! Every French sentence and number format: from values to what is read on screen.

pub mod dates;
pub mod names;
pub mod numbers;
