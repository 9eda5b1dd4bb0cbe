//! What is known to be in files: the one that is open, and the last one that was written since.

use domain::file::{Held, held};
use domain::journal::Journal;
use leptos::prelude::*;

use super::Session;

/// What files hold.
#[derive(Clone, Debug)]
pub struct Files {
    /// The journal of the open file, as it was opened.
    pub opened: Journal,
    /// What was written last, and how the reader knows it: « la copie de 14 h 32 ».
    pub written: Option<(Journal, String)>,
}

impl Files {
    /// The journal that is in the newest of them: what is written holds all that was opened.
    #[must_use]
    pub fn newest(&self) -> &Journal {
        self.written.as_ref().map_or(&self.opened, |(journal, _)| journal)
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
        self.files.with(|files| self.journal.with(|journal| held(journal, files.newest())))
    }

    /// How the reader knows the file that was written last.
    #[must_use]
    pub fn written(self) -> Option<String> {
        self.files.with(|files| files.written.as_ref().map(|(_, name)| name.clone()))
    }

    /// Takes these edits for written in a file that the reader knows under this name.
    pub fn wrote(self, journal: Journal, name: String) {
        self.files.update(|files| files.written = Some((journal, name)));
    }
}
