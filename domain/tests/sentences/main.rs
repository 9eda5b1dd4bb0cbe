//! What the domain promises, one sentence a test.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod bundled;
mod checks;
mod counting;
mod document;
mod drafts;
mod fingerprint;
mod journal;
mod reading;
mod small_territory;
