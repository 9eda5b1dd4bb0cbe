//! What the domain promises, one sentence a test.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod accounts;
mod bundled;
mod changes;
mod checks;
mod counting;
mod document;
mod drafts;
mod filled_groups;
mod filled_territory;
mod fingerprint;
mod groups;
mod journal;
mod json;
mod reading;
mod small_territory;
mod story;
mod tally;
