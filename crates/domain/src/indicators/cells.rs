//! The cells on a day: what each member commune's part in each running action is known to be.

use crate::dates::Day;
use crate::indicators::{CellBasis, DayView, EffectiveCell, Range};
use crate::territory::{
    Action, ActionIndex, CommuneIndex, DatedState, Participation, ParticipationState, Provenance, Territory,
};

/// What is known of one running action and one member commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Takes part.
    Yes,
    /// Does not, whether or not it would like to.
    No,
    /// The action is not for it.
    NotConcerned,
    /// Not known.
    Unknown,
}

/// Which rows count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All of them.
    #[default]
    Everything,
    /// All but the illustrative participations, whose cells become unknown.
    PublishedOnly,
}

impl Scope {
    /// Whether a participation counts.
    #[must_use]
    pub fn includes(self, row: &Participation) -> bool {
        self.includes_provenance(row.provenance)
    }

    fn includes_provenance(self, provenance: Provenance) -> bool {
        self == Self::Everything || provenance != Provenance::Illustrative
    }
}

/// Every cell of a territory on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    members: Vec<CommuneIndex>,
    running: Vec<ActionIndex>,
    /// By running action, then member.
    states: Vec<Cell>,
    /// What each cell rests on, when it is known: its row, or the action's complete list.
    rests_on: Vec<Provenance>,
}

impl Cells {
    /// The cells of the actions that run on a day and the communes that are members on it.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        let members: Vec<CommuneIndex> =
            territory.places_of_communes().filter(|(_, commune)| commune.is_member_on(day)).map(|(at, _)| at).collect();
        let running: Vec<ActionIndex> =
            territory.places_of_actions().filter(|(_, action)| action.is_running_on(day)).map(|(at, _)| at).collect();
        let (width, number) = (members.len(), day.number());
        let said = StateTable::in_scope(scope);
        let mut column_of = vec![width; territory.communes().len()];
        for (column, member) in members.iter().enumerate() {
            column_of[member.get()] = column;
        }
        let mut states = Vec::with_capacity(width * running.len());
        let mut rests_on = Vec::with_capacity(width * running.len());
        for &action in &running {
            let (absent, list) = without_a_row(territory.action(action));
            let (mut of_line, mut of_list) = ([absent].repeat(width + 1), [list].repeat(width + 1));
            fill(&mut of_line, &mut of_list, territory.dated_states_of(action), &column_of, number, &said);
            states.extend_from_slice(&of_line[..width]);
            rests_on.extend_from_slice(&of_list[..width]);
        }
        let mut cells = Self { members, running, states, rests_on };
        for (action, commune) in territory.replaced() {
            if let Some(place) = cells.place(action, commune) {
                cells.update(territory, day, scope, place);
            }
        }
        cells
    }

    /// Looks at one cell again, after an edit of it.
    pub(super) fn update(&mut self, territory: &Territory, day: Day, scope: Scope, at: usize) {
        let (line, column) = (at / self.members.len(), at % self.members.len());
        let (action, commune) = (self.running[line], self.members[column]);
        let cell = DayView { territory, day, scope }.cell(action, commune);
        self.states[at] = Cell::of_state(cell.state);
        self.rests_on[at] = match cell.basis {
            CellBasis::Row(row) => row.provenance,
            CellBasis::CompleteList(provenance) => provenance,
            // Of what is not known nobody asks; these are what the rows of the tables give.
            CellBasis::RowLeftOut => Provenance::Illustrative,
            CellBasis::Nothing => territory.action(action).provenance,
        };
    }

    /// The member communes, by place.
    #[must_use]
    pub fn members(&self) -> &[CommuneIndex] {
        &self.members
    }

    /// The running actions, by place.
    #[must_use]
    pub fn running(&self) -> &[ActionIndex] {
        &self.running
    }

    /// One running action's cells, in the order of the members.
    pub fn by_action(&self) -> impl Iterator<Item = (ActionIndex, &[Cell])> {
        let width = self.members.len();
        self.running
            .iter()
            .enumerate()
            .map(move |(line, &action)| (action, &self.states[line * width..(line + 1) * width]))
    }

    /// The cells of the running action of that number, and what each of them rests on, in the order of the members.
    pub(super) fn line(&self, number: usize) -> (&[Cell], &[Provenance]) {
        let places = number * self.members.len()..(number + 1) * self.members.len();
        (&self.states[places.clone()], &self.rests_on[places])
    }

    /// All of them, by running action, then member.
    #[must_use]
    pub fn all(&self) -> &[Cell] {
        &self.states
    }

    /// One cell; `None` when the action does not run or the commune is no member.
    #[must_use]
    pub fn get(&self, action: ActionIndex, commune: CommuneIndex) -> Option<Cell> {
        self.states.get(self.place(action, commune)?).copied()
    }

    /// Where a cell stands in [`all`](Self::all).
    #[must_use]
    pub fn place(&self, action: ActionIndex, commune: CommuneIndex) -> Option<usize> {
        let line = self.running.binary_search(&action).ok()?;
        let column = self.members.binary_search(&commune).ok()?;
        Some(line * self.members.len() + column)
    }

    /// What the cell at a place is, and what it rests on when it is known.
    #[must_use]
    pub fn at(&self, place: usize) -> (Cell, Provenance) {
        (self.states[place], self.rests_on[place])
    }
}

/// Writes what the rows that hold on a day say into the line of their action, and what holds on another day or is
/// said of no member into the place after it: to write there costs less than to ask each row.
fn fill(
    states: &mut [Cell],
    rests_on: &mut [Provenance],
    rows: &[DatedState],
    column_of: &[usize],
    day: i32,
    said: &StateTable,
) {
    let nowhere = states.len() - 1;
    for row in rows {
        let column = column_of[row.commune.get()];
        let column = if row.holds_on(day) { column } else { nowhere };
        states[column] = said.by(row);
        rests_on[column] = row.provenance;
    }
}

/// What a row says of its cell, by its state and its provenance. It is looked up, since a processor that has to guess
/// which of them comes next guesses wrong.
pub(super) struct StateTable([[Cell; 3]; 5]);

impl StateTable {
    pub(super) fn in_scope(scope: Scope) -> Self {
        let mut said = [[Cell::Unknown; 3]; 5];
        for state in ParticipationState::ALL {
            for provenance in [Provenance::Published, Provenance::Entered, Provenance::Illustrative] {
                said[state as usize][provenance as usize] =
                    if scope.includes_provenance(provenance) { Cell::of_state(state) } else { Cell::Unknown };
            }
        }
        Self(said)
    }

    pub(super) const fn by(&self, row: &DatedState) -> Cell {
        self.0[row.state as usize][row.provenance as usize]
    }
}

/// What a cell is without a row, and what that rests on when it is known.
pub(super) fn without_a_row(action: &Action) -> (Cell, Provenance) {
    (Cell::of_state(EffectiveCell::without_a_row(action).state), action.provenance)
}

impl Cell {
    /// Every kind, in the order of their numbers.
    pub(super) const ALL: [Self; 4] = [Self::Yes, Self::No, Self::NotConcerned, Self::Unknown];

    /// The kind that a state counts as.
    #[must_use]
    pub const fn of_state(state: ParticipationState) -> Self {
        match state {
            ParticipationState::TakesPart => Self::Yes,
            ParticipationState::No | ParticipationState::Interested => Self::No,
            ParticipationState::NotConcerned => Self::NotConcerned,
            ParticipationState::Unknown => Self::Unknown,
        }
    }

    /// What it adds to a count: 1…1, 0…1 when it is not known, else nothing.
    pub(super) fn adds(self) -> Range {
        Range { min: u32::from(self.is_yes()), max: u32::from(self.may_be_yes()) }
    }

    /// Whether it counts for certain.
    #[must_use]
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }

    /// Whether it may count.
    #[must_use]
    pub fn may_be_yes(self) -> bool {
        matches!(self, Self::Yes | Self::Unknown)
    }
}
