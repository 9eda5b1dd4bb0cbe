//! Forms and pastes, and the edits that they become.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answering;
mod forms;
mod spreadsheet;
mod typed_answer;
