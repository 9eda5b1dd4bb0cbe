//! What the domain promises, one sentence a test.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod accounts;
mod any_edits;
mod any_story;
mod broken;
mod bundled;
mod changes;
mod checks;
mod counting;
mod document;
mod drafts;
mod edits;
mod file;
mod filled_groups;
mod filled_territory;
mod fingerprint;
mod forms;
mod groups;
mod journal;
mod pasted;
mod periods;
mod reading;
mod series;
mod small_territory;
mod snapshots;
mod story;
mod table_edits;
mod tally;
