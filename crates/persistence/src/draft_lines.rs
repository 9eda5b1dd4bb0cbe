//! Every edit that one page knows, as the line that is saved of it, and in which of the two copies it is.

use domain::ids::EntryId;
use domain::journal::Entry;
use formats::{Unreadable, read_entry};

use crate::codec::id_in_line;

/// One edit as it is saved, and where it is.
#[derive(Clone, Debug)]
struct DraftLine {
    id: EntryId,
    text: String,
    in_local_storage: bool,
    /// This page has seen it in local storage itself, not only received a report from another tab: what another
    /// tab writes may become visible later.
    seen_in_local_storage: bool,
    row: RowState,
}

/// How far an edit is on its way into the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowState {
    Waiting,
    BeingWritten,
    Written,
}

/// Where a line was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineLocation {
    /// This page has read it in local storage.
    SeenInLocalStorage,
    /// Another tab has reported that it has written it there.
    ReportedInLocalStorage,
    /// Another tab has it, perhaps in memory only.
    InAnotherTab,
}

/// The lines of a document, in the order of their ids.
#[derive(Debug, Default)]
pub(crate) struct DraftLines {
    lines: Vec<DraftLine>,
}

impl DraftLines {
    pub const fn len(&self) -> usize {
        self.lines.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// All lines as one text, each with its line end.
    pub fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect()
    }

    /// The text of the line at a position.
    pub fn text_at(&self, at: usize) -> &str {
        &self.lines[at].text
    }

    /// Whether this very line is known: it need not be parsed again.
    pub fn has_text(&self, text: &str) -> bool {
        self.position_of_text(text).is_some()
    }

    /// Adds an edit; whether it was not known.
    pub fn add(&mut self, id: EntryId, text: &str) -> bool {
        let Err(at) = self.position(id) else { return false };
        let line = DraftLine {
            id,
            text: text.to_owned(),
            in_local_storage: false,
            seen_in_local_storage: false,
            row: RowState::Waiting,
        };
        self.lines.insert(at, line);
        true
    }

    /// Notes where lines were found: `known` ones by their text, the others with their entries. Adds those that were
    /// not known and gives their entries.
    pub fn merge(&mut self, known: Vec<String>, entries: Vec<(Entry, String)>, location: LineLocation) -> Vec<Entry> {
        let mut new = Vec::new();
        for text in known {
            let at = self.position_of_text(&text);
            self.note(at, location);
        }
        for (entry, text) in entries {
            let is_new = self.add(entry.id, &text);
            let at = self.position(entry.id).ok();
            self.note(at, location);
            if is_new {
                new.push(entry);
            }
        }
        new
    }

    /// Adds a row of the database; returns its entry where it was not known.
    pub fn take_row(&mut self, text: &str) -> Result<Option<Entry>, Unreadable> {
        let mut new = None;
        let mut at = self.position_of_text(text);
        if at.is_none() {
            let entry = read_entry(text)?;
            let id = entry.id;
            new = self.add(id, text).then_some(entry);
            at = self.position(id).ok();
        }
        if let Some(line) = at.and_then(|at| self.lines.get_mut(at)) {
            line.row = RowState::Written;
        }
        Ok(new)
    }

    /// How many lines are in local storage.
    pub fn in_local_storage(&self) -> usize {
        self.lines.iter().filter(|line| line.in_local_storage).count()
    }

    /// How many lines the database holds for good.
    pub fn in_database(&self) -> usize {
        self.lines.iter().filter(|line| line.row == RowState::Written).count()
    }

    /// How many lines the database holds or is being given.
    pub fn sent_to_database(&self) -> usize {
        self.lines.iter().filter(|line| line.row != RowState::Waiting).count()
    }

    /// Whether some line has to be written into the database.
    pub fn any_waits_for_database(&self) -> bool {
        self.lines.iter().any(|line| line.row == RowState::Waiting)
    }

    /// Whether some line is in neither copy yet.
    pub fn any_in_neither(&self) -> bool {
        self.lines.iter().any(|line| !line.in_local_storage && line.row != RowState::Written)
    }

    /// How many lines are in memory only and not even on their way into the database.
    pub fn only_in_memory(&self) -> usize {
        self.lines.iter().filter(|line| !line.in_local_storage && line.row == RowState::Waiting).count()
    }

    /// The positions of the lines that are not in local storage.
    pub fn missing_in_local_storage(&self) -> Vec<usize> {
        (0..self.lines.len()).filter(|at| !self.lines[*at].in_local_storage).collect()
    }

    /// Whether a line is known and not in local storage.
    pub fn is_missing_in_local_storage(&self, id: EntryId) -> bool {
        self.position(id).is_ok_and(|at| !self.lines[at].in_local_storage)
    }

    /// Marks the lines at these positions as written into local storage and read back.
    pub fn mark_in_local_storage(&mut self, positions: &[usize]) {
        for at in positions {
            self.note(Some(*at), LineLocation::SeenInLocalStorage);
        }
    }

    /// Marks every line as missing in local storage; returns the ids of those that this page had seen there.
    pub fn forget_local_storage(&mut self) -> Vec<EntryId> {
        let seen = self.lines.iter().filter(|line| line.seen_in_local_storage).map(|line| line.id).collect();
        for line in &mut self.lines {
            (line.in_local_storage, line.seen_in_local_storage) = (false, false);
        }
        seen
    }

    /// Marks one line as missing in local storage, so that it is written there again.
    pub fn rewrite_in_local_storage(&mut self, text: &str) {
        if let Some(line) = self.position_of_text(text).and_then(|at| self.lines.get_mut(at)) {
            line.in_local_storage = false;
        }
    }

    /// Marks every line as missing in the database, before all its rows are read.
    pub fn forget_database(&mut self) {
        self.lines.iter_mut().for_each(|line| line.row = RowState::Waiting);
    }

    /// The lines that wait for the database; they are being written from here on.
    pub fn send_to_database(&mut self) -> Vec<(EntryId, String)> {
        let waiting = self.lines.iter_mut().filter(|line| line.row == RowState::Waiting);
        let sent = waiting.map(|line| {
            line.row = RowState::BeingWritten;
            (line.id, line.text.clone())
        });
        sent.collect()
    }

    /// What was being written into the database is there, or has to be written again.
    pub fn end_of_batch(&mut self, is_written: bool) {
        let state = if is_written { RowState::Written } else { RowState::Waiting };
        for line in &mut self.lines {
            if line.row == RowState::BeingWritten {
                line.row = state;
            }
        }
    }

    fn note(&mut self, at: Option<usize>, location: LineLocation) {
        let Some(line) = at.and_then(|at| self.lines.get_mut(at)) else { return };
        match location {
            LineLocation::SeenInLocalStorage => (line.in_local_storage, line.seen_in_local_storage) = (true, true),
            LineLocation::ReportedInLocalStorage => line.in_local_storage = true,
            LineLocation::InAnotherTab => {}
        }
    }

    fn position(&self, id: EntryId) -> Result<usize, usize> {
        self.lines.binary_search_by(|line| line.id.cmp(&id))
    }

    fn position_of_text(&self, text: &str) -> Option<usize> {
        let id = id_in_line(text)?;
        self.position(id).ok().filter(|at| self.lines[*at].text == text)
    }
}
