//! What is saved is read back, and what was broken is refused.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod broken;
mod document;
mod page;
