//! From the answer that a user gives for a cell to the answer that is recorded. Keys, pastes, forms and slides all use
//! this one rule, so that the same answer has the same effect however it is given.

mod chosen;
mod plausible;
mod typed;

use std::sync::Arc;

use crate::dates::{Day, Period, ReducedDate};
use crate::indicators::DayView;
use crate::journal::{Answer, CellName, Edit, gap_around};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Territory};

pub use chosen::StateChoice;
pub use plausible::{ImplausibleDate, PeriodEnd, implausible_date};
pub use typed::{AnswerChoice, AnswerError, AnswerErrorKind, AnswerField, ReadAnswer, TypedAnswer};

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
    /// between two periods.
    Correction(CellAnswer),
    /// Given in a form that shows the dates and the remark.
    Period {
        /// The state and the typed dates.
        answer: CellAnswer,
        /// The remark.
        note: Option<Arc<str>>,
        /// What becomes of the period that holds on the day, where that can be chosen.
        overlap: Overlap,
    },
}

/// What becomes of a period when an answer that begins later says something of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// It was wrong: the answer replaces it, its earlier days included.
    Corrected,
    /// It was right until the answer begins.
    Ended,
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
    /// The period that the answer corrects, if it has days of which the answer says nothing.
    pub corrects: Option<Period>,
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

    /// The days for which it is given.
    #[must_use]
    pub const fn period(self) -> Period {
        Period { since: self.since, until: self.until }
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
        let (answer, note, overlap) = match proposal {
            Proposal::Correction(answer) => (answer, None, None),
            Proposal::Period { answer, note, overlap } => (answer, Some(note), Some(overlap)),
        };
        let on = answer.since.map_or(self.day, |since| since.first_day().max(self.day));
        let history = self.territory.periods(action, commune);
        let said = history.iter().find(|period| period.holds_on(on));
        let overlap = overlap.or_else(|| self.suggested_overlap(action, commune, answer)).unwrap_or(Overlap::Corrected);
        let corrected = said.filter(|said| overlap == Overlap::Corrected || !begins_later(answer, said));
        let (since, until) = match (&note, corrected) {
            (None, _) => correction_period(history, said, corrected, answer, on),
            (Some(_), _) => form_period(history, said, answer, on),
        };
        let after = CellAnswer { state: answer.state, since, until };
        if after.period().is_empty() {
            return Resolution::EndsBeforeStart;
        }
        let is_same = match &note {
            None => is_same_where_given(answer, before),
            Some(note) => is_same_period(after, before) && (self.prefilled(action, commune).1 == *note),
        };
        let kept_note = || said.filter(|said| said.state == answer.state && !said.is_illustrative())?.note.clone();
        let note = note.unwrap_or_else(kept_note);
        let corrects = corrected.map(Participation::period).filter(|period| !covers(after.period(), *period));
        let answer = ResolvedAnswer { action, commune, after, before, note, corrects };
        if is_same {
            Resolution::Same { answer, illustrative: self.cell(action, commune).is_illustrative() }
        } else {
            Resolution::Changes(answer)
        }
    }

    /// What probably becomes of the period that holds on the day, if the answer begins after it: another state follows
    /// it, the same state corrects its start. `None` if there is nothing to choose.
    #[must_use]
    pub fn suggested_overlap(self, action: ActionIndex, commune: CommuneIndex, answer: CellAnswer) -> Option<Overlap> {
        let on = answer.since?.first_day().max(self.day);
        let said = self.territory.on(action, commune, on).filter(|said| begins_later(answer, said))?;
        Some(if said.state == answer.state { Overlap::Corrected } else { Overlap::Ended })
    }

    /// The periods of the cell after an answer is recorded, the earliest first.
    #[must_use]
    pub fn periods_after(self, answer: &ResolvedAnswer) -> Vec<Participation> {
        let (action, commune) = (answer.action, answer.commune);
        answer.clone().recorded(self.territory).applied_to(self.territory.periods(action, commune), action, commune)
    }
}

/// The dates of a correction: those that it gives; else those of the period that it corrects. The start of that period
/// belongs to its state: another state begins where an earlier period ends, or has no start.
fn correction_period(
    history: &[Participation],
    said: Option<&Participation>,
    corrected: Option<&Participation>,
    answer: CellAnswer,
    on: Day,
) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let known: Vec<&Participation> = history.iter().filter(|period| !period.is_illustrative()).collect();
    let (since, until) = match said.filter(|said| !said.is_illustrative()) {
        None => gap_around(&known, on),
        Some(said) if said.state == answer.state || corrected.is_none() => (said.since, said.until),
        Some(said) => {
            let has_earlier = known.iter().any(|period| period.begins() < said.begins());
            (said.since.filter(|_| has_earlier), said.until)
        }
    };
    (answer.since.or(since), answer.until.or(until))
}

/// The dates of a form: those that were typed. A blank one is an open end, as far as no other period is known there.
fn form_period(
    history: &[Participation],
    said: Option<&Participation>,
    answer: CellAnswer,
    on: Day,
) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let is_other = |period: &&Participation| !period.is_illustrative() && Some(*period) != said;
    let others: Vec<&Participation> = history.iter().filter(is_other).collect();
    let (since, until) = gap_around(&others, on);
    (answer.since.or(since), answer.until.or(until))
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
            corrects: self.corrects,
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

/// Whether an answer begins within a period, after its first day.
fn begins_later(answer: CellAnswer, said: &Participation) -> bool {
    let begins = answer.period().begins();
    begins.is_some_and(|begins| Some(begins) > said.begins() && said.period().contains(begins))
}

/// Whether all days of one period are in the other.
fn covers(one: Period, other: Period) -> bool {
    let ends_no_later = match (one.ends(), other.ends()) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(one), Some(other)) => other <= one,
    };
    one.begins() <= other.begins() && ends_no_later
}

/// Whether two answers have the same state and the same period. A missing date only equals another missing date.
fn is_same_period(one: CellAnswer, other: CellAnswer) -> bool {
    one.state == other.state && one.period().is_same_days(other.period())
}

/// Whether the cell holds this answer already. Only the dates that the answer gives are compared.
fn is_same_where_given(answer: CellAnswer, before: CellAnswer) -> bool {
    let same = |given: Option<ReducedDate>, known: Option<ReducedDate>| {
        given.is_none_or(|given| known.is_some_and(|known| known.first_day() == given.first_day()))
    };
    answer.state == before.state && same(answer.since, before.since) && same(answer.until, before.until)
}
