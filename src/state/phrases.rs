//! What the user has chosen and written on the page of phrases. It outlives its page, as long as the carnet is open.

use std::collections::BTreeMap;

use domain::ids::{ActionId, CommuneCode};
use leptos::prelude::*;

use super::Session;

/// What texts are about, by name, so that it stays the same while the tables change.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhraseAbout {
    /// The whole territory.
    #[default]
    Territory,
    /// A commune.
    Commune(CommuneCode),
    /// An action.
    Action(ActionId),
}

/// Which text: its subject, its kind, its name among those of its kind, and the threshold that it is about.
pub type PhraseKey = (PhraseAbout, usize, &'static str, u32);

/// A text that the user has edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedPhrase {
    /// The computed text that it was made from.
    pub computed: String,
    /// What the user has written.
    pub typed: String,
    /// Whether it stands in place of the computed text, rather than being kept aside.
    pub is_shown: bool,
}

/// The choices of the page, and the texts that were edited.
#[derive(Clone, Debug, Default)]
pub struct PhraseDesk {
    /// The place of the subject in the list: the territory, a commune, an action.
    pub subject: usize,
    /// The commune that was chosen last.
    pub commune: Option<CommuneCode>,
    /// The action that was chosen last.
    pub action: Option<ActionId>,
    /// The place of the kind in the list.
    pub kind: usize,
    /// The threshold; `None` until one is chosen.
    pub threshold: Option<u32>,
    /// Whether copies are without the definitions of their figures.
    pub without_notes: bool,
    /// The texts that were edited.
    pub edited: BTreeMap<PhraseKey, EditedPhrase>,
}

impl Session {
    /// What was chosen and written on the page of phrases.
    #[must_use]
    pub fn phrases(self) -> RwSignal<PhraseDesk> {
        self.opened.with_value(|opened| opened.phrases)
    }
}
