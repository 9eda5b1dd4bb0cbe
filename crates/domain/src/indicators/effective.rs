//! What a cell says on a day: the one place that weighs its row, its action's complete list and the rows left out.

use crate::dates::{Day, ReducedDate};
use crate::indicators::Scope;
use crate::territory::{Action, ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

/// A territory as it is looked at: on a day, under the rows that count.
#[derive(Clone, Copy, Debug)]
pub struct DayView<'a> {
    /// With every edit.
    pub territory: &'a Territory,
    /// The day.
    pub day: Day,
    /// The rows that count.
    pub scope: Scope,
}

/// What a cell says on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EffectiveCell<'a> {
    /// The commune's part in the action.
    pub state: ParticipationState,
    /// What says so.
    pub basis: CellBasis<'a>,
}

/// What a cell's state rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellBasis<'a> {
    /// The row that holds on the day.
    Row(&'a Participation),
    /// No row: the list of those who take part is complete, which a provenance vouches for.
    CompleteList(Provenance),
    /// A row holds on the day, and is not among those that count.
    RowLeftOut,
    /// Nothing.
    Nothing,
}

impl<'a> DayView<'a> {
    /// What one cell says, whether or not the action runs and the commune is a member on the day.
    ///
    /// ```
    #[doc = include_str!("small_territory.txt")]
    /// // + takes part, - does not, ? not known.
    /// let territory = territory(&["a,Habitat,2018", "b,Habitat,2018"], &[(900, "+?")]);
    /// let view = DayView { territory: &territory, day: Day::end_of_year(2019), scope: Scope::Everything };
    /// let commune = territory.places_of_communes().next().map(|(place, _)| place).unwrap();
    /// let states = territory.places_of_actions().map(|(action, _)| view.cell(action, commune).state.as_str());
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

    /// Whether the commune took part in a period before the one that holds on the day, among the rows that count: « no »
    /// then means no longer.
    #[must_use]
    pub fn took_part_before(self, action: ActionIndex, commune: CommuneIndex) -> bool {
        let Some(row) = self.cell(action, commune).row() else { return false };
        let took_part = |earlier: &Participation| {
            earlier.state == ParticipationState::TakesPart
                && earlier.begins() < row.begins()
                && self.scope.includes(earlier)
        };
        self.territory.history(action, commune).iter().any(took_part)
    }

    /// Whether a cell is counted on the day: a member and a running action.
    #[must_use]
    pub fn has(self, action: ActionIndex, commune: CommuneIndex) -> bool {
        self.territory.action(action).is_running_on(self.day) && self.territory.commune(commune).is_member_on(self.day)
    }
}

impl<'a> EffectiveCell<'a> {
    /// What an action's cell says where no row holds: no, where its list is complete; else nothing is known.
    pub(super) const fn without_a_row(action: &Action) -> Self {
        if action.list_is_complete {
            Self { state: ParticipationState::No, basis: CellBasis::CompleteList(action.provenance) }
        } else {
            Self { state: ParticipationState::Unknown, basis: CellBasis::Nothing }
        }
    }

    /// The row that says so.
    #[must_use]
    pub const fn row(&self) -> Option<&'a Participation> {
        if let CellBasis::Row(row) = self.basis { Some(row) } else { None }
    }

    /// Where the state comes from: its row, or the list that leaves the commune out.
    #[must_use]
    pub const fn provenance(&self) -> Option<Provenance> {
        match self.basis {
            CellBasis::Row(row) => Some(row.provenance),
            CellBasis::CompleteList(provenance) => Some(provenance),
            CellBasis::RowLeftOut | CellBasis::Nothing => None,
        }
    }

    /// Where its row comes from.
    #[must_use]
    pub const fn provenance_of_row(&self) -> Option<Provenance> {
        if let CellBasis::Row(row) = self.basis { Some(row.provenance) } else { None }
    }

    /// Whether it rests on a row that was made up.
    #[must_use]
    pub const fn is_made_up(&self) -> bool {
        matches!(self.provenance_of_row(), Some(Provenance::Illustrative))
    }

    /// The first day of its row's period.
    #[must_use]
    pub fn since(&self) -> Option<ReducedDate> {
        self.row().and_then(|row| row.since)
    }

    /// The first day after its row's period.
    #[must_use]
    pub fn until(&self) -> Option<ReducedDate> {
        self.row().and_then(|row| row.until)
    }
}
