//! The opened file and the draft in the browser: which of them has edits that the other lacks, and which edits keep
//! only one side.

use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{CellName, Edit, Journal};
use domain::sorting::distinct;

use super::EntriesSeen;

/// How the opened file relates to all that this browser knows of the document: its draft, and the files that were opened
/// or written here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRelation {
    /// They have the same edits, or the browser knows nothing of the document.
    Same,
    /// The browser has edits that were never in a file: they were made since the file was opened here.
    Ahead,
    /// The file lacks edits of another file that has all of its own: it is an older copy.
    Older,
    /// The file lacks edits of other files, none of which has all of its own; the browser knows all of these.
    Apart,
    /// The file has edits that the browser never had.
    Newer,
    /// Each has edits that the other lacks.
    Diverged,
}

/// The file and what the browser has, as they were when the file was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct FileVsDraft {
    /// How they relate to each other.
    pub relation: FileRelation,
    /// The journal in the file.
    pub file: Journal,
    /// What the browser has: its draft, and what it had taken in from this file or from others that hold the same.
    pub browser: Journal,
    /// How many entries were seen here in other files that are neither in this file nor in the draft, so that they are
    /// not shown.
    pub elsewhere: usize,
    /// Whether the browser has edits of its own.
    pub has_draft: bool,
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
    ///
    /// What was seen in a file was shown, so that edits made since build on it: it belongs to both sides. Where the
    /// browser no longer knows which files it has seen, the ranks tell whether the draft builds on this one.
    #[must_use]
    pub fn of(file: Journal, draft: &Journal, seen: &EntriesSeen) -> Self {
        let was_built_upon = !seen.has_seen_a_file() && is_built_upon(&file, draft);
        let taken_in = file.entries().filter(|entry| was_built_upon || seen.has(entry.id)).cloned();
        let browser = draft.merged_with(&Journal::of(taken_in));
        let elsewhere = seen.missing_in([&file, draft]);
        let lacking = browser.without(&file);
        let lacks_of_files = elsewhere > 0 || lacking.entries().any(|entry| seen.has(entry.id));
        let is_first = draft.is_empty() && !seen.has_seen_a_file();
        let relation = match (browser.contains(&file), lacks_of_files, lacking.is_empty()) {
            _ if is_first => FileRelation::Same,
            (true, true, _) if seen.has_newer_than(&file) => FileRelation::Older,
            (true, true, _) => FileRelation::Apart,
            (true, false, true) => FileRelation::Same,
            (true, false, false) => FileRelation::Ahead,
            (false, false, true) => FileRelation::Newer,
            (false, ..) => FileRelation::Diverged,
        };
        Self { relation, file, browser, elsewhere, has_draft: !draft.is_empty() }
    }

    /// What the browser has seen in files once this one is open and the edits `now` are shown, before the user has
    /// chosen anything.
    ///
    /// Where both sides were edited, what the file alone has is taken in only with the first edit that is made while
    /// both are shown together; until then the difference is reported at each opening.
    #[must_use]
    pub fn seen(&self, before: &EntriesSeen, now: &Journal) -> EntriesSeen {
        let is_edited_since = || !now.without(&self.file).without(&self.browser).is_empty();
        if self.relation == FileRelation::Diverged && !is_edited_since() {
            before.clone()
        } else {
            before.with(&self.file)
        }
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
        let in_force: Vec<EntryId> = now.content_in_force().map(|entry| entry.id).collect();
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
        for entry in gone.entries().filter(|entry| entry.edit.has_content() && !is_undone(&entry.id)) {
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
        let only = [CopySide::File, CopySide::Browser].map(|side| self.only_in(side));
        items_of(only.iter().flat_map(Journal::entries).map(|entry| &entry.edit), &all)
    }
}

/// Whether all edits that a draft alone has may have been made with the whole file in view: each is ranked after all of
/// its entries.
fn is_built_upon(file: &Journal, draft: &Journal) -> bool {
    let highest = file.entries().next_back().map_or(0, |last| last.rank);
    let lacking = draft.without(file);
    !lacking.is_empty() && lacking.entries().all(|entry| entry.rank > highest)
}

/// All that these edits of a journal are about, each once; of an edit that takes others back, what those are about.
#[must_use]
pub fn items_of<'a>(edits: impl IntoIterator<Item = &'a Edit>, all: &Journal) -> Vec<EditedItem> {
    let mut items = Vec::new();
    for edit in edits {
        add_items(edit, all, true, &mut items);
    }
    distinct(items)
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
        Edit::NameState { .. } | Edit::Compose { .. } | Edit::Receive { .. } => &[],
    };
    for entry in all.entries().filter(|entry| of_others.contains(&entry.id)) {
        // The edit that is undone may itself withdraw others; there is no further level.
        if follow || !matches!(entry.edit, Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. }) {
            add_items(&entry.edit, all, false, items);
        }
    }
}
