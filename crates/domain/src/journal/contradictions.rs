//! Contradictions between people: answers to one cell that do not know of each other and cannot both hold.
//!
//! Two copies of a file are edited apart and then merged. Of two answers to one cell, the merged journal applies both in
//! the order of their ranks, and the later one wins. Where the author of neither knew the other, that order means
//! nothing: the cell is in contradiction until a person settles it. Whoever answers the cell after the merge knows both,
//! and so settles it.

use std::sync::Arc;

use crate::dates::{Day, Period, ReducedDate};
use crate::ids::EntryId;
use crate::journal::cell_entries::CellEntries;
use crate::journal::knowledge::Knowledge;
use crate::journal::{Answer, CellName, Edit, Entry, Journal, RecordedAnswer};
use crate::sorting::distinct;
use crate::territory::Territory;

/// A cell about which people disagree who did not know of each other's edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The cell.
    pub cell: CellName,
    /// What the cell held before: its periods in the last state that all of them knew.
    pub base: ContradictionSide,
    /// What each of them made of it, in the order of the journal; at least two, all different.
    pub sides: Vec<ContradictionSide>,
}

/// What the periods of a cell are for one side, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContradictionSide {
    /// The last edits of the cell on this side; several where people agree, none for the state before.
    pub statements: Vec<Statement>,
    /// The periods of the cell, the earliest first.
    pub periods: Vec<RecordedAnswer>,
    /// The entries that are in force for the cell on this side.
    in_force: Vec<EntryId>,
}

/// An edit, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The entry.
    pub entry: EntryId,
    /// Its author, if a name was given.
    pub author: Option<Arc<str>>,
    /// When it was made, in milliseconds since 1970 by the clock of the machine.
    pub at: u64,
}

impl Contradiction {
    /// The edit that settles it for one of its sides, or for its base: the others' answers are taken back for this
    /// cell. Where that is not enough, because someone took back what this side holds, its periods are stated again.
    #[must_use]
    pub fn settle(&self, side: &ContradictionSide, journal: &Journal) -> Edit {
        let merged = in_force_for(journal.in_force().map(|entry| (entry.id, entry.edit.concerns(&self.cell))));
        let dismissed: Vec<EntryId> = merged.iter().filter(|id| !side.in_force.contains(id)).copied().collect();
        if !dismissed.is_empty() && side.in_force.iter().all(|id| merged.contains(id)) {
            return Edit::Withdraw { entries: dismissed, cells: vec![self.cell.clone()] };
        }
        if side.periods.is_empty() {
            return Edit::Withdraw { entries: merged, cells: vec![self.cell.clone()] };
        }
        Edit::Answer { answers: Answer::restating(&self.cell, side.periods.iter()) }
    }
}

impl Journal {
    /// The cells in contradiction, sorted. There are none where every entry was made with all earlier ones known.
    #[must_use]
    pub fn contradictions(&self, bundled: &Territory) -> Vec<Contradiction> {
        let knowledge = Knowledge::of(self);
        let undone = self.undone();
        let found = CellEntries::contested(self, &knowledge, &undone).into_iter();
        found
            .filter_map(|cell| Merge { cell, knowledge: &knowledge, undone: &undone, bundled }.contradiction())
            .collect()
    }
}

/// What the contradiction of a cell is computed from.
struct Merge<'a> {
    cell: CellEntries<'a>,
    knowledge: &'a Knowledge,
    /// The entries that were undone and not redone since, sorted.
    undone: &'a [EntryId],
    bundled: &'a Territory,
}

impl Merge<'_> {
    /// The contradiction of the cell; `None` if those who edited it agree or leave each other alone.
    fn contradiction(&self) -> Option<Contradiction> {
        let statements = self.without_undone(self.cell.about());
        let last = self.knowledge.last_of(&statements);
        if last.len() < 2 || !self.exists() {
            return None;
        }
        let common = |index: usize| last.iter().all(|of| self.knowledge.knows(*of, index));
        let base = self.side(Vec::new(), common);
        let mut sides: Vec<(ContradictionSide, Vec<Period>)> = Vec::new();
        for &of in &last {
            let seen = |index: usize| index == of || self.knowledge.knows(of, index);
            let Entry { id, author, at, .. } = self.cell.entry(of)?;
            let side = self.side(vec![Statement { entry: *id, author: author.clone(), at: *at }], seen);
            let own = statements.iter().copied().filter(|index| seen(*index) && !common(*index));
            let own: Vec<&Entry> = own.filter_map(|index| self.cell.entry(index)).collect();
            let is_stated = own.iter().any(|entry| self.is_stated_by(entry, &side, &common));
            if !is_stated && is_same(&side, &base) {
                continue;
            }
            let days = own.iter().flat_map(|entry| days(entry, &[&side, &base])).collect();
            match sides.iter_mut().find(|(other, _)| is_same(other, &side)) {
                Some((other, other_days)) => {
                    other.statements.extend(side.statements);
                    other_days.extend::<Vec<Period>>(days);
                }
                None => sides.push((side, days)),
            }
        }
        let overlap =
            |one: &[Period], other: &[Period]| one.iter().any(|days| other.iter().any(|it| it.overlaps(*days)));
        let meets_another = |at: usize| {
            let others = sides.iter().enumerate().filter(|(other, _)| *other != at);
            others.into_iter().any(|(_, (_, days))| overlap(days, &sides[at].1))
        };
        let meeting: Vec<usize> = (0..sides.len()).filter(|at| meets_another(*at)).collect();
        let sides: Vec<ContradictionSide> = meeting.into_iter().map(|at| sides[at].0.clone()).collect();
        (sides.len() > 1).then(|| Contradiction { cell: self.cell.name.clone(), base, sides })
    }

    /// Whether there is such a cell after all entries. It is gone if its action was deleted.
    fn exists(&self) -> bool {
        let mut territory = self.bundled.clone();
        territory.apply_for_cell(&self.cell.journal(|_| true), self.cell.name);
        territory.find_cell(self.cell.name).is_some()
    }

    /// These edits of the cell without those that were undone and not redone, and without their undos and redos: the
    /// cell is again as it was before. They are kept if someone built on the undone edit without knowing that it was
    /// undone.
    fn without_undone(&self, statements: Vec<usize>) -> Vec<usize> {
        let entry = |index: &usize| self.cell.entry(*index);
        let turns = |id: EntryId| {
            let is_turn = move |index: &usize| matches!(entry(index), Some(Entry { edit: Edit::Undo { entry } | Edit::Redo { entry }, .. }) if *entry == id);
            statements.iter().copied().filter(is_turn)
        };
        let mut dropped = Vec::new();
        for &index in &statements {
            let Some(id) = entry(&index).map(|entry| entry.id) else { continue };
            if self.undone.binary_search(&id).is_err() {
                continue;
            }
            let Some(last) = turns(id).next_back() else { continue };
            let knows_it_is_undone =
                |of: &usize| *of == last || self.knowledge.knows(*of, last) || turns(id).any(|turn| turn == *of);
            if statements.iter().filter(|of| self.knowledge.knows(**of, index)).all(knows_it_is_undone) {
                dropped.extend(turns(id).chain([index]));
            }
        }
        statements.into_iter().filter(|index| !dropped.contains(index)).collect()
    }

    /// Whether an entry states what the side holds: an answer or a confirmation that is in force there, or the choice
    /// between earlier answers that all sides knew.
    fn is_stated_by(&self, entry: &Entry, side: &ContradictionSide, common: &impl Fn(usize) -> bool) -> bool {
        let is_common = |id: &EntryId| self.cell.entries.iter().any(|(index, entry)| entry.id == *id && common(*index));
        match &entry.edit {
            Edit::Withdraw { entries, cells } => !cells.is_empty() && entries.iter().any(is_common),
            edit => edit.concerns(self.cell.name) && side.in_force.contains(&entry.id),
        }
    }

    /// What the cell holds after some entries.
    fn side(&self, statements: Vec<Statement>, seen: impl Fn(usize) -> bool) -> ContradictionSide {
        let cell = self.cell.name;
        let journal = self.cell.journal(seen);
        let mut territory = self.bundled.clone();
        territory.apply_for_cell(&journal, cell);
        let periods = territory.find_cell(cell).map(|(action, commune)| territory.periods(action, commune));
        let in_force = in_force_for(journal.in_force().map(|entry| (entry.id, entry.edit.concerns(cell))));
        let periods = periods.unwrap_or_default().iter().map(RecordedAnswer::of_row).collect();
        ContradictionSide { statements, periods, in_force }
    }
}

/// The days that an entry of one cell speaks of: those of its answer, of the confirmed period, or of the answers that it
/// takes back or brings back.
fn days(entry: &Entry, sides: &[&ContradictionSide]) -> Vec<Period> {
    match &entry.edit {
        Edit::Answer { answers } => answers.iter().flat_map(days_of_answer).collect(),
        Edit::Confirm { on, .. } => {
            let confirmed = sides.iter().find_map(|side| period_on(&side.periods, *on));
            vec![confirmed.unwrap_or_default()]
        }
        _ => vec![Period::default()],
    }
}

/// The days of an answer and those of the period that it corrects; with these, where the answer leaves days of it to
/// what holds before or after it, the last day before it or the first one after it, since that decides what they say.
fn days_of_answer(answer: &Answer) -> Vec<Period> {
    let mut days = vec![answer.period()];
    let Some(corrected) = answer.corrected() else { return days };
    days.push(corrected);
    if let Some(since) = corrected.begins().filter(|begins| Some(*begins) < answer.period().begins()) {
        let since = ReducedDate::from(since);
        days.extend(since.previous().map(|before| Period { since: Some(before), until: Some(since) }));
    }
    if let Some(until) = corrected.ends().filter(|end| answer.period().ends().is_some_and(|ends| ends < *end)) {
        let until = ReducedDate::from(until);
        days.push(Period { since: Some(until), until: until.next() });
    }
    days
}

/// The period that holds on a day.
fn period_on(periods: &[RecordedAnswer], on: Day) -> Option<Period> {
    periods.iter().map(RecordedAnswer::period).find(|period| period.contains(on))
}

/// The ids of the entries that concern a cell, sorted.
fn in_force_for(entries: impl Iterator<Item = (EntryId, bool)>) -> Vec<EntryId> {
    distinct(entries.filter(|(_, concerns)| *concerns).map(|(id, _)| id).collect())
}

/// Whether a cell holds the same on both sides. The precision of dates and the provenance may differ.
fn is_same(one: &ContradictionSide, other: &ContradictionSide) -> bool {
    let same = |one: &RecordedAnswer, other: &RecordedAnswer| {
        one.state == other.state && one.period().is_same_days(other.period()) && one.note == other.note
    };
    one.periods.len() == other.periods.len()
        && one.periods.iter().zip(&other.periods).all(|(one, other)| same(one, other))
}
