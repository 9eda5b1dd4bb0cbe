//! Undo and redo, for buttons and keys alike: what they did is announced and shown.

use domain::journal::{Edit, EntryChange, History, Journal, LastNames};

use leptos::prelude::*;

use crate::state::Session;
use wording::undo;

/// Undoes the last edit; nothing if there is none.
pub fn undo(session: Session) {
    reverse(session, session.undo(), false);
}

/// Redoes the edit that was undone last; nothing if there is none.
pub fn redo(session: Session) {
    reverse(session, session.journal().with_untracked(Journal::redo), true);
}

fn reverse(session: Session, edit: Option<Edit>, is_redo: bool) {
    if let Some(edit) = edit {
        session.edit(edit.clone(), "");
        session.announce_shown(said(session, &edit, is_redo), false);
    }
}

/// What the undo or redo that was just recorded did.
fn said(session: Session, reversal: &Edit, is_redo: bool) -> String {
    let (bundled, current) = (session.bundled(), session.current());
    session.journal().with_untracked(|journal| {
        let history = History::of(journal);
        let edit = history.edit_reversed_by(reversal).unwrap_or(reversal);
        let index = history.entries().iter().rposition(|it| it.entry.edit == *reversal);
        let changes = index.map_or_else(Vec::new, |index| {
            history.changes(&bundled, index, &history.subjects(index), session.day.get_untracked())
        });
        let changes: Vec<EntryChange> = changes.into_iter().filter(|change| !change.is_empty()).collect();
        undo::done(is_redo, edit, &changes, &LastNames::of(&bundled, journal, &current))
    })
}
