//! From what is said of a cell to what an answer has to say, so that other days keep what is known of them.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::indicators::Scope;
use crate::spreadsheet::answers::ParsedAnswer;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

/// The territory as it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct GridView<'a> {
    /// With every edit.
    pub territory: &'a Territory,
    /// On this day.
    pub day: Day,
    /// Under these rows.
    pub scope: Scope,
}

/// An answer to make: all that it says, and what the cell shows before it.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedAnswer {
    /// The action.
    pub action: ActionIndex,
    /// The commune.
    pub commune: CommuneIndex,
    /// What the cell will say, over the whole period that is meant.
    pub said: ParsedAnswer,
    /// What it shows now.
    pub before: ParsedAnswer,
    /// The remark that the period has, which stays.
    pub note: Option<Arc<str>>,
}

/// What saying something of a cell comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// It says something else than the cell shows.
    Changes(PastedAnswer),
    /// The cell shows that already; `made_up` where it rests on an illustrative row, which an answer would replace.
    Same { change: PastedAnswer, made_up: bool },
    /// The period would end before it begins.
    EndsFirst,
}

impl<'a> GridView<'a> {
    /// The row that a cell shows: none where none holds on the day or it does not count.
    #[must_use]
    pub fn row(self, action: ActionIndex, commune: CommuneIndex) -> Option<&'a Participation> {
        self.territory.on(action, commune, self.day).filter(|row| self.scope.keeps(row))
    }

    /// What a cell shows: its row's state and dates, or what having no row means.
    #[must_use]
    pub fn shown(self, action: ActionIndex, commune: CommuneIndex) -> ParsedAnswer {
        match self.territory.on(action, commune, self.day) {
            Some(row) if self.scope.keeps(row) => ParsedAnswer { state: row.state, since: row.since, until: row.until },
            None if self.territory.action(action).list_is_complete => ParsedAnswer::plain(ParticipationState::No),
            Some(_) | None => ParsedAnswer::plain(ParticipationState::Unknown),
        }
    }

    /// What an answer has to say so that a cell says this. Without dates it corrects the period that holds on the day,
    /// or the stretch without a row around it: what is known of other days stays. What was made up counts for no row, so
    /// that no date of it passes for one that somebody gave.
    #[must_use]
    pub fn settle(self, action: ActionIndex, commune: CommuneIndex, said: ParsedAnswer) -> Resolution {
        let history = self.territory.history(action, commune);
        let known: Vec<&Participation> =
            history.iter().filter(|period| period.provenance != Provenance::Illustrative).collect();
        let on = said.since.map_or(self.day, |since| since.first_day().max(self.day));
        let meant = known.iter().find(|period| period.holds_on(on));
        let (since, until) = match meant {
            Some(period) => (period.since, period.until),
            None => around(&known, on),
        };
        let note = meant.and_then(|period| period.note.clone());
        let before = self.shown(action, commune);
        let whole = ParsedAnswer { state: said.state, since: said.since.or(since), until: said.until.or(until) };
        if whole.until.is_some_and(|until| whole.since.is_some_and(|since| until.first_day() <= since.first_day())) {
            return Resolution::EndsFirst;
        }
        let change = PastedAnswer { action, commune, said: whole, before, note };
        let says_the_same = said.state == before.state
            && said.since.is_none_or(|since| before.since.is_some_and(|known| known.first_day() == since.first_day()))
            && said.until.is_none_or(|until| before.until.is_some_and(|known| known.first_day() == until.first_day()));
        if !says_the_same {
            return Resolution::Changes(change);
        }
        let made_up = self.row(action, commune).is_some_and(|row| row.provenance == Provenance::Illustrative);
        Resolution::Same { change, made_up }
    }

    /// Whether a cell is counted on the day: a member and a running action.
    #[must_use]
    pub fn has(self, action: ActionIndex, commune: CommuneIndex) -> bool {
        self.territory.action(action).is_running_on(self.day) && self.territory.commune(commune).is_member_on(self.day)
    }
}

impl ParsedAnswer {
    /// A state, without dates.
    #[must_use]
    pub const fn plain(state: ParticipationState) -> Self {
        Self { state, since: None, until: None }
    }
}

/// The stretch without a row around a day: from the end of the period before it to the beginning of the one after.
fn around(history: &[&Participation], day: Day) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let before = history.iter().rev().find_map(|period| period.until.filter(|until| until.first_day() <= day));
    let after = history.iter().find_map(|period| period.since.filter(|since| since.first_day() > day));
    (before, after)
}
