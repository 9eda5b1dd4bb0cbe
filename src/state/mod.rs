//! The session: the only owner of the state. Views read derived values and hand back edits.

mod announcement;
mod computed;
mod environment;
mod files;
mod gathering;
mod merging;
mod moment;
mod phrases;
mod revision;
mod sending;
mod sending_table;
mod supposed;
mod table_columns;
mod typed;
mod user;

use std::sync::Arc;

use domain::dates::Day;
use domain::fingerprint::Fingerprint;
use domain::ids::{CommuneCode, EntryId};
use domain::indicators::{DaySnapshot, Scope};
use domain::journal::{CellName, ChangeCount, Contradiction, Edit, Entry, Journal};
use domain::territory::Territory;
use formats::{Document, EditsFile};
use leptos::prelude::*;
use persistence::{AutosaveOutcome, EditOrigin, RecoveryAction, SaveReport, SaveStatus};

pub use announcement::Announcement;
use computed::Computed;
pub use environment::{Environment, KeptText};
use files::{CopyKeyState, Files};
pub use gathering::ReceivedAnswers;
pub use phrases::PhraseDesk;
use revision::Revision;
pub use sending::{AnswerCover, LastSent, OfferedAnswer, SentMemory};
use sending::{Opened, Sending};
pub use supposed::Supposed;
pub use table_columns::{ColumnChoices, TablesOfShape};
use user::User;

/// A text whose claims the user has checked.
#[derive(Clone, Debug, Default)]
pub struct TextToCheck {
    /// What is in the field.
    pub typed: String,
    /// What was submitted last.
    pub submitted: String,
}

/// If an edit changes at most this many cells, only these are counted again. If it changes more, counting all cells is
/// faster.
const MAX_UPDATED_CELLS: usize = 64;

/// The entries that were recorded here since the page was opened.
#[derive(Clone, Debug, Default)]
struct MadeHere {
    entries: Vec<EntryId>,
    /// Whether they are supposed, and no edits of the document.
    is_supposed: bool,
}

/// The only owner of the signals. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Session {
    opened: StoredValue<Opened>,
    environment: StoredValue<Environment, LocalStorage>,
    journal: RwSignal<Journal>,
    revision: RwSignal<Revision>,
    save_report: RwSignal<SaveReport>,
    files: RwSignal<Files>,
    commune: RwSignal<Option<CommuneCode>>,
    user: RwSignal<User>,
    /// The last announcement, and whether it is shown to everybody.
    announcement: RwSignal<(Announcement, bool)>,
    /// The entries that were recorded here since the page was opened.
    made: StoredValue<MadeHere>,
    /// The day that is shown.
    pub day: RwSignal<Day>,
    /// Which rows count: all, or only published ones.
    pub scope: RwSignal<Scope>,
    /// The text to check. It outlives its page, which is created again when tables change, and is left for accounts.
    pub text_to_check: RwSignal<TextToCheck>,
    /// The territory with every edit in force.
    pub territory: Memo<Arc<Territory>>,
    /// Everything computed for the shown day and scope.
    pub snapshot: Memo<Arc<DaySnapshot>>,
    /// How often the tables of actions and communes have changed. Views that store indices into the tables are created
    /// again when this changes.
    pub tables: Memo<u32>,
    /// The short hash of the shown data. It is the same on any computer with the same data.
    pub fingerprint: Memo<String>,
    /// The cells about which people disagree who did not know of each other's answers.
    pub contradictions: Memo<Arc<Vec<Contradiction>>>,
}

impl Session {
    /// Opens a document with its draft.
    #[must_use]
    pub fn open(document: &Document, draft: &Journal, save_report: SaveReport, environment: Environment) -> Self {
        let bundled = Arc::new(document.territory.clone());
        let copy_key = CopyKeyState::of(document, environment.draw_key);
        let journal = RwSignal::new(document.journal.merged_with(draft));
        let (day, scope) = (RwSignal::new(bundled.about().reference), RwSignal::new(Scope::Everything));
        let edited = Arc::new(journal.with_untracked(|journal| bundled.after(journal)));
        let first = journal.with_untracked(|journal| Revision::first(edited, journal, &bundled));
        let revision = RwSignal::new(first);
        let Computed { territory, snapshot, tables } = Computed::from(revision, day, scope, None);
        let fingerprint = Memo::new(move |_| territory.with(|territory| Fingerprint::of(territory).to_string()));
        let of_file = Arc::clone(&bundled);
        let contradictions = Memo::new(move |_| Arc::new(journal.with(|journal| journal.contradictions(&of_file))));
        Self {
            opened: StoredValue::new(Opened {
                bundled,
                copy_key,
                edits_elsewhere: RwSignal::default(),
                received: ReceivedAnswers::new(),
                supposed: RwSignal::default(),
                phrases: RwSignal::default(),
                sending: Sending::of(document.journal.without(draft)),
            }),
            environment: StoredValue::new_local(environment),
            journal,
            revision,
            save_report: RwSignal::new(save_report),
            files: RwSignal::new(Files::of(document)),
            commune: RwSignal::new(None),
            user: RwSignal::new(User::default()),
            announcement: RwSignal::new((Announcement::default(), false)),
            made: StoredValue::new(MadeHere::default()),
            day,
            scope,
            text_to_check: RwSignal::new(TextToCheck::default()),
            territory,
            snapshot,
            tables,
            fingerprint,
            contradictions,
        }
    }

    /// The same session with another journal: what is computed from it is computed anew, for as long as the reactive
    /// owner that calls this.
    fn of_branch(self, journal: RwSignal<Journal>, revision: RwSignal<Revision>) -> Self {
        let Computed { territory, snapshot, tables } =
            Computed::from(revision, self.day, self.scope, Some(self.snapshot));
        let made = StoredValue::new(MadeHere { is_supposed: true, ..MadeHere::default() });
        Self { journal, revision, made, territory, snapshot, tables, ..self }
    }

    /// The session with the snapshot of a deferred part of the page, which may be older than the session's own.
    #[must_use]
    pub fn following(self, snapshot: Memo<Arc<DaySnapshot>>) -> Self {
        Self { snapshot, ..self }
    }

    /// The territory of the document, before any edit.
    #[must_use]
    pub fn bundled(self) -> Arc<Territory> {
        self.opened.with_value(|opened| Arc::clone(&opened.bundled))
    }

    /// The territory with every edit in force, untracked, for names and indices that are looked up once.
    #[must_use]
    pub fn current(self) -> Arc<Territory> {
        self.territory.get_untracked()
    }

    #[must_use]
    pub fn journal(self) -> ReadSignal<Journal> {
        self.journal.read_only()
    }

    /// Whether the edits are saved.
    #[must_use]
    pub fn save_status(self) -> SaveStatus {
        self.save_report.with(|report| report.status)
    }

    /// Whether every edit in force is saved in this browser twice; `None` while it is being saved, and without edits.
    #[must_use]
    pub fn is_saved(self) -> Option<bool> {
        match self.save_status() {
            SaveStatus::Nothing | SaveStatus::Saving => None,
            SaveStatus::Saved => Some(true),
            SaveStatus::SavedOnce { .. } | SaveStatus::NotSaved(_) => Some(false),
        }
    }

    /// The save status and the problems with the storage.
    #[must_use]
    pub fn save_report(self) -> ReadSignal<SaveReport> {
        self.save_report.read_only()
    }

    /// How much differs from the bundled territory: the count of changes that every page shows.
    #[must_use]
    pub fn changes(self) -> ChangeCount {
        self.revision.with(|revision| revision.changes)
    }

    /// The current day, by the clock of the computer.
    #[must_use]
    pub fn today(self) -> Day {
        self.environment.with_value(|environment| (environment.today)())
    }

    /// Records an edit, saves it, then shows its effect and announces it. Gives the id of its entry.
    pub fn edit(self, edit: Edit, announcement: impl Into<String>) -> EntryId {
        let mut journal = self.journal.get_untracked();
        let at = self.environment.with_value(|environment| (environment.now)());
        let day = self.day.get_untracked();
        let edit = self.revision.with_untracked(|revision| revision.territory.with_before(edit, day));
        let cells = journal.cells_of(&edit);
        let recorded = journal.append(self.user.with_untracked(|user| user.author.clone()), at, edit);
        let id = recorded.id;
        let saved = self.save(std::slice::from_ref(&recorded), EditOrigin::JustMade);
        let cells = cells.filter(|_| saved.from_others.is_empty());
        self.show(journal.merged_with(&Journal::of(saved.from_others)), cells.as_deref());
        self.set_save_report(saved.report);
        self.announce(announcement);
        self.made.update_value(|made| made.entries.push(id));
        id
    }

    /// The edit that undoes the last edit that was made here, or else the last of the journal; `None` if there is none.
    #[must_use]
    pub fn undo(self) -> Option<Edit> {
        self.made.with_value(|made| self.journal.with_untracked(|journal| journal.undo_first(&made.entries)))
    }

    /// Whether edits were made here since the page was opened.
    #[must_use]
    pub fn edits_were_made(self) -> bool {
        self.made.with_value(|made| !made.entries.is_empty())
    }

    /// Saves all edits in the browser, including those of the file.
    pub fn save_all(self) {
        let entries: Vec<Entry> = self.journal.with_untracked(|journal| journal.entries().cloned().collect());
        let saved = self.save(&entries, EditOrigin::Earlier);
        self.show_saved(&saved.from_others);
        self.set_save_report(saved.report);
    }

    /// Shows edits that other tabs have already saved.
    pub fn show_saved(self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        let journal = self.journal.get_untracked().merged_with(&Journal::of(entries.iter().cloned()));
        let cells: Option<Vec<Vec<CellName>>> = entries.iter().map(|entry| journal.cells_of(&entry.edit)).collect();
        self.show(journal, cells.map(|cells| cells.concat()).as_deref());
    }

    /// Shows a save report.
    pub fn set_save_report(self, report: SaveReport) {
        if self.save_report.with_untracked(|known| *known != report) {
            self.save_report.set(report);
        }
    }

    /// Runs the action that the user chose for a problem with the storage.
    pub fn recover(self, action: RecoveryAction) {
        let recovered = self.environment.with_value(|environment| (environment.recover)(action));
        self.show_saved(&recovered.from_others);
        self.set_save_report(recovered.report);
    }

    /// The edits, to be written into a file of edits.
    #[must_use]
    pub fn answers(self) -> EditsFile {
        self.edits_file(self.journal.get_untracked())
    }

    fn save(self, edits: &[Entry], origin: EditOrigin) -> AutosaveOutcome {
        if self.made.with_value(|made| made.is_supposed) {
            return self.suppose(edits);
        }
        self.environment.with_value(|environment| (environment.save)(edits, origin))
    }

    /// Shows a journal. `cells` are the only cells that changed; `None` if anything may have.
    fn show(self, journal: Journal, cells: Option<&[CellName]>) {
        let bundled = self.bundled();
        let next = self.revision.with_untracked(|revision| match cells {
            Some(cells) if cells.len() <= MAX_UPDATED_CELLS && !revision.tables_are_edited() => {
                revision.after_edit_of(&journal, cells, &bundled)
            }
            _ => revision.recomputed(bundled.after(&journal), &journal, &bundled),
        });
        self.journal.set(journal);
        self.revision.set(next);
    }
}

#[cfg(test)]
mod tests;
