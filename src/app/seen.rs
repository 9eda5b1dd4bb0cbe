//! What this browser has seen in files of the document: what tells an older copy of the file from edits made since.

use domain::ids::{DocumentId, EntryId};
use domain::journal::Journal;
use leptos::prelude::*;
use persistence::file::{known_in, known_key, known_text, known_with};
use persistence::{Found, Store};

use crate::app::shelf::Shelf;
use crate::state::Session;

/// Holds the file against what was kept, then takes its entries for seen in a file, and those of every file written.
pub fn hold_against(session: Session, id: &DocumentId, kept: &Journal) {
    let key = known_key(id);
    session.hold_against(kept, &known(&key));
    Effect::new(move || {
        let before = known(&key);
        let now = session.files().with(|files| match files.sides {
            Some(_) => known_with(&before, files.newest().journal()),
            // The reader has said what to keep: what this file lacks is, from now on, what was edited since.
            None => known_with(&[], files.newest().journal()),
        });
        if now != before {
            // Only good for a remark: where it cannot be kept, the remark is not made.
            _ = Shelf.keep(&key, &known_text(&now));
        }
    });
}

fn known(key: &str) -> Vec<EntryId> {
    match Shelf.look(key) {
        Found::Text(text) => known_in(&text),
        Found::Nothing | Found::Blocked => Vec::new(),
    }
}
