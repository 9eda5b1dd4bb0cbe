//! What is announced to screen readers, and what of it is shown to everybody.

use leptos::prelude::*;

use super::Session;

/// The last announcement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    /// How many there were before, which tells it from another of the same text.
    number: u32,
    /// What is said.
    pub text: String,
    /// Whether something went wrong, so that it is said at once.
    pub is_failure: bool,
}

impl Session {
    /// The last announcement for screen readers. It differs from the one before, also if their texts are the same.
    #[must_use]
    pub fn announcement(self) -> Announcement {
        self.announcement.with(|(announcement, _)| announcement.clone())
    }

    /// Announces a text to screen readers.
    pub fn announce(self, text: impl Into<String>) {
        self.say(text.into(), false, false);
    }

    /// Announces a text, and shows it to everybody for a while: what a key did, wherever it was pressed, or that it
    /// failed.
    pub fn announce_shown(self, text: String, is_failure: bool) {
        self.say(text, is_failure, true);
    }

    fn say(self, text: String, is_failure: bool, is_shown: bool) {
        self.announcement.update(|(announcement, shown)| {
            let number = announcement.number.wrapping_add(1);
            (*announcement, *shown) = (Announcement { number, text, is_failure }, is_shown);
        });
    }

    /// What the last undo, redo or saving by a key did; empty once something else was announced, or after a while.
    #[must_use]
    pub fn undone(self) -> String {
        self.announcement.with(|(it, is_shown)| if *is_shown { it.text.clone() } else { String::new() })
    }

    /// Shows no longer what an undo or a redo did, if it is still this text.
    pub fn end_undone(self, text: &str) {
        if self.announcement.with_untracked(|(it, is_shown)| *is_shown && it.text == text) {
            self.announcement.update(|(_, is_shown)| *is_shown = false);
        }
    }
}
