//! What is typed or pasted, and the edits that it becomes.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answering;
mod forms;
mod spreadsheet;
