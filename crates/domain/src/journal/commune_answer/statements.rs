//! What the edits in force say of the cells of one commune, cell by cell, without what makes no difference any more.

use crate::dates::Day;
use crate::ids::{CommuneCode, EntryId};
use crate::journal::apply::{with_answer, with_confirmation};
use crate::journal::{Answer, CellName, Edit, Entry, Journal, RecordedAnswer};
use crate::territory::{Participation, Provenance, Territory};

/// One thing that was said of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CellStatement {
    /// An answer, without the state before it: that may be one that is left out.
    Answer(Answer),
    /// A confirmation of what the cell held on a day.
    Confirmation(Day),
}

/// A statement, with its origin.
#[derive(Clone, Debug)]
pub(super) struct MadeStatement {
    pub(super) cell: CellName,
    pub(super) statement: CellStatement,
    /// The entry that makes it.
    pub(super) entry: EntryId,
    /// The rank of that entry.
    pub(super) rank: u64,
    /// The time of that entry.
    pub(super) at: u64,
}

/// What a journal says of the cells of a commune, in its order.
pub(super) fn in_force(journal: &Journal, commune: CommuneCode) -> Vec<MadeStatement> {
    let mut statements = Vec::new();
    for entry in journal.in_force() {
        let Entry { id, rank, at, edit, .. } = &*entry;
        let mut add = |cell: &CellName, statement| {
            if cell.commune == commune {
                statements.push(MadeStatement { cell: cell.clone(), statement, entry: *id, rank: *rank, at: *at });
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

/// Those of one cell.
pub(super) fn of_cell(statements: &[MadeStatement], cell: &CellName) -> Vec<MadeStatement> {
    statements.iter().filter(|made| made.cell == *cell).cloned().collect()
}

/// Whether two lists of statements say the same, whenever they were made.
pub(super) fn is_same(one: &[MadeStatement], other: &[MadeStatement]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.statement == other.statement)
}

/// A cell whose answer is made, with what is known of it.
pub(super) struct AnsweredCell<'a> {
    pub(super) cell: &'a CellName,
    pub(super) bundled: &'a Territory,
    pub(super) current: &'a Territory,
    /// What the entries that came with the file say of it.
    pub(super) received: &'a [MadeStatement],
}

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
        let holds = |made: &[MadeStatement]| [&result, &with_file].iter().all(|start| apply(start, made) == result);
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
fn without_idle(made: &[MadeStatement], is_enough: &dyn Fn(&[MadeStatement]) -> bool) -> Vec<MadeStatement> {
    let mut kept = made.to_vec();
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

/// As few edits as make these statements, in an order that keeps that of each cell.
pub(super) fn edits_of(mut statements: Vec<MadeStatement>) -> Vec<Edit> {
    let mut edits = Vec::new();
    while !statements.is_empty() {
        let (mut answers, mut confirmed, mut on) = (Vec::new(), Vec::new(), None);
        let mut left: Vec<MadeStatement> = Vec::new();
        for made in statements {
            match &made.statement {
                _ if left.iter().any(|earlier| earlier.cell == made.cell) => left.push(made),
                CellStatement::Answer(answer) => answers.push(answer.clone()),
                CellStatement::Confirmation(_) => left.push(made),
            }
        }
        if !answers.is_empty() {
            edits.push(Edit::Answer { answers });
        }
        statements = Vec::new();
        for made in left {
            match &made.statement {
                CellStatement::Confirmation(day)
                    if *on.get_or_insert(*day) == *day
                        && !statements.iter().any(|earlier| earlier.cell == made.cell) =>
                {
                    confirmed.push(made.cell);
                }
                _ => statements.push(made),
            }
        }
        if let Some(on) = on {
            edits.push(Edit::Confirm { cells: confirmed, on });
        }
    }
    edits
}
