//! Remembers which journal entries this browser has seen in files of the document. An entry that was once in a file
//! and is missing from the opened file shows that this file is an older copy.

use domain::ids::DocumentId;
use domain::journal::Journal;
use leptos::prelude::*;
use persistence::file::{entries_seen_in_files, remember_entries_seen, with_entries_of};

use crate::browser::storage::BrowserLocalStorage;
use crate::state::Session;

/// Compares the opened file with the draft, then remembers the entries of the opened file and of every file written
/// later.
pub fn compare_and_remember(session: Session, document: &DocumentId, draft: &Journal) {
    session.compare_file_with_draft(draft, &entries_seen_in_files(&BrowserLocalStorage, document));
    let document = document.clone();
    Effect::new(move || {
        let before = entries_seen_in_files(&BrowserLocalStorage, &document);
        let now = session.files().with(|files| match files.comparison {
            Some(_) => with_entries_of(files.newest().journal(), &before),
            // The user has chosen what to keep: entries that this file lacks count as made after it.
            None => with_entries_of(files.newest().journal(), &[]),
        });
        if now != before {
            remember_entries_seen(&BrowserLocalStorage, &document, &now);
        }
    });
}
