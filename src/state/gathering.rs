//! Answers that were received and are not taken yet, and taking them.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::ids::EntryId;
use domain::journal::{CellName, Edit};
use gathering::{Gathering, Here, ReceivedFile, SettleRule, Settlement, gather, settle_all};
use leptos::prelude::*;

use super::Session;

/// The files that were received, and what was chosen about their contradictions.
#[derive(Clone, Debug, Default)]
pub struct ReceivedAnswers {
    /// The files.
    pub files: Vec<ReceivedFile>,
    /// What holds in cells in contradiction.
    pub choices: BTreeMap<CellName, Settlement>,
    /// The rule that was used last.
    pub rule: Option<SettleRule>,
}

/// What taking received answers has done.
#[derive(Clone, Debug)]
pub struct TakenAnswers {
    /// All entries that it added, with which it can be undone as a whole.
    pub entries: Vec<EntryId>,
}

impl Session {
    /// The files that were received and are not taken yet.
    #[must_use]
    pub fn received(self) -> RwSignal<ReceivedAnswers> {
        self.opened.with_value(|opened| opened.received)
    }

    /// Calls with what received answers are merged into. `author` is the name of the tables as an author.
    pub fn with_here<R>(self, author: &str, call: impl FnOnce(&Here<'_>) -> R) -> R {
        let (bundled, day, today) = (self.bundled(), self.day.get_untracked(), self.today());
        let day_of = self.day_of();
        self.journal.with_untracked(|journal| {
            call(&Here { bundled: &bundled, journal, day, today, day_of, tables_author: author })
        })
    }

    /// The received files, merged into what is here now.
    #[must_use]
    pub fn gathering(self, author: &str) -> Arc<Gathering> {
        _ = (self.journal.with(domain::journal::Journal::is_empty), self.day.get());
        let files = self.received().with(|received| received.files.clone());
        Arc::new(self.with_here(author, |here| gather(here, files)))
    }

    /// What is chosen for each contested cell of the received files, in their order.
    #[must_use]
    pub fn chosen_settlements(self, gathering: &Gathering) -> Vec<Option<Settlement>> {
        self.received().with(|received| {
            gathering.contested.iter().map(|it| received.choices.get(&it.contradiction.cell).copied()).collect()
        })
    }

    /// Adds the received answers, and settles what was chosen. `said` is announced.
    pub fn take_gathered(self, gathering: &Gathering, said: &str) -> TakenAnswers {
        let before = self.journal.get_untracked();
        let settlements = untrack(|| self.chosen_settlements(gathering));
        self.take_in(&gathering.incoming);
        let chosen = gathering
            .contested
            .iter()
            .zip(settlements)
            .filter_map(|(it, settlement)| Some((&it.contradiction, settlement?)));
        let edits: Vec<Edit> = self.journal.with_untracked(|journal| settle_all(chosen, journal));
        for edit in edits {
            self.edit(edit, said.to_owned());
        }
        let entries =
            self.journal.with_untracked(|journal| journal.without(&before).entries().map(|entry| entry.id).collect());
        self.received().set(ReceivedAnswers::default());
        TakenAnswers { entries }
    }

    /// Takes back all that taking received answers has added, in one edit.
    pub fn undo_gathered(self, taken: &TakenAnswers, said: &str) {
        if !taken.entries.is_empty() {
            self.edit(Edit::Withdraw { entries: taken.entries.clone(), cells: Vec::new() }, said.to_owned());
        }
    }
}
