//! What is announced to screen readers, and what of it is shown to everybody.

use leptos::prelude::*;

use super::Session;

/// The last announcement.
#[derive(Clone, Debug, Default)]
pub struct Announcement {
    text: String,
    /// Whether it is also shown to everybody.
    is_shown: bool,
}

impl Session {
    /// The last announcement for screen readers.
    #[must_use]
    pub fn announcement(self) -> String {
        self.announcement.with(|announcement| announcement.text.clone())
    }

    /// Announces a text to screen readers.
    pub fn announce(self, text: impl Into<String>) {
        self.announcement.set(Announcement { text: text.into(), is_shown: false });
    }

    /// Announces what an undo or a redo did, and shows it.
    pub fn announce_undone(self, text: String) {
        self.announcement.set(Announcement { text, is_shown: true });
    }

    /// What the last undo or redo did; empty once something else was announced, or after a while.
    #[must_use]
    pub fn undone(self) -> String {
        self.announcement.with(|it| if it.is_shown { it.text.clone() } else { String::new() })
    }

    /// Shows no longer what an undo or a redo did, if it is still this text.
    pub fn end_undone(self, text: &str) {
        if self.announcement.with_untracked(|it| it.is_shown && it.text == text) {
            self.announcement.update(|it| it.is_shown = false);
        }
    }
}
