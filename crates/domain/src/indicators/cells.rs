//! The cells on a day: what is known about the participation of each member commune in each running action.

use crate::dates::Day;
use crate::indicators::{CellBasis, DayView, EffectiveCell, Interval};
use crate::territory::{
    Action, ActionIndex, CommuneIndex, DatedState, Participation, ParticipationState, Provenance, Territory,
};

/// What is known about the participation of a member commune in a running action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    /// It takes part.
    Yes,
    /// It does not take part, whether or not it would like to.
    No,
    /// The action does not apply to the commune.
    NotConcerned,
    /// It is not known.
    Unknown,
}

/// Which rows count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All rows.
    #[default]
    Everything,
    /// All rows except illustrative participations, whose cells become unknown.
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
    /// By running action, then member. The cells of one action are called a line.
    states: Vec<Cell>,
    /// The provenance of each known cell: that of its row, or of the action if its list is complete. Meaningless for a
    /// cell that is unknown.
    provenances: Vec<Provenance>,
}

impl Cells {
    /// The cells of the actions that run on a day and the communes that are members on it.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        let members: Vec<CommuneIndex> =
            territory.indexed_communes().filter(|(_, commune)| commune.is_member_on(day)).map(|(at, _)| at).collect();
        let running: Vec<ActionIndex> =
            territory.indexed_actions().filter(|(_, action)| action.is_running_on(day)).map(|(at, _)| at).collect();
        let (width, number) = (members.len(), day.number());
        let state_table = StateTable::in_scope(scope);
        let mut column_of = vec![width; territory.communes().len()];
        for (column, member) in members.iter().enumerate() {
            column_of[member.get()] = column;
        }
        let mut states = Vec::with_capacity(width * running.len());
        let mut provenances = Vec::with_capacity(width * running.len());
        for &action in &running {
            let (absent, list) = without_a_row(territory.action(action));
            let (mut of_line, mut of_list) = ([absent].repeat(width + 1), [list].repeat(width + 1));
            let rows = territory.dated_states_of(action);
            fill_line(&mut of_line, &mut of_list, rows, &column_of, number, &state_table);
            states.extend_from_slice(&of_line[..width]);
            provenances.extend_from_slice(&of_list[..width]);
        }
        let mut cells = Self { members, running, states, provenances };
        for (action, commune) in territory.replaced() {
            if let Some(index) = cells.index_of(action, commune) {
                cells.update(territory, day, scope, index);
            }
        }
        cells
    }

    /// Computes one cell again, after an edit of it.
    pub(super) fn update(&mut self, territory: &Territory, day: Day, scope: Scope, index: usize) {
        let (line, column) = (index / self.members.len(), index % self.members.len());
        let (action, commune) = (self.running[line], self.members[column]);
        let cell = DayView { territory, day, scope }.cell(action, commune);
        self.states[index] = Cell::of_state(cell.state);
        self.provenances[index] = match cell.basis {
            CellBasis::Row(row) => row.provenance,
            CellBasis::CompleteList(provenance) => provenance,
            // The provenance of an unknown cell is never used. These values are those that `on` computes from the
            // tables, so that both give equal results.
            CellBasis::RowLeftOut => Provenance::Illustrative,
            CellBasis::Nothing => territory.action(action).provenance,
        };
    }

    /// The member communes, sorted.
    #[must_use]
    pub fn members(&self) -> &[CommuneIndex] {
        &self.members
    }

    /// The running actions, sorted.
    #[must_use]
    pub fn running(&self) -> &[ActionIndex] {
        &self.running
    }

    /// The cells of each running action, in the order of the members.
    pub fn by_action(&self) -> impl Iterator<Item = (ActionIndex, &[Cell])> {
        let width = self.members.len();
        self.running
            .iter()
            .enumerate()
            .map(move |(line, &action)| (action, &self.states[line * width..(line + 1) * width]))
    }

    /// The cells of the running action at an index of [`running`](Self::running), and their provenances, in the order
    /// of the members.
    pub(super) fn line(&self, index: usize) -> (&[Cell], &[Provenance]) {
        let range = index * self.members.len()..(index + 1) * self.members.len();
        (&self.states[range.clone()], &self.provenances[range])
    }

    /// All cells, by running action, then member.
    #[must_use]
    pub fn all(&self) -> &[Cell] {
        &self.states
    }

    /// One cell; `None` if the action does not run or the commune is not a member.
    #[must_use]
    pub fn get(&self, action: ActionIndex, commune: CommuneIndex) -> Option<Cell> {
        self.states.get(self.index_of(action, commune)?).copied()
    }

    /// The index of a cell in [`all`](Self::all); `None` if the action does not run or the commune is not a member.
    #[must_use]
    pub fn index_of(&self, action: ActionIndex, commune: CommuneIndex) -> Option<usize> {
        let line = self.running.binary_search(&action).ok()?;
        let column = self.members.binary_search(&commune).ok()?;
        Some(line * self.members.len() + column)
    }

    /// The cell at an index of [`all`](Self::all), and its provenance, which is meaningless if the cell is unknown.
    #[must_use]
    pub fn at(&self, index: usize) -> (Cell, Provenance) {
        (self.states[index], self.provenances[index])
    }
}

/// Fills the line of an action from its rows. Rows that do not hold on the day, or whose commune is not a member, are
/// written to an extra element at the end, which is faster than a branch for each row.
fn fill_line(
    states: &mut [Cell],
    provenances: &mut [Provenance],
    rows: &[DatedState],
    column_of: &[usize],
    day: i32,
    state_table: &StateTable,
) {
    let unused = states.len() - 1;
    for row in rows {
        let column = column_of[row.commune.get()];
        let column = if row.holds_on(day) { column } else { unused };
        states[column] = state_table.cell_of(row);
        provenances[column] = row.provenance;
    }
}

/// The cell that results from a row, by its state and its provenance. A table is used instead of branches, which the
/// processor could not predict.
pub(super) struct StateTable([[Cell; 3]; 5]);

impl StateTable {
    pub(super) fn in_scope(scope: Scope) -> Self {
        let mut cells = [[Cell::Unknown; 3]; 5];
        for state in ParticipationState::ALL {
            for provenance in [Provenance::Published, Provenance::Entered, Provenance::Illustrative] {
                cells[state as usize][provenance as usize] =
                    if scope.includes_provenance(provenance) { Cell::of_state(state) } else { Cell::Unknown };
            }
        }
        Self(cells)
    }

    pub(super) const fn cell_of(&self, row: &DatedState) -> Cell {
        self.0[row.state as usize][row.provenance as usize]
    }
}

/// The cell of an action without a row, and its provenance.
pub(super) fn without_a_row(action: &Action) -> (Cell, Provenance) {
    (Cell::of_state(EffectiveCell::without_a_row(action).state), action.provenance)
}

impl Cell {
    /// Every kind, in the order of their discriminants.
    pub(super) const ALL: [Self; 4] = [Self::Yes, Self::No, Self::NotConcerned, Self::Unknown];

    /// The kind of cell that a state counts as.
    #[must_use]
    pub const fn of_state(state: ParticipationState) -> Self {
        match state {
            ParticipationState::TakesPart => Self::Yes,
            ParticipationState::No | ParticipationState::Interested => Self::No,
            ParticipationState::NotConcerned => Self::NotConcerned,
            ParticipationState::Unknown => Self::Unknown,
        }
    }

    /// What the cell adds to a count: 1…1 for yes, 0…1 for unknown, 0…0 otherwise.
    pub(super) fn adds(self) -> Interval {
        Interval { min: u32::from(self.is_yes()), max: u32::from(self.may_be_yes()) }
    }

    /// Whether the commune certainly takes part.
    #[must_use]
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }

    /// Whether the commune certainly or possibly takes part.
    #[must_use]
    pub fn may_be_yes(self) -> bool {
        matches!(self, Self::Yes | Self::Unknown)
    }
}
