//! A form that was printed, filled in by hand and is typed back: what it was printed with, what is noted now, and what
//! each typed answer does.

use super::{FormId, ReturnCode, ReturnForm};
use crate::answering::{CellAnswer, Proposal, Resolution, ResolvedAnswer};
use crate::indicators::DayView;
use crate::territory::{ActionIndex, CommuneIndex, ParticipationState};

/// A printed form, compared with what is noted on the day on which it is typed back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedForm {
    /// The commune that it was printed for.
    pub commune: CommuneIndex,
    /// The version of the form.
    pub form: FormId,
    /// A cell for each of its actions, in the order of the form. Actions that were deleted since are left out.
    pub cells: Vec<PrintedCell>,
    /// How many of its actions were deleted since.
    pub deleted: usize,
    /// Whether it asks about the actions that run on the day.
    pub is_of_day: bool,
    /// Whether the commune is a member on the day.
    pub is_member: bool,
}

/// A cell of a printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedCell {
    /// Its number on the form, from 1.
    pub number: usize,
    /// The action.
    pub action: ActionIndex,
    /// The state that the form was printed with.
    pub printed: ParticipationState,
    /// The state that is noted on the day.
    pub now: ParticipationState,
    /// Whether what is noted is illustrative.
    pub is_illustrative: bool,
    /// Whether the action runs on the day and the commune is a member: only then is an answer taken.
    pub is_asked: bool,
}

/// What an answer that is typed from a form does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperOutcome {
    /// Nothing: the form was left as it was printed. What was noted since stays.
    AsPrinted,
    /// Nothing: it is noted already.
    AlreadyNoted,
    /// It is noted in the place of what the form was printed with.
    Changes,
    /// It is noted in the place of another state, which was noted after the form was printed.
    Replaces,
    /// Nothing: the action is not asked about on the day.
    NotAsked,
}

impl PrintedForm {
    /// The form of a code, on the day of the view; `None` if its commune is none of the territory.
    #[must_use]
    pub fn of(view: DayView<'_>, code: &ReturnCode) -> Option<Self> {
        let commune = view.territory.find_commune(code.commune)?;
        let is_member = view.territory.commune(commune).is_member_on(view.day);
        let cell = |(number, (id, printed)): (usize, &(_, ParticipationState))| {
            let action = view.territory.find_action(id)?;
            let noted = view.cell(action, commune);
            Some(PrintedCell {
                number,
                action,
                printed: *printed,
                now: noted.state,
                is_illustrative: noted.is_illustrative(),
                is_asked: is_member && view.territory.action(action).is_running_on(view.day),
            })
        };
        let cells: Vec<PrintedCell> = (1..).zip(&code.states).filter_map(cell).collect();
        Some(Self {
            commune,
            form: code.form,
            deleted: code.states.len() - cells.len(),
            cells,
            is_of_day: ReturnForm::on(view.territory, view.day).id() == code.form,
            is_member,
        })
    }

    /// How many of its cells say something else now than when it was printed.
    #[must_use]
    pub fn changed_since(&self) -> usize {
        self.cells.iter().filter(|cell| cell.has_changed()).count()
    }

    /// One answer for each typed state that changes something. `typed` has a place for each cell; `None` leaves it as it
    /// was printed.
    #[must_use]
    pub fn answers(&self, view: DayView<'_>, typed: &[Option<ParticipationState>]) -> Vec<ResolvedAnswer> {
        let answer = |(cell, typed): (&PrintedCell, &Option<ParticipationState>)| {
            let state = typed.filter(|_| cell.outcome(*typed).is_change())?;
            let proposal = Proposal::Correction(CellAnswer::plain(state));
            match view.resolve(cell.action, self.commune, proposal) {
                Resolution::Changes(answer) => Some(answer),
                Resolution::Same { .. } | Resolution::EndsBeforeStart => None,
            }
        };
        self.cells.iter().zip(typed).filter_map(answer).collect()
    }
}

impl PrintedCell {
    /// Whether it says something else now than when the form was printed.
    #[must_use]
    pub fn has_changed(&self) -> bool {
        self.now != self.printed
    }

    /// What a typed state does; `None` leaves the cell as it was printed.
    #[must_use]
    pub fn outcome(&self, typed: Option<ParticipationState>) -> PaperOutcome {
        match typed {
            None => PaperOutcome::AsPrinted,
            Some(state) if state == self.printed => PaperOutcome::AsPrinted,
            Some(_) if !self.is_asked => PaperOutcome::NotAsked,
            Some(state) if state == self.now => PaperOutcome::AlreadyNoted,
            Some(_) if self.has_changed() => PaperOutcome::Replaces,
            Some(_) => PaperOutcome::Changes,
        }
    }
}

impl PaperOutcome {
    /// Whether something is noted.
    #[must_use]
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Changes | Self::Replaces)
    }
}
