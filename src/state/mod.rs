//! The session: the one owner of what is shown. Values derived from it go out, edits come in.

mod files;
mod revision;

use std::sync::Arc;

use domain::dates::Day;
use domain::fingerprint::Fingerprint;
use domain::ids::{CommuneCode, EntryId};
use domain::indicators::{DaySnapshot, Scope};
use domain::journal::{CellName, Edit, Entry, Journal};
use domain::territory::Territory;
use formats::{Answers, Document};
use leptos::prelude::*;
use persistence::{AutosaveOutcome, EditOrigin, RecoveryAction, SaveReport, SaveStatus};

use files::Files;
use revision::Revision;

/// Saves edits.
type SaveEdits = Box<dyn Fn(&[Entry], EditOrigin) -> AutosaveOutcome>;

/// What the session needs of the browser, in plain functions.
pub struct Environment {
    /// Draws an id for an entry and reads the clock, in milliseconds since 1970.
    pub stamp: fn() -> (EntryId, u64),
    /// Saves edits.
    pub save: SaveEdits,
    /// Does what the user wants done about a problem with what was saved.
    pub recover: Box<dyn Fn(RecoveryAction) -> AutosaveOutcome>,
    /// Remembers the commune for the next visit.
    pub remember_commune: Box<dyn Fn(CommuneCode)>,
    /// Remembers who edits for the next visit.
    pub remember_author: Box<dyn Fn(&str)>,
}

/// How many cells are counted again one by one; where more change, all are counted anew, which is then faster.
const STEP: usize = 64;

/// The one owner of the signals. A copy is the same session.
#[derive(Clone, Copy)]
pub struct Session {
    bundled: StoredValue<Arc<Territory>>,
    environment: StoredValue<Environment, LocalStorage>,
    journal: RwSignal<Journal>,
    revision: RwSignal<Revision>,
    save_report: RwSignal<SaveReport>,
    files: RwSignal<Files>,
    commune: RwSignal<Option<CommuneCode>>,
    author: RwSignal<Option<Arc<str>>>,
    said: RwSignal<String>,
    /// The day that is looked at.
    pub day: RwSignal<Day>,
    /// Which rows count.
    pub scope: RwSignal<Scope>,
    /// The territory with every edit in force.
    pub territory: Memo<Arc<Territory>>,
    /// Everything computed for the day that is looked at.
    pub snapshot: Memo<Arc<DaySnapshot>>,
    /// How often the tables themselves have changed: which actions there are, which communes, in which order. What
    /// holds places in them is made anew when this changes.
    pub tables: Memo<u32>,
    /// The short name of the content that is shown: the same on any machine that shows the same.
    pub fingerprint: Memo<String>,
}

impl Session {
    /// Opens a document with the draft that was found for it.
    #[must_use]
    pub fn open(document: &Document, draft: &Journal, save_report: SaveReport, environment: Environment) -> Self {
        let bundled = Arc::new(document.territory.clone());
        let journal = RwSignal::new(document.journal.merged_with(draft));
        let (day, scope) = (RwSignal::new(bundled.about().reference), RwSignal::new(Scope::Everything));
        let after = Arc::new(journal.with_untracked(|journal| bundled.after(journal)));
        let first = journal.with_untracked(|journal| Revision::first(after, journal));
        let revision = RwSignal::new(first);
        let territory = Memo::new_with_compare(move |_| revision.with(|it| Arc::clone(&it.territory)), always_new);
        let snapshot = Memo::new_owning(move |last: Option<Arc<DaySnapshot>>| {
            (revision.with(|revision| revision.snapshot(last, day.get(), scope.get())), true)
        });
        let tables = Memo::new(move |_| revision.with(|it| it.tables));
        let fingerprint = Memo::new(move |_| territory.with(|territory| Fingerprint::of(territory).to_string()));
        Self {
            bundled: StoredValue::new(bundled),
            environment: StoredValue::new_local(environment),
            journal,
            revision,
            save_report: RwSignal::new(save_report),
            files: RwSignal::new(Files::of(document)),
            commune: RwSignal::new(None),
            author: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            day,
            scope,
            territory,
            snapshot,
            tables,
            fingerprint,
        }
    }

    /// The same session as a part of the page sees it that follows the figures later than the others.
    #[must_use]
    pub fn following(self, snapshot: Memo<Arc<DaySnapshot>>) -> Self {
        Self { snapshot, ..self }
    }

    /// The territory as it came, before any edit.
    #[must_use]
    pub fn bundled(self) -> Arc<Territory> {
        self.bundled.get_value()
    }

    /// The territory with every edit in force, for names and places that are looked up once.
    #[must_use]
    pub fn current(self) -> Arc<Territory> {
        self.territory.get_untracked()
    }

    /// The journal of edits.
    #[must_use]
    pub fn journal(self) -> ReadSignal<Journal> {
        self.journal.read_only()
    }

    /// Whether the edits are saved.
    #[must_use]
    pub fn save_status(self) -> SaveStatus {
        self.save_report.with(|report| report.status)
    }

    /// All that there is to report of the saving of the edits.
    #[must_use]
    pub fn save_report(self) -> ReadSignal<SaveReport> {
        self.save_report.read_only()
    }

    /// The last thing done, in a sentence, for those who do not see the page change.
    #[must_use]
    pub fn announcement(self) -> ReadSignal<String> {
        self.said.read_only()
    }

    /// The reader's own commune, once it is chosen.
    #[must_use]
    pub fn commune(self) -> ReadSignal<Option<CommuneCode>> {
        self.commune.read_only()
    }

    /// Takes a commune for the reader's own, and remembers it.
    pub fn choose(self, code: CommuneCode) {
        if self.commune.get_untracked() != Some(code) {
            self.commune.set(Some(code));
            self.environment.with_value(|environment| (environment.remember_commune)(code));
        }
    }

    /// Who the reader says they are, if they do.
    #[must_use]
    pub fn author(self) -> Signal<Option<Arc<str>>> {
        self.author.into()
    }

    /// Takes a name for whoever makes the next edits, and remembers it; an empty one for nobody in particular.
    pub fn sign(self, name: &str) {
        let name = name.trim();
        self.author.set((!name.is_empty()).then(|| name.into()));
        self.environment.with_value(|environment| (environment.remember_author)(name));
    }

    /// Records an edit, saves it, and only then shows what it changes.
    pub fn edit(self, edit: Edit, said: impl Into<String>) {
        let mut journal = self.journal.get_untracked();
        let (id, at) = self.environment.with_value(|environment| (environment.stamp)());
        let day = self.day.get_untracked();
        let edit = self.revision.with_untracked(|revision| revision.territory.with_before(edit, day));
        let cells = journal.cells_of(&edit);
        journal.record_by(self.author.get_untracked(), id, at, edit);
        let made: Vec<Entry> = journal.entries().next_back().cloned().into_iter().collect();
        let saved = self.save(&made, EditOrigin::JustMade);
        let cells = cells.filter(|_| saved.from_others.is_empty());
        self.settle(journal.merged_with(&Journal::of(saved.from_others)), cells.as_deref());
        self.set_save_report(saved.report);
        self.said.set(said.into());
    }

    /// Says something to those who do not see the page change.
    pub fn say(self, said: impl Into<String>) {
        self.said.set(said.into());
    }

    /// Takes in edits that were made elsewhere, and saves them; gives how many were new.
    pub fn take_in(self, other: &Journal) -> usize {
        let mine = self.journal.get_untracked();
        let is_new = |entry: &&Entry| !mine.has(entry);
        let new: Vec<Entry> = other.entries().filter(is_new).cloned().collect();
        if !new.is_empty() {
            let saved = self.save(&new, EditOrigin::Earlier);
            self.follow(&[new.clone(), saved.from_others].concat());
            self.set_save_report(saved.report);
        }
        new.len()
    }

    /// Saves all the edits in the browser, those of the file too.
    pub fn save_all(self) {
        let entries: Vec<Entry> = self.journal.with_untracked(|journal| journal.entries().cloned().collect());
        let saved = self.save(&entries, EditOrigin::Earlier);
        self.follow(&saved.from_others);
        self.set_save_report(saved.report);
    }

    /// Shows edits that are saved already: those of other tabs.
    pub fn follow(self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        let journal = self.journal.get_untracked().merged_with(&Journal::of(entries.iter().cloned()));
        let cells: Option<Vec<Vec<CellName>>> = entries.iter().map(|entry| journal.cells_of(&entry.edit)).collect();
        self.settle(journal, cells.map(|cells| cells.concat()).as_deref());
    }

    /// Shows how the saving of the edits stands.
    pub fn set_save_report(self, report: SaveReport) {
        if self.save_report.with_untracked(|known| *known != report) {
            self.save_report.set(report);
        }
    }

    /// Does what the user wants done about a problem with what was saved.
    pub fn recover(self, action: RecoveryAction) {
        let recovered = self.environment.with_value(|environment| (environment.recover)(action));
        self.follow(&recovered.from_others);
        self.set_save_report(recovered.report);
    }

    /// The edits as a text that can be taken away.
    #[must_use]
    pub fn answers(self) -> Answers {
        self.answers_of(self.journal.get_untracked())
    }

    fn save(self, edits: &[Entry], origin: EditOrigin) -> AutosaveOutcome {
        self.environment.with_value(|environment| (environment.save)(edits, origin))
    }

    /// Shows the journal; where only these cells changed, by counting them alone again.
    fn settle(self, journal: Journal, cells: Option<&[CellName]>) {
        let next = self.revision.with_untracked(|revision| match cells {
            Some(cells) if cells.len() <= STEP && !revision.tables_are_edited() => revision.last_step(&journal, cells),
            _ => revision.anew(self.bundled.with_value(|it| it.after(&journal)), &journal),
        });
        self.journal.set(journal);
        self.revision.set(next);
    }

    fn answers_of(self, journal: Journal) -> Answers {
        self.bundled.with_value(|bundled| {
            let about = bundled.about();
            Answers { document: about.id.clone(), title: about.title.to_string(), journal, damaged: Vec::new() }
        })
    }
}

/// What is computed anew is taken for new: comparing two territories costs more than drawing one.
fn always_new<Value>(_: Option<&Value>, _: Option<&Value>) -> bool {
    true
}

#[cfg(test)]
mod tests;
