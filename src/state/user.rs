//! Who uses the program: their commune, and their name if they give one.

use std::sync::Arc;

use domain::ids::CommuneCode;
use leptos::prelude::*;

use super::Session;

/// What is known of the user, but for the commune.
#[derive(Clone, Debug, Default)]
pub struct User {
    /// The author of the next edits; `None` if the user gives no name.
    pub author: Option<Arc<str>>,
    /// Whether the question for the commune was set aside.
    is_question_aside: bool,
    /// Whether the shortcuts of a single letter are switched off.
    are_letters_off: bool,
}

impl Session {
    /// The user's commune; `None` until one is chosen.
    #[must_use]
    pub fn commune(self) -> ReadSignal<Option<CommuneCode>> {
        self.commune.read_only()
    }

    /// Sets the user's commune, and remembers it.
    pub fn choose_commune(self, code: CommuneCode) {
        if self.commune.get_untracked() != Some(code) {
            self.commune.set(Some(code));
            self.environment.with_value(|environment| (environment.remember_commune)(code));
        }
    }

    /// Whether to ask for the user's commune: none is chosen, and the question was not set aside.
    #[must_use]
    pub fn asks_for_commune(self) -> bool {
        self.commune.read().is_none() && !self.user.read().is_question_aside
    }

    /// Sets the question for the commune aside for good, and announces it.
    pub fn set_question_aside(self, announcement: &str) {
        self.user.update(|user| user.is_question_aside = true);
        self.environment.with_value(|environment| (environment.set_question_aside)());
        self.announce(announcement);
    }

    /// The author of the next edits; `None` if the user gives no name.
    #[must_use]
    pub fn author(self) -> Signal<Option<Arc<str>>> {
        let user = self.user;
        Signal::derive(move || user.with(|user| user.author.clone()))
    }

    /// Sets the author of the next edits, and remembers the name. An empty name means no author.
    pub fn set_author(self, name: &str) {
        let name = name.trim();
        self.user.update(|user| user.author = (!name.is_empty()).then(|| name.into()));
        self.environment.with_value(|environment| (environment.remember_author)(name));
    }

    /// Whether shortcuts of a single letter or sign do something.
    #[must_use]
    pub fn letters_are_shortcuts(self) -> Signal<bool> {
        let user = self.user;
        Signal::derive(move || !user.read().are_letters_off)
    }

    /// Switches the shortcuts of a single letter on or off, and remembers it.
    pub fn set_letters_as_shortcuts(self, on: bool) {
        self.user.update(|user| user.are_letters_off = !on);
        self.environment.with_value(|environment| (environment.remember_letters)(on));
    }

    /// The same at a later visit: the question stays aside.
    pub fn keep_question_aside(self) {
        self.user.update(|user| user.is_question_aside = true);
    }
}
