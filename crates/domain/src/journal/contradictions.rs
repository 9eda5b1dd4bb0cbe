//! Contradictions between people: answers to one cell that do not know of each other and cannot both hold.
//!
//! Two copies of a file are edited apart and then merged. Of two answers to one cell, the merged journal applies both in
//! the order of their ranks, and the later one wins. Where the author of neither knew the other, that order means
//! nothing: the cell is in contradiction until a person settles it. Whoever answers the cell after the merge knows both,
//! and so settles it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::{Day, Period};
use crate::ids::EntryId;
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
        let corrects = Some(Period::default());
        let states = side.periods.iter().map(|period| Answer {
            until: period.until,
            note: period.note.clone(),
            ..Answer::since(self.cell.clone(), period.state, period.since)
        });
        let mut answers: Vec<Answer> = states.collect();
        match answers.first_mut() {
            Some(first) => first.corrects = corrects,
            None => return Edit::Withdraw { entries: merged, cells: vec![self.cell.clone()] },
        }
        Edit::Answer { answers }
    }
}

impl Journal {
    /// The cells in contradiction, sorted. There are none where every entry was made with all earlier ones known.
    #[must_use]
    pub fn contradictions(&self, bundled: &Territory) -> Vec<Contradiction> {
        let knowledge = Knowledge::of(self);
        let concurrent = knowledge.concurrent();
        if concurrent.is_empty() {
            return Vec::new();
        }
        let entries: Vec<&Entry> = self.entries().collect();
        let mut by_cell: BTreeMap<CellName, Vec<usize>> = BTreeMap::new();
        for &index in &concurrent {
            for cell in self.cells_of(&entries[index].edit).unwrap_or_default() {
                by_cell.entry(cell).or_default().push(index);
            }
        }
        let input = Merge { journal: self, entries: &entries, knowledge: &knowledge, bundled };
        by_cell.into_iter().filter_map(|(cell, statements)| input.contradiction(cell, &statements)).collect()
    }
}

/// What a contradiction is computed from.
struct Merge<'a> {
    journal: &'a Journal,
    entries: &'a [&'a Entry],
    knowledge: &'a Knowledge,
    bundled: &'a Territory,
}

impl Merge<'_> {
    /// The contradiction of a cell, of the concurrent entries that edit it; `None` if they agree or leave each other
    /// alone.
    fn contradiction(&self, cell: CellName, concurrent: &[usize]) -> Option<Contradiction> {
        let known_to_all_after = |last: &[usize]| last.len() < 2;
        if known_to_all_after(&self.knowledge.last_of(concurrent)) {
            return None;
        }
        // An entry outside the concurrent ones knows all of them, or is known by all of them.
        let about =
            |index: &usize| self.journal.cells_of(&self.entries[*index].edit).is_some_and(|it| it.contains(&cell));
        let statements = self.without_undone((0..self.entries.len()).filter(about).collect());
        let last = self.knowledge.last_of(&statements);
        if known_to_all_after(&last) {
            return None;
        }
        let common = |index: usize| last.iter().all(|of| self.knowledge.knows(*of, index));
        let base = self.side(&cell, Vec::new(), common);
        let mut sides: Vec<(ContradictionSide, Vec<Period>)> = Vec::new();
        for &of in &last {
            let seen = |index: usize| index == of || self.knowledge.knows(of, index);
            let Entry { id, author, at, .. } = self.entries[of];
            let side = self.side(&cell, vec![Statement { entry: *id, author: author.clone(), at: *at }], seen);
            let own = statements.iter().copied().filter(|index| seen(*index) && !common(*index));
            let own: Vec<usize> = own.collect();
            let is_stated = own.iter().any(|index| self.is_stated_by(*index, &cell, &side, &common));
            if !is_stated && is_same(&side, &base) {
                continue;
            }
            let days = own.iter().flat_map(|index| self.days(*index, &cell, &[&side, &base])).collect();
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
        (sides.len() > 1).then_some(Contradiction { cell, base, sides })
    }

    /// These edits of a cell without those that were undone and not redone, and without their undos and redos: the cell
    /// is again as it was before. They are kept if someone built on the undone edit without knowing that it was undone.
    fn without_undone(&self, statements: Vec<usize>) -> Vec<usize> {
        let undone = self.journal.undone();
        let turns = |id: EntryId| {
            let is_turn = move |index: &usize| matches!(self.entries[*index].edit, Edit::Undo { entry } | Edit::Redo { entry } if entry == id);
            statements.iter().copied().filter(is_turn)
        };
        let mut dropped = Vec::new();
        for &index in statements.iter().filter(|index| undone.binary_search(&self.entries[**index].id).is_ok()) {
            let id = self.entries[index].id;
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
    fn is_stated_by(
        &self,
        index: usize,
        cell: &CellName,
        side: &ContradictionSide,
        common: &impl Fn(usize) -> bool,
    ) -> bool {
        let entry = self.entries[index];
        let is_common = |id: &EntryId| (0..index).any(|other| self.entries[other].id == *id && common(other));
        match &entry.edit {
            Edit::Withdraw { entries, cells } => cells.contains(cell) && entries.iter().any(is_common),
            edit => edit.concerns(cell) && side.in_force.contains(&entry.id),
        }
    }

    /// What the cell holds after some entries.
    fn side(&self, cell: &CellName, statements: Vec<Statement>, seen: impl Fn(usize) -> bool) -> ContradictionSide {
        let seen = self.entries.iter().enumerate().filter(|(index, _)| seen(*index));
        let journal = Journal::of(seen.map(|(_, entry)| (*entry).clone()));
        let mut territory = self.bundled.clone();
        territory.apply_for_cell(&journal, cell);
        let periods = territory.find_cell(cell).map(|(action, commune)| territory.periods(action, commune));
        let in_force = in_force_for(journal.in_force().map(|entry| (entry.id, entry.edit.concerns(cell))));
        let periods = periods.unwrap_or_default().iter().map(RecordedAnswer::of_row).collect();
        ContradictionSide { statements, periods, in_force }
    }

    /// The days of a cell that an entry speaks of: those of its answer, of the confirmed period, or of the answers that
    /// it takes back or brings back.
    fn days(&self, index: usize, cell: &CellName, sides: &[&ContradictionSide]) -> Vec<Period> {
        match &self.entries[index].edit {
            Edit::Answer { answers } => {
                let of_cell = answers.iter().filter(|answer| answer.cell == *cell);
                of_cell.flat_map(|answer| answer.corrects.into_iter().chain([answer.period()])).collect()
            }
            Edit::Confirm { on, .. } => {
                let confirmed = sides.iter().find_map(|side| period_on(&side.periods, *on));
                vec![confirmed.unwrap_or_default()]
            }
            _ => vec![Period::default()],
        }
    }
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
