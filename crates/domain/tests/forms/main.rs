//! Forms and pastes, and the edits that they become.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answer_lists;
mod answering;
mod column_uses;
mod corrections;
mod forms;
mod national_names;
mod paper;
mod pasted_back;
mod pasted_blocks;
mod pasted_codes;
mod pasted_labels;
mod pasted_layouts;
mod pasted_twice;
mod pasting;
mod return_code;
mod spellings;
mod spreadsheet;
mod typed_answer;
