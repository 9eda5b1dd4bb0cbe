//! From the answer that a user gives for a cell to the answer that is recorded. Keys, pastes, forms and slides all use
//! this one rule, so that the same answer has the same effect however it is given.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::indicators::DayView;
use crate::journal::{Answer, CellName, Edit};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Territory};

/// A state of a cell, and the dates that are given with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellAnswer {
    /// Whether the commune takes part.
    pub state: ParticipationState,
    /// The first day on which the state holds; `None` if no date is given.
    pub since: Option<ReducedDate>,
    /// The first day on which the state no longer holds; `None` if no date is given.
    pub until: Option<ReducedDate>,
}

/// An answer before it is resolved. What a missing date means depends on how the answer was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Given by a key or a paste, often without dates. It corrects the period that holds on the day, or fills the gap
    /// between two periods. Dates that are not given stay as they are, and so does the remark.
    Correction(CellAnswer),
    /// Given in a form that shows the period and the remark. A blank date means that the period is open at that end.
    Period(CellAnswer, Option<Arc<str>>),
}

/// An answer that is ready to be recorded, and the state of the cell before it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedAnswer {
    /// The action of the cell.
    pub action: ActionIndex,
    /// The commune of the cell.
    pub commune: CommuneIndex,
    /// The new state, with both dates of the period that it applies to.
    pub after: CellAnswer,
    /// The state and dates of the cell on the day shown, before the answer.
    pub before: CellAnswer,
    /// The remark on the period.
    pub note: Option<Arc<str>>,
}

/// The result of resolving a proposal.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// The answer differs from what the cell holds.
    Changes(ResolvedAnswer),
    /// The cell holds this answer already. Recording it again confirms it.
    Same {
        /// The answer to record.
        answer: ResolvedAnswer,
        /// Whether the row of the cell is illustrative; recording the answer replaces that row.
        illustrative: bool,
    },
    /// The period would end on the day it begins, or before.
    EndsBeforeStart,
}

impl CellAnswer {
    /// A state, without dates.
    #[must_use]
    pub const fn plain(state: ParticipationState) -> Self {
        Self { state, since: None, until: None }
    }
}

impl DayView<'_> {
    /// The state and dates of a cell's row. Without a row: the state that its absence means, without dates.
    #[must_use]
    pub fn answer(self, action: ActionIndex, commune: CommuneIndex) -> CellAnswer {
        let cell = self.cell(action, commune);
        CellAnswer { state: cell.state, since: cell.since(), until: cell.until() }
    }

    /// The values that a form shows when it opens: the answer of the cell, and the remark. The dates and the remark of
    /// an illustrative row are left out, so that they are not mistaken for real ones.
    #[must_use]
    pub fn prefilled(self, action: ActionIndex, commune: CommuneIndex) -> (CellAnswer, Option<Arc<str>>) {
        let cell = self.cell(action, commune);
        match cell.row().filter(|row| !row.is_illustrative()) {
            Some(row) => (CellAnswer { state: row.state, since: row.since, until: row.until }, row.note.clone()),
            None => (CellAnswer::plain(cell.state), None),
        }
    }

    /// Turns a proposal into the answer to record, which leaves the rows of other days as they are. Illustrative rows
    /// are treated as absent: no answer takes over their dates or their remark.
    #[must_use]
    pub fn resolve(self, action: ActionIndex, commune: CommuneIndex, proposal: Proposal) -> Resolution {
        let before = self.answer(action, commune);
        let (after, note, is_same) = match proposal {
            Proposal::Period(answer, note) => (answer, note, is_same_period(answer, before)),
            Proposal::Correction(answer) => {
                let (after, note) = self.corrected(action, commune, answer);
                (after, note, is_same_where_given(answer, before))
            }
        };
        if after.until.is_some_and(|until| after.since.is_some_and(|since| until.first_day() <= since.first_day())) {
            return Resolution::EndsBeforeStart;
        }
        let answer = ResolvedAnswer { action, commune, after, before, note };
        if is_same {
            Resolution::Same { answer, illustrative: self.cell(action, commune).is_illustrative() }
        } else {
            Resolution::Changes(answer)
        }
    }

    /// The answer with the missing dates taken from the period that it corrects, and the remark of that period.
    fn corrected(
        self,
        action: ActionIndex,
        commune: CommuneIndex,
        answer: CellAnswer,
    ) -> (CellAnswer, Option<Arc<str>>) {
        let history = self.territory.periods(action, commune);
        let known: Vec<&Participation> = history.iter().filter(|period| !period.is_illustrative()).collect();
        let on = answer.since.map_or(self.day, |since| since.first_day().max(self.day));
        let corrected = known.iter().find(|period| period.holds_on(on));
        let (since, until) = match corrected {
            Some(period) => (period.since, period.until),
            None => gap_around(&known, on),
        };
        let note = corrected.and_then(|period| period.note.clone());
        (CellAnswer { state: answer.state, since: answer.since.or(since), until: answer.until.or(until) }, note)
    }
}

impl ResolvedAnswer {
    /// The answer in the form that the journal records.
    #[must_use]
    pub fn recorded(self, territory: &Territory) -> Answer {
        Answer {
            cell: territory.cell_name(self.action, self.commune),
            state: self.after.state,
            since: self.after.since,
            until: self.after.until,
            note: self.note,
            before: None,
        }
    }
}

/// One edit that records all these answers, in the order of the tables.
#[must_use]
pub fn edit_of(territory: &Territory, answers: Vec<ResolvedAnswer>) -> Edit {
    let answers = sorted(answers, |one, other| (one.action, one.commune).cmp(&(other.action, other.commune)));
    Edit::Answer { answers: answers.into_iter().map(|answer| answer.recorded(territory)).collect() }
}

impl Territory {
    /// The action id and commune code of a cell. Unlike the indices, they stay valid when the tables change.
    #[must_use]
    pub fn cell_name(&self, action: ActionIndex, commune: CommuneIndex) -> CellName {
        CellName { action: self.action(action).id.clone(), commune: self.commune(commune).code }
    }
}

/// Whether two answers have the same state and the same period. A missing date only equals another missing date.
fn is_same_period(one: CellAnswer, other: CellAnswer) -> bool {
    let first = |date: Option<ReducedDate>| date.map(ReducedDate::first_day);
    let days = |answer: CellAnswer| (first(answer.since), first(answer.until));
    one.state == other.state && days(one) == days(other)
}

/// Whether the cell holds this answer already. Only the dates that the answer gives are compared.
fn is_same_where_given(answer: CellAnswer, before: CellAnswer) -> bool {
    let same = |given: Option<ReducedDate>, known: Option<ReducedDate>| {
        given.is_none_or(|given| known.is_some_and(|known| known.first_day() == given.first_day()))
    };
    answer.state == before.state && same(answer.since, before.since) && same(answer.until, before.until)
}

/// The gap around a day that no row covers: from the end of the period before it to the start of the one after it.
fn gap_around(history: &[&Participation], day: Day) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let before = history.iter().rev().find_map(|period| period.until.filter(|until| until.first_day() <= day));
    let after = history.iter().find_map(|period| period.since.filter(|since| since.first_day() > day));
    (before, after)
}
