//! The opened file and the draft in the browser: which of them has edits that the other lacks, and which edits keep
//! only one side.

use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{CellName, Edit, Journal};
use domain::sorting::distinct;

/// How the file relates to the draft in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRelation {
    /// They have the same edits, or the browser has no draft.
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

/// The journals of the file and of the draft as they were when the file was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct FileVsDraft {
    /// How they relate to each other.
    pub relation: FileRelation,
    /// The journal in the file.
    pub file: Journal,
    /// The journal of the draft.
    pub browser: Journal,
}

/// Either of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopySide {
    /// The opened file.
    File,
    /// The draft in the browser.
    Browser,
}

/// What entries are about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EditedItem {
    /// An action itself.
    Action(ActionId),
    /// A commune itself.
    Commune(CommuneCode),
    /// A commune's part in an action.
    Cell(CellName),
}

impl FileVsDraft {
    /// Compares a file with the draft in the browser; `seen` are the entries that this browser has seen in files of the
    /// document.
    #[must_use]
    pub fn of(file: Journal, browser: Journal, seen: &[EntryId]) -> Self {
        let lacking = browser.without(&file);
        let in_a_file = lacking.entries().any(|entry| seen.contains(&entry.id));
        let relation = match (browser.contains(&file), lacking.is_empty()) {
            _ if browser.is_empty() => FileRelation::Same,
            (true, true) => FileRelation::Same,
            (false, true) => FileRelation::Newer,
            (true, false) if in_a_file => FileRelation::Older,
            (true, false) => FileRelation::Ahead,
            (false, false) => FileRelation::Diverged,
        };
        Self { relation, file, browser }
    }

    /// The entries that one side alone has.
    #[must_use]
    pub fn only_in(&self, side: CopySide) -> Journal {
        match side {
            CopySide::File => self.file.without(&self.browser),
            CopySide::Browser => self.browser.without(&self.file),
        }
    }

    /// How many changes one side alone has: edits other than undoing and redoing, or one where there are only those.
    #[must_use]
    pub fn changes_of(&self, side: CopySide) -> usize {
        let only = self.only_in(side);
        let gestures = only.entries().filter(|entry| entry.edit.is_undoable()).count();
        gestures.max(usize::from(!only.is_empty()))
    }

    /// The edits that make the current state equal to one side's, apart from edits made since: they withdraw the other
    /// side's entries, redo what it had undone, and undo its withdrawals of this side's entries.
    #[must_use]
    pub fn keep_only(&self, side: CopySide, now: &Journal) -> Vec<Edit> {
        let (kept, gone) = match side {
            CopySide::File => (&self.file, self.only_in(CopySide::Browser)),
            CopySide::Browser => (&self.browser, self.only_in(CopySide::File)),
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
                // A withdrawal that concerns nothing on the kept side may stay.
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

    /// All that the entries are about that one side alone has, each once.
    #[must_use]
    pub fn edited_items(&self) -> Vec<EditedItem> {
        let all = self.file.merged_with(&self.browser);
        let mut items = Vec::new();
        for side in [CopySide::File, CopySide::Browser] {
            for entry in self.only_in(side).entries() {
                add_items(&entry.edit, &all, true, &mut items);
            }
        }
        distinct(items)
    }
}

/// Adds what an edit is about; of an edit that takes others back, what those are about.
fn add_items(edit: &Edit, all: &Journal, follow: bool, items: &mut Vec<EditedItem>) {
    let of_others: &[EntryId] = match edit {
        Edit::Action { action, .. } | Edit::DeleteAction { action } => {
            items.push(EditedItem::Action(action.clone()));
            &[]
        }
        Edit::Commune { commune, .. } => {
            items.push(EditedItem::Commune(*commune));
            &[]
        }
        Edit::Answer { .. } | Edit::Confirm { .. } => {
            items.extend(edit.cells().into_iter().cloned().map(EditedItem::Cell));
            &[]
        }
        Edit::Withdraw { entries, .. } => entries,
        Edit::Undo { entry } | Edit::Redo { entry } => std::slice::from_ref(entry),
        Edit::NameState { .. } => &[],
    };
    for entry in all.entries().filter(|entry| of_others.contains(&entry.id)) {
        // The edit that is undone may itself withdraw others; there is no further level.
        if follow || !matches!(entry.edit, Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. }) {
            add_items(&entry.edit, all, false, items);
        }
    }
}
