//! What is supposed in a meeting: edits that are no part of the document, until somebody asks for it.
//!
//! They are a branch of the journal, kept apart from it. A session of the branch has everything computed with them; the
//! session of the document has nothing of them, and so have figures, exports, copies and the fingerprint.

use domain::ids::EntryId;
use domain::journal::{Entry, Journal, NetChange};
use formats::{read_entry, write_entry};
use leptos::prelude::*;
use persistence::{AutosaveOutcome, EditOrigin, StoredText};

use super::Session;
use super::revision::Revision;

/// The entries of the branch, and whether the browser keeps them.
#[derive(Clone, Debug, Default)]
pub struct Supposed {
    /// The entries, none of which is in the journal.
    pub entries: Journal,
    /// Whether the browser could not read or write them, so that they are gone once the page is closed.
    pub is_volatile: bool,
}

impl Session {
    fn branch(self) -> RwSignal<Supposed> {
        self.opened.with_value(|opened| opened.supposed)
    }

    /// What is supposed.
    #[must_use]
    pub fn supposed(self) -> ReadSignal<Supposed> {
        self.branch().read_only()
    }

    /// The session of the branch, for as long as the reactive owner that calls this: what is edited in it is supposed.
    #[must_use]
    pub fn supposing(self) -> Self {
        let of_branch = self.session_of_branch();
        Effect::new(move |_| {
            let merged = self.with_supposed();
            if of_branch.journal.with_untracked(|journal| *journal != merged) {
                of_branch.show(merged, None);
            }
        });
        of_branch
    }

    /// Whether what is edited in this session is supposed, and no edit of the document.
    #[must_use]
    pub fn is_supposing(self) -> bool {
        self.made.with_value(|made| made.is_supposed)
    }

    /// How many assumptions this session computes with: none, unless it is one of what is supposed.
    #[must_use]
    pub fn assumptions(self) -> usize {
        if self.is_supposing() { self.branch().with(|it| it.entries.content_in_force().count()) } else { 0 }
    }

    /// Forgets one edit that is supposed, with the announcement.
    pub fn take_back_assumption(self, id: EntryId, announcement: impl Into<String>) {
        self.change_supposed(|entries| Journal::of(entries.entries().filter(|entry| entry.id != id).cloned()));
        self.announce(announcement);
    }

    /// The journal, and what is supposed.
    fn with_supposed(self) -> Journal {
        self.branch().with(|it| self.journal.with(|journal| journal.merged_with(&it.entries)))
    }

    /// See [`supposing`](Self::supposing). It does not follow the edits of the document.
    pub(super) fn session_of_branch(self) -> Self {
        let bundled = self.bundled();
        let first = untrack(|| self.with_supposed());
        let revision = if untrack(|| self.branch().with(|it| it.entries.is_empty())) {
            self.revision.get_untracked().alone()
        } else {
            Revision::first(bundled.after(&first).into(), &first, &bundled)
        };
        self.of_branch(RwSignal::new(first), RwSignal::new(revision))
    }

    /// Brings back what the browser kept of an earlier meeting. What cannot be read stays where it is.
    pub fn bring_back_supposed(self) {
        let found = match read(&self.stored_assumptions()) {
            None => return,
            Some(Ok(entries)) => Supposed { entries, is_volatile: false },
            Some(Err(())) => Supposed { is_volatile: true, ..Supposed::default() },
        };
        self.branch().set(found);
    }

    fn stored_assumptions(self) -> StoredText {
        self.environment.with_value(|environment| (environment.read_supposed)())
    }

    /// What is supposed otherwise than the document has it. What was supposed last comes first.
    #[must_use]
    pub fn supposed_changes(self) -> Vec<NetChange> {
        let merged = self.with_supposed();
        let supposed = self.bundled().after(&merged);
        merged.net_changes(&self.territory.get(), &supposed, self.day.get())
    }

    /// Adds edits to what is supposed.
    pub(super) fn suppose(self, edits: &[Entry]) -> AutosaveOutcome {
        self.change_supposed(|entries| entries.merged_with(&Journal::of(edits.iter().cloned())));
        AutosaveOutcome { from_others: Vec::new(), report: self.save_report.get_untracked() }
    }

    /// Takes back what was supposed last. Whether there was anything.
    pub fn take_back_supposed(self) -> bool {
        let has_any = self.branch().with_untracked(|it| !it.entries.is_empty());
        if has_any {
            self.change_supposed(|entries| {
                let all = entries.entries().len();
                Journal::of(entries.entries().take(all.saturating_sub(1)).cloned())
            });
        }
        has_any
    }

    /// Forgets all that is supposed.
    pub fn forget_supposed(self) {
        self.change_supposed(|_| Journal::default());
    }

    /// Makes edits of all that is supposed, as they were made in the meeting.
    pub fn record_supposed(self, announcement: impl Into<String>) {
        let entries: Vec<Entry> = self.branch().with_untracked(|it| it.entries.entries().cloned().collect());
        let saved = self.save(&entries, EditOrigin::JustMade);
        let others = Journal::of(saved.from_others).merged_with(&Journal::of(entries.iter().cloned()));
        self.show(self.journal.get_untracked().merged_with(&others), None);
        self.set_save_report(saved.report);
        self.made.update_value(|made| made.entries.extend(entries.iter().map(|entry| entry.id)));
        self.announce(announcement);
        self.forget_supposed();
    }

    /// Changes what this page knows of it. What other tabs have supposed meanwhile stays, and is known from then on.
    fn change_supposed(self, changed: impl FnOnce(&Journal) -> Journal) {
        let of_others = self.branch().with_untracked(|it| match read(&self.stored_assumptions()) {
            Some(Ok(stored)) => stored.without(&it.entries),
            _ => Journal::default(),
        });
        let entries = self.branch().with_untracked(|it| changed(&it.entries).merged_with(&of_others));
        let text: Vec<String> = entries.entries().map(write_entry).collect();
        // What could not be read at the start is never overwritten.
        let was_volatile = self.branch().with_untracked(|it| it.is_volatile);
        let is_kept = !was_volatile
            && self.environment.with_value(|environment| (environment.write_supposed)(&text.join("\n"))).is_ok();
        self.branch().set(Supposed { entries, is_volatile: !is_kept });
    }
}

/// The entries that the browser keeps; `None` if it keeps none, an error if they cannot be read.
fn read(stored: &StoredText) -> Option<Result<Journal, ()>> {
    match stored {
        StoredText::Absent => None,
        StoredText::Blocked => Some(Err(())),
        StoredText::Present(text) => {
            let entries: Result<Vec<Entry>, _> = text.lines().map(read_entry).collect();
            Some(entries.map(Journal::of).map_err(|_| ()))
        }
    }
}
