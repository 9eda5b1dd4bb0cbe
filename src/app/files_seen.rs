//! Remembers which entries this browser has seen in files of the document: they tell an older copy of the file from
//! edits that were made since.

use domain::ids::DocumentId;
use domain::journal::Journal;
use leptos::prelude::*;
use persistence::file::{entries_seen_in_files, remember_entries_seen, with_entries_of};

use crate::browser::storage::BrowserLocalStorage;
use crate::state::Session;

/// Compares the opened file with the draft, then remembers its entries, and those of every file that is written.
pub fn compare_and_remember(session: Session, document: &DocumentId, draft: &Journal) {
    session.compare_file_with_draft(draft, &entries_seen_in_files(&BrowserLocalStorage, document));
    let document = document.clone();
    Effect::new(move || {
        let before = entries_seen_in_files(&BrowserLocalStorage, &document);
        let now = session.files().with(|files| match files.comparison {
            Some(_) => with_entries_of(files.newest().journal(), &before),
            // The reader has chosen what to keep: what this file lacks counts as edited since, from now on.
            None => with_entries_of(files.newest().journal(), &[]),
        });
        if now != before {
            remember_entries_seen(&BrowserLocalStorage, &document, &now);
        }
    });
}
