//! The tables of a territory: reading them, and the fingerprint of their content.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod fingerprint;
mod namesakes;
mod neighbours;
mod postal_codes;
mod reading;
mod spellings;
mod statement;
