//! The indicators and their accounts.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod accounts;
mod changes;
mod counting;
mod effective;
mod filled_groups;
mod findings;
mod groups;
mod mel_groups;
mod published_figures;
mod series;
mod tally;
