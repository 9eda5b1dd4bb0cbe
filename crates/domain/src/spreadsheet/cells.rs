//! What one cell of a pasted block answers, with the dates and remarks beside it.

use std::sync::Arc;

use crate::answering::CellAnswer;
use crate::dates::ReducedDate;
use crate::folding::folded;
use crate::spreadsheet::answer_lines::AnswerLine;
use crate::spreadsheet::answers::{read_answer, read_date, read_last_day};
use crate::spreadsheet::block::Block;
use crate::spreadsheet::report::{PasteErrorKind, Report, SetAsideKind};
use crate::spreadsheet::roles::LineRole;
use crate::spreadsheet::signs::is_error_value;
use crate::territory::ParticipationState;

/// An answer, and what goes with it.
pub(super) struct PastedAnswer {
    pub(super) answer: CellAnswer,
    /// The remark.
    pub(super) note: Option<Arc<str>>,
    /// Whether it has the mark of illustrative data.
    pub(super) is_illustrative: bool,
}

/// Reads the answer at a row and a column; `None` if there is none.
///
/// # Errors
/// A cell is not understood; the error says which.
pub(super) fn read_cell(
    block: &Block,
    report: &mut Report<'_>,
    row: &AnswerLine,
    column: &AnswerLine,
) -> Result<Option<PastedAnswer>, ((usize, usize), PasteErrorKind)> {
    let at = (row.at, column.at);
    let text = block.text(at.0, at.1);
    if is_error_value(text) {
        return Err((at, PasteErrorKind::ErrorValue));
    }
    let beside = || {
        let cells = column.beside.iter().map(|(role, column)| (*role, (row.at, *column)));
        cells.filter(|(_, (row, column))| block.is_filled(*row, *column))
    };
    let Some(reading) = read_answer(text).map_err(|_| (at, PasteErrorKind::NotAnAnswer))? else {
        let is_lonely =
            |role: &LineRole| *role != LineRole::Source && !(column.shares_notes && *role == LineRole::Note);
        let lonely = beside().find(|(role, _)| is_lonely(role));
        return lonely.map_or(Ok(None), |(_, at)| Err((at, PasteErrorKind::BesideNoAnswer)));
    };
    if is_answered_twice(block, row, column) {
        return Err((at, PasteErrorKind::AnsweredTwice));
    }
    let (mut answer, mut notes) = (reading.answer, Vec::new());
    for (role, place) in beside() {
        let text = block.text(place.0, place.1);
        if is_error_value(text) {
            return Err((place, PasteErrorKind::ErrorValue));
        }
        let date = || read_date(text).ok_or((place, PasteErrorKind::NotADate));
        match role {
            LineRole::Answer => {}
            LineRole::Since => set(&mut answer.since, date()?, place)?,
            LineRole::Until => set(&mut answer.until, date()?, place)?,
            LineRole::LastDay => {
                // One leaves what one took part in: « non » beside a last day says something else.
                if answer.state == ParticipationState::No {
                    return Err((place, PasteErrorKind::BesideNo));
                }
                let last = read_last_day(text).and_then(ReducedDate::next);
                let end = last.ok_or((place, PasteErrorKind::NotADate))?;
                set(&mut answer.until, end, place)?;
            }
            LineRole::Note => notes.push(text.to_owned()),
            LineRole::Source => notes.push(["Source\u{a0}: ", text].concat()),
        }
    }
    if column.is_first && row.is_first {
        if reading.has_footnote {
            report.set_aside(at, SetAsideKind::FootnoteMark);
        }
        if reading.is_tick_box {
            report.set_aside(at, SetAsideKind::TickBox);
        }
    }
    let note = (!notes.is_empty()).then(|| notes.join("\u{202f}; ").into());
    Ok(Some(PastedAnswer { answer, note, is_illustrative: reading.is_illustrative }))
}

/// Whether a later line for the same cell has another answer, or another date or remark beside it.
fn is_answered_twice(block: &Block, row: &AnswerLine, column: &AnswerLine) -> bool {
    let differs = |(row, column): (usize, usize), other: (usize, usize)| {
        block.is_filled(other.0, other.1) && folded(block.text(row, column)) != folded(block.text(other.0, other.1))
    };
    let columns = || std::iter::once(column.at).chain(column.beside.iter().map(|(_, column)| *column));
    row.repeated_at.iter().any(|other| columns().any(|column| differs((row.at, column), (*other, column))))
        || column.repeated_at.iter().any(|other| differs((row.at, column.at), (row.at, *other)))
}

/// Sets a date that the answer does not give; where it gives one, both must be the same.
fn set(
    date: &mut Option<ReducedDate>,
    given: ReducedDate,
    place: (usize, usize),
) -> Result<(), ((usize, usize), PasteErrorKind)> {
    if date.is_some_and(|date| date.first_day() != given.first_day()) {
        return Err((place, PasteErrorKind::DatesDisagree));
    }
    date.get_or_insert(given);
    Ok(())
}
