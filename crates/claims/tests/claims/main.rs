//! Claims on the bundled territory: published figures and sentences.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod asides;
mod backing;
mod corpus;
mod coverage;
mod fillings;
mod judging;
mod naming;
mod own_sentences;
mod published;
mod reading;
mod right_figures;
mod texts;

use fixtures::mel::{MEL, day};
