//! What the user has chosen and is writing on the page of phrases. It outlives its page, as long as the carnet is open.

use std::collections::BTreeMap;

use domain::ids::{ActionId, CommuneCode};
use domain::phrases::{EditedPhrase, PhraseKey};
use leptos::prelude::*;

use super::Session;

/// The choices of the page, and the texts that are being edited.
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
    /// The texts that are being edited, until they are recorded.
    pub edited: BTreeMap<PhraseKey, EditedPhrase>,
}

impl Session {
    /// What was chosen and is being written on the page of phrases.
    #[must_use]
    pub fn phrases(self) -> RwSignal<PhraseDesk> {
        self.opened.with_value(|opened| opened.phrases)
    }
}
