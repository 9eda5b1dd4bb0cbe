//! Claims on the bundled territory: published figures and sentences.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod corpus;
mod judging;
mod published;
mod reading;

use fixtures::mel::{MEL, day};
