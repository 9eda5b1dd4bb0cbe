//! From what somebody says of a cell to the answer that is recorded: the one rule that keys, pastes, forms and slides
//! follow, so that a cell becomes the same whichever way it is answered.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::indicators::DayView;
use crate::journal::{Answer, CellName, Edit};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

/// What is said of a cell, as far as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellAnswer {
    /// The commune's part.
    pub state: ParticipationState,
    /// The first day it holds, where that is said.
    pub since: Option<ReducedDate>,
    /// The first day it no longer holds, where that is said.
    pub until: Option<ReducedDate>,
}

/// How an answer is meant, by the way it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// By a key or a paste, which may name no dates. It corrects the period that holds on the day, or the stretch
    /// without a row around it: dates that are not named stay, and so does the remark.
    Correction(CellAnswer),
    /// By a form that shows the period and, where it asks for one, the remark: a date left blank is an open end.
    Period(CellAnswer, Option<Arc<str>>),
}

/// An answer to record: all that it says, and what the cell says before it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedAnswer {
    /// The action.
    pub action: ActionIndex,
    /// The commune.
    pub commune: CommuneIndex,
    /// What the cell will say, over the whole period that is meant.
    pub said: CellAnswer,
    /// What it says now, on the day looked at.
    pub before: CellAnswer,
    /// The remark on the period.
    pub note: Option<Arc<str>>,
}

/// What saying something of a cell comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// The cell says something else now.
    Changes(ResolvedAnswer),
    /// The cell says that already. Recording it all the same confirms it.
    Same {
        /// What would be recorded.
        answer: ResolvedAnswer,
        /// Whether the cell rests on an illustrative row, which an answer would replace.
        made_up: bool,
    },
    /// The period would end before it begins.
    EndsFirst,
}

impl CellAnswer {
    /// A state, without dates.
    #[must_use]
    pub const fn plain(state: ParticipationState) -> Self {
        Self { state, since: None, until: None }
    }
}

impl DayView<'_> {
    /// What a cell says: its row's state and dates, or the state that having no row means.
    #[must_use]
    pub fn answer(self, action: ActionIndex, commune: CommuneIndex) -> CellAnswer {
        let cell = self.cell(action, commune);
        CellAnswer { state: cell.state, since: cell.since(), until: cell.until() }
    }

    /// What a form opens with: what the cell says, and the remark on it. Dates and remarks that were made up are left
    /// out, so that none of them passes for one that somebody gave.
    #[must_use]
    pub fn prefilled(self, action: ActionIndex, commune: CommuneIndex) -> (CellAnswer, Option<Arc<str>>) {
        let cell = self.cell(action, commune);
        match cell.row().filter(|row| is_known(row)) {
            Some(row) => (self.answer(action, commune), row.note.clone()),
            None => (CellAnswer::plain(cell.state), None),
        }
    }

    /// What an answer has to say so that a cell says what is proposed, while other days keep what is known of them.
    /// Illustrative rows count as none: their dates and remarks are taken over by no answer.
    #[must_use]
    pub fn resolve(self, action: ActionIndex, commune: CommuneIndex, proposal: Proposal) -> Resolution {
        let before = self.answer(action, commune);
        let (whole, note, is_same) = match proposal {
            Proposal::Period(said, note) => (said, note, is_same_period(said, before)),
            Proposal::Correction(said) => {
                let (whole, note) = self.corrected(action, commune, said);
                (whole, note, says_the_same(said, before))
            }
        };
        if whole.until.is_some_and(|until| whole.since.is_some_and(|since| until.first_day() <= since.first_day())) {
            return Resolution::EndsFirst;
        }
        let answer = ResolvedAnswer { action, commune, said: whole, before, note };
        if is_same {
            Resolution::Same { answer, made_up: self.cell(action, commune).is_made_up() }
        } else {
            Resolution::Changes(answer)
        }
    }

    /// The period that a correction is about, with what is said of it, and its remark.
    fn corrected(self, action: ActionIndex, commune: CommuneIndex, said: CellAnswer) -> (CellAnswer, Option<Arc<str>>) {
        let history = self.territory.history(action, commune);
        let known: Vec<&Participation> = history.iter().filter(|period| is_known(period)).collect();
        let on = said.since.map_or(self.day, |since| since.first_day().max(self.day));
        let meant = known.iter().find(|period| period.holds_on(on));
        let (since, until) = match meant {
            Some(period) => (period.since, period.until),
            None => gap_around(&known, on),
        };
        let note = meant.and_then(|period| period.note.clone());
        (CellAnswer { state: said.state, since: said.since.or(since), until: said.until.or(until) }, note)
    }
}

impl ResolvedAnswer {
    /// The answer as the journal records it.
    #[must_use]
    pub fn recorded(self, territory: &Territory) -> Answer {
        Answer {
            cell: territory.name_of(self.action, self.commune),
            state: self.said.state,
            since: self.said.since,
            until: self.said.until,
            note: self.note,
            before: None,
        }
    }
}

/// The one edit that records these answers, in the order of the tables.
#[must_use]
pub fn edit_of(territory: &Territory, answers: Vec<ResolvedAnswer>) -> Edit {
    let answers = sorted(answers, |one, other| (one.action, one.commune).cmp(&(other.action, other.commune)));
    Edit::Answer { answers: answers.into_iter().map(|answer| answer.recorded(territory)).collect() }
}

impl Territory {
    /// A cell by its names, which outlive any order of the tables.
    #[must_use]
    pub fn name_of(&self, action: ActionIndex, commune: CommuneIndex) -> CellName {
        CellName { action: self.action(action).id.clone(), commune: self.commune(commune).code }
    }
}

fn is_known(row: &Participation) -> bool {
    row.provenance != Provenance::Illustrative
}

/// Whether the cell says this already, dates that are open included.
fn is_same_period(said: CellAnswer, before: CellAnswer) -> bool {
    let first = |date: Option<ReducedDate>| date.map(ReducedDate::first_day);
    let days = |it: CellAnswer| (first(it.since), first(it.until));
    said.state == before.state && days(said) == days(before)
}

/// Whether the cell says this already: a date that is not named is not compared.
fn says_the_same(said: CellAnswer, before: CellAnswer) -> bool {
    let same = |said: Option<ReducedDate>, known: Option<ReducedDate>| {
        said.is_none_or(|said| known.is_some_and(|known| known.first_day() == said.first_day()))
    };
    said.state == before.state && same(said.since, before.since) && same(said.until, before.until)
}

/// The stretch without a row around a day: from the end of the period before it to the beginning of the one after.
fn gap_around(history: &[&Participation], day: Day) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let before = history.iter().rev().find_map(|period| period.until.filter(|until| until.first_day() <= day));
    let after = history.iter().find_map(|period| period.since.filter(|since| since.first_day() > day));
    (before, after)
}
