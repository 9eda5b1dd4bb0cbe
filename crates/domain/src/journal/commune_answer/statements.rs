//! What the edits in force say of the cells of one commune, cell by cell, without what makes no difference any more.

use std::collections::BTreeMap;

use crate::dates::Day;
use crate::ids::{CommuneCode, EntryId};
use crate::journal::cell_history::{with_answer, with_confirmation};
use crate::journal::{Answer, CellName, Edit, Entry, Journal, RecordedAnswer};
use crate::sorting::sorted;
use crate::territory::{Participation, Provenance, Territory};

/// One thing that was said of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellStatement {
    /// An answer, without the state before it: that may be one that is left out.
    Answer(Answer),
    /// A confirmation of what the cell held on a day.
    Confirmation(Day),
}

/// A statement, with its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MadeStatement {
    pub(super) cell: CellName,
    pub(super) statement: CellStatement,
    /// The entry that makes it.
    pub(super) entry: EntryId,
    /// The time of that entry.
    pub(super) at: u64,
}

/// What a journal says of the cells of a commune, in its order.
pub(super) fn in_force(journal: &Journal, commune: CommuneCode) -> Vec<MadeStatement> {
    made(journal, Some(commune))
}

fn made(journal: &Journal, commune: Option<CommuneCode>) -> Vec<MadeStatement> {
    let mut statements = Vec::new();
    for entry in journal.in_force() {
        let Entry { id, at, edit, .. } = &*entry;
        let mut add = |cell: &CellName, statement| {
            if commune.is_none_or(|commune| cell.commune == commune) {
                statements.push(MadeStatement { cell: cell.clone(), statement, entry: *id, at: *at });
            }
        };
        match edit {
            Edit::Answer { answers } => {
                for answer in answers.iter().filter(|answer| !answer.period().is_empty()) {
                    add(&answer.cell, CellStatement::Answer(Answer { before: None, ..answer.clone() }));
                }
            }
            Edit::Confirm { cells, on } => cells.iter().for_each(|cell| add(cell, CellStatement::Confirmation(*on))),
            _ => {}
        }
    }
    statements
}

/// What a journal says, by cell; of each cell in the order of the journal.
pub(super) struct StatementsByCell(BTreeMap<CellName, Vec<MadeStatement>>);

impl StatementsByCell {
    /// Of the cells of one commune, or of all of them.
    pub(super) fn of(journal: &Journal, commune: Option<CommuneCode>) -> Self {
        let mut by_cell: BTreeMap<CellName, Vec<MadeStatement>> = BTreeMap::new();
        for made in made(journal, commune) {
            by_cell.entry(made.cell.clone()).or_default().push(made);
        }
        Self(by_cell)
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &CellName> {
        self.0.keys()
    }

    /// Those of one cell; none if nothing is said of it.
    pub(super) fn get(&self, cell: &CellName) -> &[MadeStatement] {
        self.0.get(cell).map_or(&[][..], Vec::as_slice)
    }
}

/// A cell whose answer is made, with what is known of it.
pub(super) struct AnsweredCell<'a> {
    pub(super) cell: &'a CellName,
    pub(super) bundled: &'a Territory,
    pub(super) current: &'a Territory,
    /// What the entries that came with the file say of it.
    pub(super) received: &'a [MadeStatement],
    /// What an earlier answer says of it.
    pub(super) sent: &'a [MadeStatement],
}

/// The statements of one cell that are tried at most.
const MOST_TRIED: usize = 40;

/// What to state of a cell.
pub(super) struct StatedCell {
    pub(super) statements: Vec<MadeStatement>,
    /// Whether they only hold once all other statements of the cell are taken back.
    pub(super) alone: bool,
}

impl AnsweredCell<'_> {
    /// As few statements as give the cell what these give it, in an untouched copy, in one with the entries that came
    /// with the file, and in the own copy, where all of it was said before; none if there is no such cell.
    pub(super) fn stated(&self, made: &[MadeStatement]) -> StatedCell {
        let none = StatedCell { statements: Vec::new(), alone: false };
        let Some((action, commune)) = self.current.find_cell(self.cell).filter(|_| !made.is_empty()) else {
            return none;
        };
        let apply = |start: &[Participation], made: &[MadeStatement]| {
            made.iter().fold(start.to_vec(), |periods, made| match &made.statement {
                CellStatement::Answer(answer) => with_answer(&periods, answer, action, commune),
                CellStatement::Confirmation(on) => with_confirmation(&periods, self.cell, *on),
            })
        };
        let found = self.bundled.find_cell(self.cell);
        let original = found.map_or(&[][..], |(action, commune)| self.bundled.periods(action, commune));
        let result = apply(original, made);
        let statements = without_idle(made, &|made| apply(original, made) == result);
        let with_file = apply(original, self.received);
        let with_sent = apply(&with_file, self.sent);
        let holds =
            |made: &[MadeStatement]| [&result, &with_file, &with_sent].iter().all(|start| apply(start, made) == result);
        if holds(&statements) {
            return StatedCell { statements, alone: false };
        }
        let restated = restated(&result, made, self.cell).filter(|restated| holds(restated));
        let alone = restated.is_none();
        StatedCell { statements: restated.unwrap_or(statements), alone }
    }
}

/// The same statements without the earlier ones that make no difference: without them the rest `is_enough`. The last
/// one is always kept, even if it says what the tables say already.
///
/// Of a cell that was answered very often, nothing is left out: each statement is tried without all others.
fn without_idle(made: &[MadeStatement], is_enough: &dyn Fn(&[MadeStatement]) -> bool) -> Vec<MadeStatement> {
    let mut kept = made.to_vec();
    if kept.len() > MOST_TRIED {
        return kept;
    }
    let mut at = 0;
    while at + 1 < kept.len() {
        let mut others = kept.clone();
        others.remove(at);
        if is_enough(&others) { kept = others } else { at += 1 }
    }
    kept
}

/// Answers that give a cell these periods, whatever it held before; `None` if some of the periods were not entered,
/// which an answer cannot say.
fn restated(periods: &[Participation], made: &[MadeStatement], cell: &CellName) -> Option<Vec<MadeStatement>> {
    let last = made.last().filter(|_| periods.iter().all(|period| period.provenance == Provenance::Entered))?;
    let recorded: Vec<RecordedAnswer> = periods.iter().map(RecordedAnswer::of_row).collect();
    let answers = Answer::restating(cell, recorded.iter()).into_iter();
    Some(answers.map(|answer| MadeStatement { statement: CellStatement::Answer(answer), ..last.clone() }).collect())
}

/// As few edits as make these statements, in an order that keeps that of each cell: answers and confirmations in turn.
pub(super) fn edits_of(statements: Vec<MadeStatement>) -> Vec<Edit> {
    let mut last: BTreeMap<CellName, usize> = BTreeMap::new();
    let mut answers: BTreeMap<usize, Vec<Answer>> = BTreeMap::new();
    let mut confirmed: BTreeMap<(usize, Day), Vec<CellName>> = BTreeMap::new();
    for MadeStatement { cell, statement, .. } in statements {
        // Answers have even places and confirmations odd ones. Of a cell, only answers share a place.
        let place = last.get(&cell).copied();
        let place = match (&statement, place) {
            (CellStatement::Answer(_), None) => 0,
            (CellStatement::Answer(_), Some(last)) => last + last % 2,
            (CellStatement::Confirmation(_), None) => 1,
            (CellStatement::Confirmation(_), Some(last)) => last + 1 + last % 2,
        };
        last.insert(cell.clone(), place);
        match statement {
            CellStatement::Answer(answer) => answers.entry(place).or_default().push(answer),
            CellStatement::Confirmation(on) => confirmed.entry((place, on)).or_default().push(cell),
        }
    }
    let mut edits: Vec<(usize, Edit)> =
        answers.into_iter().map(|(place, answers)| (place, Edit::Answer { answers })).collect();
    edits.extend(confirmed.into_iter().map(|((place, on), cells)| (place, Edit::Confirm { cells, on })));
    sorted(edits, |(one, _), (other, _)| one.cmp(other)).into_iter().map(|(_, edit)| edit).collect()
}
