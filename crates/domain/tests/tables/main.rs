//! The tables of a territory: reading them, and the fingerprint of what they say.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod fingerprint;
mod reading;
