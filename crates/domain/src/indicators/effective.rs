//! The effective state of a cell on a day. This is the one implementation of how a row, a complete list of participants
//! and the scope decide it.

use crate::dates::{Day, ReducedDate};
use crate::indicators::Scope;
use crate::territory::{Action, ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

/// A territory on a day and in a scope.
#[derive(Clone, Copy, Debug)]
pub struct DayView<'a> {
    /// The territory after the edits.
    pub territory: &'a Territory,
    /// The day on which rows have to hold.
    pub day: Day,
    /// Which rows count.
    pub scope: Scope,
}

/// The state of a cell on a day, and why it has this state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EffectiveCell<'a> {
    /// Whether the commune takes part in the action.
    pub state: ParticipationState,
    /// What the state is based on.
    pub basis: CellBasis<'a>,
}

/// What the state of a cell is based on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellBasis<'a> {
    /// The row that holds on the day.
    Row(&'a Participation),
    /// No row holds, and the action's list of participants is complete; with the provenance of the action.
    CompleteList(Provenance),
    /// The row that holds on the day is not in the scope.
    RowLeftOut,
    /// No row holds, and the list of participants is not complete.
    Nothing,
}

impl<'a> DayView<'a> {
    /// The state of one cell, even if the action does not run or the commune is not a member on the day.
    ///
    /// ```
    #[doc = include_str!("small_territory.txt")]
    /// // + takes part, - does not, ? not known.
    /// let territory = territory(&["a,Habitat,2018", "b,Habitat,2018"], &[(900, "+?")]);
    /// let view = DayView { territory: &territory, day: Day::end_of_year(2019), scope: Scope::Everything };
    /// let commune = territory.indexed_communes().next().map(|(index, _)| index).unwrap();
    /// let states = territory.indexed_actions().map(|(action, _)| view.cell(action, commune).state.as_str());
    /// assert_eq!(states.collect::<Vec<_>>(), ["participe", "inconnue"]);
    /// ```
    #[must_use]
    pub fn cell(self, action: ActionIndex, commune: CommuneIndex) -> EffectiveCell<'a> {
        match self.territory.on(action, commune, self.day) {
            Some(row) if self.scope.includes(row) => EffectiveCell { state: row.state, basis: CellBasis::Row(row) },
            Some(_) => EffectiveCell { state: ParticipationState::Unknown, basis: CellBasis::RowLeftOut },
            None => EffectiveCell::without_a_row(self.territory.action(action)),
        }
    }

    /// Whether the commune took part in an earlier period than the one that holds on the day, in the scope. A « no »
    /// then means "no longer".
    #[must_use]
    pub fn took_part_before(self, action: ActionIndex, commune: CommuneIndex, cell: &EffectiveCell<'_>) -> bool {
        let Some(row) = cell.row().filter(|row| row.state == ParticipationState::No) else { return false };
        let took_part = |earlier: &Participation| {
            earlier.state == ParticipationState::TakesPart
                && earlier.begins() < row.begins()
                && self.scope.includes(earlier)
        };
        self.territory.periods(action, commune).iter().any(took_part)
    }

    /// Whether a cell is counted on the day: the action runs and the commune is a member.
    #[must_use]
    pub fn is_counted(self, action: ActionIndex, commune: CommuneIndex) -> bool {
        self.territory.action(action).is_running_on(self.day) && self.territory.commune(commune).is_member_on(self.day)
    }
}

impl<'a> EffectiveCell<'a> {
    /// The state of an action's cell on which no row holds: no if its list of participants is complete, unknown
    /// otherwise.
    pub(super) const fn without_a_row(action: &Action) -> Self {
        if action.list_is_complete {
            Self { state: ParticipationState::No, basis: CellBasis::CompleteList(action.provenance) }
        } else {
            Self { state: ParticipationState::Unknown, basis: CellBasis::Nothing }
        }
    }

    /// The row that the state is based on, if there is one.
    #[must_use]
    pub const fn row(&self) -> Option<&'a Participation> {
        if let CellBasis::Row(row) = self.basis { Some(row) } else { None }
    }

    /// The provenance of the state: that of its row, or of the complete list; `None` if the state is based on neither.
    #[must_use]
    pub const fn provenance(&self) -> Option<Provenance> {
        match self.basis {
            CellBasis::Row(row) => Some(row.provenance),
            CellBasis::CompleteList(provenance) => Some(provenance),
            CellBasis::RowLeftOut | CellBasis::Nothing => None,
        }
    }

    /// The provenance of its row; `None` if the state is not based on a row.
    #[must_use]
    pub const fn provenance_of_row(&self) -> Option<Provenance> {
        if let CellBasis::Row(row) = self.basis { Some(row.provenance) } else { None }
    }

    /// Whether the state is based on an illustrative row.
    #[must_use]
    pub const fn is_illustrative(&self) -> bool {
        matches!(self.provenance_of_row(), Some(Provenance::Illustrative))
    }

    /// The start of its row's period.
    #[must_use]
    pub fn since(&self) -> Option<ReducedDate> {
        self.row().and_then(|row| row.since)
    }

    /// The end of its row's period: the first day on which the state no longer holds.
    #[must_use]
    pub fn until(&self) -> Option<ReducedDate> {
        self.row().and_then(|row| row.until)
    }
}
