//! Remembers which journal entries this browser has seen in files of the document. An entry that was once in a file
//! and is missing from the opened file shows that this file is an older copy.
//!
//! A copy with a key remembers them where no other page can write. They are ids alone, so it writes them for the copies
//! without a key, too; of what these say it believes, at its first opening, only what concerns its own entries.

use domain::ids::DocumentId;
use domain::journal::Journal;
use leptos::prelude::*;
use persistence::file::EntriesSeen;

use crate::app::autosave::PageStorage;
use crate::browser::storage::BrowserLocalStorage;
use crate::state::Session;

/// Compares the opened file with the draft, then remembers the entries of the opened file and of every file that is
/// known to have been written later.
pub fn compare_and_remember(session: Session, storage: &PageStorage, document: &DocumentId, draft: &Journal) {
    let (local, is_encrypted) = (storage.local.clone(), storage.is_encrypted());
    let mut seen = EntriesSeen::read(&local, document);
    if is_encrypted && !seen.has_seen_a_file() {
        let in_file = session.files().with_untracked(|files| files.opened.journal().clone());
        seen = EntriesSeen::read(&BrowserLocalStorage, document).limited_to(&in_file);
        if seen.has_seen_a_file() {
            seen.write(&local, document);
        }
    }
    session.compare_file_with_draft(draft, &seen);
    let document = document.clone();
    Effect::new(move |was_settled: Option<bool>| {
        let before = EntriesSeen::read(&local, &document);
        let (now, is_settled) = session.entries_seen(&before, was_settled == Some(true));
        if now != before {
            now.write(&local, &document);
        }
        if is_encrypted {
            remember_for_others(session, &document);
        }
        is_settled
    });
}

/// Has the copies without a key know what the newest file holds.
fn remember_for_others(session: Session, document: &DocumentId) {
    let before = EntriesSeen::read(&BrowserLocalStorage, document);
    let now = session.files().with(|files| before.with(files.newest().journal()));
    if now != before {
        now.write(&BrowserLocalStorage, document);
    }
}
