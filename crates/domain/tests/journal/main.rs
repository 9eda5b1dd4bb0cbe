//! The journal: recording, undoing and merging edits, their history, and the territory after them.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answers_given;
mod any_edits;
mod any_history;
mod commune_answer;
mod contradictions;
mod decks;
mod entry_values;
mod erased_name;
mod history;
mod journal;
mod long;
mod named_states;
mod net_changes;
mod one_file;
mod passages;
mod periods;
mod reversals;
mod review;
mod table_edits;
