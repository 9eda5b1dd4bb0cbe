//! Answers that were received and are not taken yet, and taking them.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::ids::EntryId;
use domain::journal::{CellName, Edit, Journal};
use gathering::{Gathering, Here, ReceivedFile, SettleRule, Settlement, gather, settle_all};
use leptos::prelude::*;
use persistence::StoredText;

use super::{ColumnChoices, KeptText, Session};

/// What was received and is not taken yet. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct ReceivedAnswers {
    /// The files.
    pub files: RwSignal<Vec<ReceivedFile>>,
    /// What holds in cells in contradiction, and the rule that says so; `None` where a person does.
    pub choices: RwSignal<BTreeMap<CellName, (Settlement, Option<SettleRule>)>>,
    /// The minutes of what was taken before, as the page writes them; `None` as long as they were not read.
    minutes: RwSignal<Option<String>>,
    /// What is said of the columns of tables.
    pub(super) columns: ColumnChoices,
}

impl ReceivedAnswers {
    /// Nothing.
    pub fn new() -> Self {
        let (files, choices, minutes) = (RwSignal::default(), RwSignal::default(), RwSignal::default());
        Self { files, choices, minutes, columns: ColumnChoices::new() }
    }

    /// Forgets all of it.
    pub fn clear(self) {
        self.files.set(Vec::new());
        self.choices.set(BTreeMap::new());
    }
}

impl Session {
    /// What was received and is not taken yet.
    #[must_use]
    pub fn received(self) -> ReceivedAnswers {
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
        self.journal.track();
        self.day.track();
        let files = self.column_choices().applied(self.received().files.get());
        Arc::new(self.with_here(author, |here| gather(here, files)))
    }

    /// What is chosen for each contested cell of the received files, in their order, and by which rule.
    #[must_use]
    pub fn chosen_settlements(self, gathering: &Gathering) -> (Vec<Option<Settlement>>, Vec<Option<SettleRule>>) {
        self.received().choices.with(|choices| {
            let choice = |it: &gathering::ContestedCell| match choices.get(&it.contradiction.cell) {
                Some((settlement, rule)) => (Some(*settlement), *rule),
                None => (None, None),
            };
            gathering.contested.iter().map(choice).unzip()
        })
    }

    /// Adds the received answers, and settles what was chosen. `said` is announced. Gives the entries that it added, with
    /// which it can be undone as a whole.
    pub fn take_gathered(self, gathering: &Gathering, said: &str) -> Vec<EntryId> {
        let before = self.journal.get_untracked();
        let (settlements, _) = untrack(|| self.chosen_settlements(gathering));
        self.take_in(&gathering.incoming);
        let chosen = gathering
            .contested
            .iter()
            .zip(settlements)
            .filter_map(|(it, settlement)| Some((&it.contradiction, settlement?)));
        let edits: Vec<Edit> = self.journal.with_untracked(|journal| settle_all(chosen, journal));
        let new = gathering.incoming.without(&before);
        let mut entries: Vec<EntryId> = new.entries().map(|entry| entry.id).collect();
        entries.extend(edits.into_iter().map(|edit| self.edit(edit, said.to_owned())));
        entries.extend(self.receive(gathering).map(|edit| self.edit(edit, said.to_owned())));
        self.received().clear();
        entries
    }

    /// The edit that notes whose answers have come, those that change nothing too; `None` where that is noted already.
    fn receive(self, gathering: &Gathering) -> Option<Edit> {
        let (on, known) = (self.today(), self.journal.with_untracked(Journal::received_answers));
        let mut communes = gathering.communes();
        communes.retain(|commune| known.get(commune).is_none_or(|day| *day < on));
        (!communes.is_empty()).then_some(Edit::Receive { communes, on })
    }

    /// The minutes of what was taken before, those of earlier visits too, as the page writes them.
    #[must_use]
    pub fn minutes(self) -> String {
        let minutes = self.received().minutes;
        if let Some(text) = minutes.get_untracked() {
            return text;
        }
        let kept = self.environment.with_value(|environment| (environment.read_kept)(KeptText::Minutes));
        let text = if let StoredText::Present(text) = kept { text } else { String::new() };
        minutes.set(Some(text.clone()));
        text
    }

    /// Keeps the minutes, as long as the page is opened and in the browser. Whether the browser does.
    pub fn keep_minutes(self, text: String) -> bool {
        let written = self.environment.with_value(|environment| (environment.write_kept)(KeptText::Minutes, &text));
        self.received().minutes.set(Some(text));
        written.is_ok()
    }

    /// Takes back all that taking received answers has added, in one edit.
    pub fn undo_gathered(self, entries: &[EntryId], said: &str) {
        let is_any = self.journal.with_untracked(|journal: &Journal| !journal.is_empty()) && !entries.is_empty();
        if is_any {
            self.edit(Edit::Withdraw { entries: entries.to_vec(), cells: Vec::new() }, said.to_owned());
        }
    }
}
