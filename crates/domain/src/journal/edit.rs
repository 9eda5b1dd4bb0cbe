//! The edits that a user can make.

use std::sync::Arc;

use crate::dates::{Day, Period, ReducedDate};
use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::cell_history::with_answer;
use crate::journal::{ActionField, CommuneField, Passage, RecordedAnswer};
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState};

/// A cell of the table of participations, by id and code. Unlike indices, they stay valid when the tables change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellName {
    /// The id of the action.
    pub action: ActionId,
    /// The code of the commune.
    pub commune: CommuneCode,
}

/// A new state for one cell, from `since` until the day before `until`. It replaces all earlier rows and answers for
/// these days. Other days are not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The cell that is answered.
    pub cell: CellName,
    /// Whether the commune takes part.
    pub state: ParticipationState,
    /// The first day on which the state holds; `None` means since always.
    pub since: Option<ReducedDate>,
    /// The first day on which the state no longer holds; `None` means that the period has no end.
    pub until: Option<ReducedDate>,
    /// A remark on the period.
    pub note: Option<Arc<str>>,
    /// The period that the answer corrects: what was said of these days no longer holds, even where the answer says
    /// nothing of them. `None` if it corrects none, and so leaves the days before and after it as they are.
    pub corrects: Option<Period>,
    /// The state of the cell before the answer; `None` if it had no row. Only for display.
    pub before: Option<ParticipationState>,
}

/// The complete list of edits. One user gesture makes one edit, however many cells it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Sets the state of cells.
    Answer {
        /// One answer for each cell.
        answers: Vec<Answer>,
    },
    /// Confirms the state that cells have on a day. What was made up about it, the dates and the remark of an
    /// illustrative row, is not confirmed: it leaves with the row.
    Confirm {
        /// The confirmed cells.
        cells: Vec<CellName>,
        /// The day for which their state was shown.
        on: Day,
    },
    /// Takes earlier entries back. Only undoing this edit brings them into force again.
    Withdraw {
        /// The entries taken back.
        entries: Vec<EntryId>,
        /// The cells for which the entries are taken back; empty to take them back as a whole.
        cells: Vec<CellName>,
    },
    /// Undoes an entry other than an undo or a redo.
    Undo {
        /// The entry undone.
        entry: EntryId,
    },
    /// Brings an undone entry into force again.
    Redo {
        /// The entry that was undone.
        entry: EntryId,
    },
    /// Sets fields of an action. Adds the action if there is none with this id and a title and a domain are set.
    Action {
        /// The id of the action.
        action: ActionId,
        /// The same fields before the edit; empty for an added action. Only for display.
        before: Vec<ActionField>,
        /// The fields with their new values.
        fields: Vec<ActionField>,
    },
    /// Removes an action and all its participations.
    DeleteAction {
        /// The id of the action.
        action: ActionId,
    },
    /// Sets fields of a commune. Adds the commune if there is none with this code and a name is set.
    Commune {
        /// The code of the commune.
        commune: CommuneCode,
        /// The same fields before the edit; empty for an added commune. Only for display.
        before: Vec<CommuneField>,
        /// The fields with their new values.
        fields: Vec<CommuneField>,
    },
    /// Gives the current state a name, without changing any data. The state is a set of entries: those of an earlier
    /// named state and those listed here.
    NameState {
        /// The name of the state.
        name: Arc<str>,
        /// The entry that names the earlier state, if there is one.
        base: Option<EntryId>,
        /// The entries that the earlier state does not include.
        entries: Vec<EntryId>,
    },
    /// Gives passages of the decks and of the report their words, without changing any data.
    Compose {
        /// The same passages before the edit. Only for display.
        before: Vec<Passage>,
        /// The passages with their new words, sorted by name.
        passages: Vec<Passage>,
    },
    /// Notes that answers of communes have come, whether they changed anything or not.
    Receive {
        /// The communes, sorted.
        communes: Vec<CommuneCode>,
        /// The day on which they were taken in.
        on: Day,
    },
}

impl Answer {
    /// An answer without end or remark. It holds from `since` on, or since always if that is `None`.
    #[must_use]
    pub const fn since(cell: CellName, state: ParticipationState, since: Option<ReducedDate>) -> Self {
        Self { cell, state, since, until: None, note: None, corrects: None, before: None }
    }

    /// Answers that give a cell these periods, whatever it holds: the first one corrects all days.
    pub(super) fn restating<'a>(cell: &CellName, periods: impl Iterator<Item = &'a RecordedAnswer>) -> Vec<Self> {
        let answer = |(number, period): (usize, &RecordedAnswer)| Self {
            until: period.until,
            note: period.note.clone(),
            corrects: (number == 0).then(Period::default),
            ..Self::since(cell.clone(), period.state, period.since)
        };
        periods.enumerate().map(answer).collect()
    }

    /// The periods of its cell once it is applied to those before it.
    #[must_use]
    pub(crate) fn applied_to(
        &self,
        periods: &[Participation],
        action: ActionIndex,
        commune: CommuneIndex,
    ) -> Vec<Participation> {
        with_answer(periods, self, action, commune)
    }

    /// The period that the answer corrects; `None` if it corrects none, or one without a day, which only a file that
    /// was made elsewhere names.
    #[must_use]
    pub fn corrected(&self) -> Option<Period> {
        self.corrects.filter(|period| !period.is_empty())
    }

    /// The days for which the answer holds.
    #[must_use]
    pub const fn period(&self) -> Period {
        Period { since: self.since, until: self.until }
    }
}

impl Edit {
    /// An edit with a single answer.
    #[must_use]
    pub fn answer(answer: Answer) -> Self {
        Self::Answer { answers: vec![answer] }
    }

    /// The cells of an answer or a confirmation; empty for other edits.
    #[must_use]
    pub fn cells(&self) -> Vec<&CellName> {
        match self {
            Self::Answer { answers } => answers.iter().map(|answer| &answer.cell).collect(),
            Self::Confirm { cells, .. } => cells.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it answers or confirms a cell.
    #[must_use]
    pub fn concerns(&self, cell: &CellName) -> bool {
        match self {
            Self::Answer { answers } => answers.iter().any(|answer| answer.cell == *cell),
            Self::Confirm { cells, .. } => cells.contains(cell),
            _ => false,
        }
    }

    /// Whether it changes actions or communes, rather than cells.
    #[must_use]
    pub const fn changes_tables(&self) -> bool {
        matches!(self, Self::Action { .. } | Self::DeleteAction { .. } | Self::Commune { .. })
    }

    /// Whether it changes cells, actions or communes itself, rather than undoing, taking back or naming.
    #[must_use]
    pub const fn changes_data(&self) -> bool {
        matches!(self, Self::Answer { .. } | Self::Confirm { .. }) || self.changes_tables()
    }

    /// Whether it has content of its own: data, words of decks and of the report, answers that have come; rather than
    /// undoing, taking back or naming.
    #[must_use]
    pub const fn has_content(&self) -> bool {
        self.changes_data() || matches!(self, Self::Compose { .. } | Self::Receive { .. })
    }

    /// Whether it can be undone: it is neither an undo nor a redo.
    #[must_use]
    pub const fn is_undoable(&self) -> bool {
        !matches!(self, Self::Undo { .. } | Self::Redo { .. })
    }

    /// The same edit, limited to the cells for which `keeps` is true; `None` if no cell is left. Edits of actions and
    /// communes are kept as they are.
    pub(super) fn limited_to(&self, keeps: impl Fn(&CellName) -> bool) -> Option<Self> {
        match self {
            Self::Answer { answers } => {
                let answers: Vec<Answer> = answers.iter().filter(|answer| keeps(&answer.cell)).cloned().collect();
                (!answers.is_empty()).then_some(Self::Answer { answers })
            }
            Self::Confirm { cells, on } => {
                let cells: Vec<CellName> = cells.iter().filter(|cell| keeps(cell)).cloned().collect();
                (!cells.is_empty()).then_some(Self::Confirm { cells, on: *on })
            }
            other => Some(other.clone()),
        }
    }
}
