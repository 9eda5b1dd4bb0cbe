//! What is known to be in files: the one that is open, and the last one that was written since.

use domain::ids::EntryId;
use domain::journal::Journal;
use formats::Document;
use leptos::prelude::*;
use persistence::file::{Held, Holding, Relation, Sides};

use super::Session;

/// What files hold.
#[derive(Clone, Debug)]
pub struct Files {
    /// The journal of the open file, as it was opened.
    pub opened: Holding,
    /// Its entries that could not be read, as they stand in it.
    pub damaged: Vec<String>,
    /// The open file and what the browser kept, as they were then; `None` once the reader has chosen what to keep.
    pub sides: Option<Sides>,
    /// What was written last, and how the reader knows it: « la copie de 14 h 32 ».
    pub written: Option<(Holding, String)>,
}

impl Files {
    /// Of a document that was just opened.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let (opened, damaged) = (Holding::of(document.journal.clone()), document.damaged.clone());
        Self { opened, damaged, sides: None, written: None }
    }

    /// What the newest of them holds: what is written holds all that was opened.
    #[must_use]
    pub fn newest(&self) -> &Holding {
        self.written.as_ref().map_or(&self.opened, |(holding, _)| holding)
    }
}

impl Session {
    /// What is known to be in files.
    #[must_use]
    pub fn files(self) -> ReadSignal<Files> {
        self.files.read_only()
    }

    /// Whether the edits are in a file.
    #[must_use]
    pub fn held(self) -> Held {
        self.files.with(|files| self.journal.with(|journal| files.newest().holds(journal)))
    }

    /// How the reader knows the file that was written last.
    #[must_use]
    pub fn written(self) -> Option<String> {
        self.files.with(|files| files.written.as_ref().map(|(_, name)| name.clone()))
    }

    /// Holds the open file against what this browser kept and which entries it has seen in files.
    pub fn hold_against(self, kept: &Journal, known: &[EntryId]) {
        self.files.update(|files| files.sides = Some(Sides::of(files.opened.journal().clone(), kept.clone(), known)));
    }

    /// Whether the file and what the browser kept differ in a way that the reader has to know.
    #[must_use]
    pub fn sides_differ(self) -> bool {
        let relation = self.files.with(|files| files.sides.as_ref().map(|sides| sides.relation));
        matches!(relation, Some(Relation::Older | Relation::Newer | Relation::Diverged))
    }

    /// Takes for granted what the reader has chosen to keep.
    pub fn settle_sides(self) {
        self.files.update(|files| files.sides = None);
    }

    /// Takes these edits for written in a file that the reader knows under this name.
    pub fn wrote(self, journal: Journal, name: String) {
        self.files.update(|files| files.written = Some((Holding::of(journal), name)));
    }
}
