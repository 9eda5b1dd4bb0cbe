//! What a code or a table says of cells, and the entries that this becomes.

use std::sync::Arc;

use domain::answering::{CellAnswer, Proposal, Resolution, ResolvedAnswer};
use domain::dates::Day;
use domain::fingerprint::ContentDigest;
use domain::ids::EntryId;
use domain::indicators::{DayView, Scope};
use domain::journal::{Answer, AnswerBase, CellName, Contradiction, Edit, Entry, Journal, NetAnswer};
use domain::return_code::ReturnCode;
use domain::sorting::distinct;
use domain::spreadsheet::SpreadsheetPaste;
use domain::territory::Territory;

use crate::Here;

/// What is said of a cell, otherwise than what was sent out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReceivedCell {
    /// The answer.
    pub answer: Answer,
    /// Whether it is a state alone, without a date or a remark of its own.
    pub is_bare: bool,
}

impl ReceivedCell {
    /// What a code says: otherwise than the data that it was made from, and as these say.
    pub(crate) fn of_code(code: &ReturnCode, known: &MergeBase<'_>) -> (Vec<Self>, Vec<Self>) {
        let view = DayView { territory: &known.sent, day: known.here.day, scope: Scope::Everything };
        let (mut stated, mut unchanged) = (Vec::new(), Vec::new());
        for (action, state) in &code.states {
            let cell = CellName { action: action.clone(), commune: code.commune };
            let Some((action, commune)) = known.sent.find_cell(&cell) else { continue };
            let said = |answer: ResolvedAnswer| Self { answer: answer.recorded(&known.sent), is_bare: true };
            match view.resolve(action, commune, Proposal::Correction(CellAnswer::plain(*state))) {
                Resolution::Changes(answer) => stated.push(said(answer)),
                Resolution::Same { answer, .. } => unchanged.push(said(answer)),
                Resolution::EndsBeforeStart => {}
            }
        }
        (stated, unchanged)
    }

    /// What a table says: otherwise than the data that it was made from, and as these say.
    pub(crate) fn of_table(read: &SpreadsheetPaste, known: &MergeBase<'_>) -> (Vec<Self>, Vec<Self>) {
        let said = |answer: &ResolvedAnswer, is_bare| Self { answer: answer.clone().recorded(&known.sent), is_bare };
        let stated = read.changes.iter().map(|answer| {
            said(answer, answer.note.is_none() && answer.after.since.is_none() && answer.after.until.is_none())
        });
        (stated.collect(), read.kept.iter().map(|answer| said(answer, true)).collect())
    }
}

/// What answers are compared with, computed once for all files.
#[derive(Debug)]
pub(crate) struct MergeBase<'a> {
    pub here: &'a Here<'a>,
    /// What was sent out: the tables, with the actions and communes that were edited here.
    pub sent: Territory,
    /// What is here now.
    pub current: Territory,
    /// The digest of the tables.
    pub tables: ContentDigest,
    /// The contradictions that are here already.
    pub contradictions: Vec<Contradiction>,
    /// The edits of actions and communes here.
    of_tables: Vec<EntryId>,
}

impl<'a> MergeBase<'a> {
    pub(crate) fn of(here: &'a Here<'a>) -> Self {
        let of_tables = here.journal.in_force().filter(|entry| entry.edit.changes_tables());
        let of_tables = Journal::of(of_tables.map(std::borrow::Cow::into_owned));
        Self {
            here,
            sent: here.bundled.after(&of_tables),
            current: here.bundled.after(here.journal),
            tables: ContentDigest::of(here.bundled),
            contradictions: here.journal.contradictions(here.bundled),
            of_tables: of_tables.entries().map(|entry| entry.id).collect(),
        }
    }

    /// The entries that edits become here which know the tables and these entries alone.
    fn arrived(&self, entries: Vec<EntryId>, author: Option<&Arc<str>>, day: Day, edits: Vec<Edit>) -> Journal {
        let base = AnswerBase { tables: self.tables, entries, replaces: Vec::new(), steps: 1 };
        let (restored, retracted) = (Vec::new(), Vec::new());
        let answer = NetAnswer { base, author: author.cloned(), day, restored, retracted, edits };
        answer.arrived(self.here.journal)
    }

    /// Whether actions or communes were edited here.
    pub(crate) fn has_edited_tables(&self) -> bool {
        !self.of_tables.is_empty()
    }

    /// Whether an entry is what a code or a table said: of nobody, of a whole day, and knowing nothing but the tables.
    pub(crate) fn was_received(&self, entry: &Entry) -> bool {
        entry.author.is_none()
            && Day::of_whole(entry.at).is_some()
            && entry.parents.as_deref().is_some_and(|parents| parents.iter().all(|id| self.of_tables.contains(id)))
    }
}

/// The entries that what a table confirms becomes here: like a statement, it knows nothing that was edited here.
pub(crate) fn confirmed_entries(read: &SpreadsheetPaste, known: &MergeBase<'_>) -> Journal {
    let cells = read.confirmed.iter().map(|answer| answer.clone().recorded(&known.sent).cell);
    let (on_tables, on_edits): (Vec<CellName>, Vec<CellName>) =
        distinct(cells.collect()).into_iter().partition(|cell| known.here.bundled.find_cell(cell).is_some());
    let of = |entries, cells: Vec<CellName>| {
        let edit = (!cells.is_empty()).then_some(Edit::Confirm { cells, on: known.here.day });
        known.arrived(entries, None, known.here.today, edit.into_iter().collect())
    };
    of(Vec::new(), on_tables).merged_with(&of(known.of_tables.clone(), on_edits))
}

/// The entries that statements become here. They know nothing that was edited here, so that whoever edited one of these
/// cells is contradicted and nobody is overruled; of actions and communes that edits have added, they know those edits.
pub(crate) fn entries_of(answers: Vec<Answer>, author: Option<&Arc<str>>, day: Day, known: &MergeBase<'_>) -> Journal {
    let (on_tables, on_edits): (Vec<Answer>, Vec<Answer>) =
        answers.into_iter().partition(|answer| known.here.bundled.find_cell(&answer.cell).is_some());
    let of = |entries, answers: Vec<Answer>| {
        let edit = (!answers.is_empty()).then_some(Edit::Answer { answers });
        known.arrived(entries, author, day, edit.into_iter().collect())
    };
    of(Vec::new(), on_tables).merged_with(&of(known.of_tables.clone(), on_edits))
}
