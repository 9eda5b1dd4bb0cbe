//! Remembers which journal entries this browser has seen in files of the document. An entry that was once in a file
//! and is missing from the opened file shows that this file is an older copy.

use domain::ids::DocumentId;
use domain::journal::Journal;
use leptos::prelude::*;
use persistence::file::EntriesSeen;

use crate::browser::storage::BrowserLocalStorage;
use crate::state::Session;

/// Compares the opened file with the draft, then remembers the entries of the opened file and of every file that is
/// known to have been written later.
pub fn compare_and_remember(session: Session, document: &DocumentId, draft: &Journal) {
    session.compare_file_with_draft(draft, &EntriesSeen::read(&BrowserLocalStorage, document));
    let document = document.clone();
    Effect::new(move |was_settled: Option<bool>| {
        let before = EntriesSeen::read(&BrowserLocalStorage, &document);
        let (now, is_settled) = session.entries_seen(&before, was_settled == Some(true));
        if now != before {
            now.write(&BrowserLocalStorage, &document);
        }
        is_settled
    });
}
