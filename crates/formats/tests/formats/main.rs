//! The saved formats: texts are read back as written, and damaged ones are refused.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answers;
mod broken;
mod document;
mod entries;
mod limits;
mod page;
mod program_part;
