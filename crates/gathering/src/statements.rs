//! What a code or a table says of cells, and the entries that this becomes.

use std::sync::Arc;

use domain::answering::{CellAnswer, Proposal, Resolution};
use domain::fingerprint::ContentDigest;
use domain::indicators::{DayView, Scope};
use domain::journal::{Answer, AnswerBase, CellName, Edit, Journal, NetAnswer};
use domain::return_code::ReturnCode;
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
    /// What a code says otherwise than the data that it was made from.
    pub(crate) fn of_code(code: &ReturnCode, sent: &Territory, here: &Here<'_>) -> Vec<Self> {
        let view = DayView { territory: sent, day: here.day, scope: Scope::Everything };
        let stated = code.states.iter().filter_map(|(action, state)| {
            let cell = CellName { action: action.clone(), commune: code.commune };
            let (action, commune) = sent.find_cell(&cell)?;
            match view.resolve(action, commune, Proposal::Correction(CellAnswer::plain(*state))) {
                Resolution::Changes(answer) => Some(Self { answer: answer.clone().recorded(sent), is_bare: true }),
                Resolution::Same { .. } | Resolution::EndsBeforeStart => None,
            }
        });
        stated.collect()
    }

    /// What a table says otherwise than the data that it was made from.
    pub(crate) fn of_table(read: &SpreadsheetPaste, sent: &Territory) -> Vec<Self> {
        let stated = read.changes.iter().map(|answer| Self {
            is_bare: answer.note.is_none() && answer.after.since.is_none() && answer.after.until.is_none(),
            answer: answer.clone().recorded(sent),
        });
        stated.collect()
    }
}

/// The entries that statements become here. They know nothing that was edited here, so that whoever edited one of these
/// cells is contradicted and nobody is overruled; of actions and communes that edits have added, they know those edits.
pub(crate) fn entries_of(answers: Vec<Answer>, author: Option<&Arc<str>>, here: &Here<'_>) -> Journal {
    let (on_tables, on_edits): (Vec<Answer>, Vec<Answer>) =
        answers.into_iter().partition(|answer| here.bundled.find_cell(&answer.cell).is_some());
    let of = |entries, answers: Vec<Answer>| {
        let tables = ContentDigest::of(here.bundled);
        let base = AnswerBase { tables, entries, replaces: Vec::new(), steps: 1 };
        let edits = if answers.is_empty() { Vec::new() } else { vec![Edit::Answer { answers }] };
        let (restored, retracted) = (Vec::new(), Vec::new());
        let answer = NetAnswer { base, author: author.cloned(), day: here.today, restored, retracted, edits };
        answer.arrived(here.journal)
    };
    of(Vec::new(), on_tables).merged_with(&of(here.journal.last_entries(), on_edits))
}

/// The territory that was sent out: the tables, with the actions and communes that were edited here.
pub(crate) fn sent_out(here: &Here<'_>) -> Territory {
    let of_tables = here.journal.in_force().filter(|entry| entry.edit.changes_tables());
    here.bundled.after(&Journal::of(of_tables.map(std::borrow::Cow::into_owned)))
}
