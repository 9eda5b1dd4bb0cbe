//! The open file and what the browser kept: which of them has edits that the other does not, and what to do about it.

use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{CellName, Edit, Journal};
use domain::sorting::distinct;

/// How the file stands to what the browser kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They say the same, or the browser kept nothing.
    Same,
    /// The browser has edits that were never in a file: they were made since the file was opened here.
    Ahead,
    /// The file lacks edits that were in a file already: it is an older copy.
    Older,
    /// The file has edits that the browser never had.
    Newer,
    /// Each has edits that the other lacks.
    Diverged,
}

/// Both journals as they were when the file was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// How they stand to each other.
    pub relation: Relation,
    /// What is in the file.
    pub file: Journal,
    /// What the browser kept.
    pub browser: Journal,
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The open file.
    File,
    /// The browser.
    Browser,
}

/// What entries speak of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An action itself.
    Action(ActionId),
    /// A commune itself.
    Commune(CommuneCode),
    /// A commune's part in an action.
    Cell(CellName),
}

impl Sides {
    /// Compares a file with what the browser kept; `known` are the entries that it has seen in a file of the document.
    #[must_use]
    pub fn of(file: Journal, browser: Journal, known: &[EntryId]) -> Self {
        let lacking = browser.without(&file);
        let in_a_file = lacking.entries().any(|entry| known.contains(&entry.id));
        let relation = match (browser.contains(&file), lacking.is_empty()) {
            _ if browser.is_empty() => Relation::Same,
            (true, true) => Relation::Same,
            (false, true) => Relation::Newer,
            (true, false) if in_a_file => Relation::Older,
            (true, false) => Relation::Ahead,
            (false, false) => Relation::Diverged,
        };
        Self { relation, file, browser }
    }

    /// The entries that one side alone has.
    #[must_use]
    pub fn only_in(&self, side: Side) -> Journal {
        match side {
            Side::File => self.file.without(&self.browser),
            Side::Browser => self.browser.without(&self.file),
        }
    }

    /// How many changes one side alone has: gestures, or what undid or redid one where there is no more.
    #[must_use]
    pub fn changes_of(&self, side: Side) -> usize {
        let only = self.only_in(side);
        let gestures = only.entries().filter(|entry| entry.edit.is_gesture()).count();
        gestures.max(usize::from(!only.is_empty()))
    }

    /// The edits that leave of these two what one side says, and of what was done since, all: a withdrawal of what the
    /// other says, and where the other took something back, the undoing of that.
    #[must_use]
    pub fn keep_only(&self, side: Side, now: &Journal) -> Vec<Edit> {
        let (kept, gone) = match side {
            Side::File => (&self.file, self.only_in(Side::Browser)),
            Side::Browser => (&self.browser, self.only_in(Side::File)),
        };
        let (undone, undone_in_kept) = (now.undone(), kept.undone());
        let is_undone = |id: &EntryId| undone.binary_search(id).is_ok();
        let in_force: Vec<EntryId> = now.in_force().map(|entry| entry.id).collect();
        let in_kept = |id: &EntryId| kept.entries().any(|entry| entry.id == *id);
        let (mut edits, mut withdrawn, mut released) = (Vec::new(), Vec::new(), Vec::new());
        for entry in gone.entries() {
            match &entry.edit {
                Edit::Undo { entry: other } | Edit::Redo { entry: other } => {
                    let wanted = undone_in_kept.binary_search(other).is_ok();
                    let edit = match (is_undone(other), wanted) {
                        (true, false) => Edit::Redo { entry: *other },
                        (false, true) => Edit::Undo { entry: *other },
                        _ => continue,
                    };
                    if in_kept(other) && !edits.contains(&edit) {
                        edits.push(edit);
                    }
                }
                // What takes back nothing of what is kept may stay.
                Edit::Withdraw { entries, .. } if !is_undone(&entry.id) && entries.iter().any(in_kept) => {
                    edits.push(Edit::Undo { entry: entry.id });
                    released.extend_from_slice(entries);
                }
                _ => {}
            }
        }
        for entry in gone.entries().filter(|entry| entry.edit.changes_data() && !is_undone(&entry.id)) {
            if in_force.contains(&entry.id) || released.contains(&entry.id) {
                withdrawn.push(entry.id);
            }
        }
        if !withdrawn.is_empty() {
            edits.push(Edit::Withdraw { entries: withdrawn, cells: Vec::new() });
        }
        edits
    }

    /// All that the entries speak of which one side alone has, each once.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        let all = self.file.merged_with(&self.browser);
        let mut subjects = Vec::new();
        for side in [Side::File, Side::Browser] {
            for entry in self.only_in(side).entries() {
                put_subjects(&entry.edit, &all, true, &mut subjects);
            }
        }
        distinct(subjects)
    }
}

/// What an edit speaks of; of an edit that takes others back, what those speak of.
fn put_subjects(edit: &Edit, all: &Journal, follow: bool, subjects: &mut Vec<Subject>) {
    let of_others: &[EntryId] = match edit {
        Edit::Action { action, .. } | Edit::DeleteAction { action } => {
            subjects.push(Subject::Action(action.clone()));
            &[]
        }
        Edit::Commune { commune, .. } => {
            subjects.push(Subject::Commune(*commune));
            &[]
        }
        Edit::Answer { .. } | Edit::Confirm { .. } => {
            subjects.extend(edit.cells().into_iter().cloned().map(Subject::Cell));
            &[]
        }
        Edit::Withdraw { entries, .. } => entries,
        Edit::Undo { entry } | Edit::Redo { entry } => std::slice::from_ref(entry),
        Edit::Snapshot { .. } => &[],
    };
    for entry in all.entries().filter(|entry| of_others.contains(&entry.id)) {
        // What is undone may itself take others back; nothing goes deeper.
        if follow || !matches!(entry.edit, Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. }) {
            put_subjects(&entry.edit, all, false, subjects);
        }
    }
}
