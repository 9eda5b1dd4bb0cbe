//! The cells on a day: what each member commune's part in each running action is known to be.

use crate::dates::Day;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

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
    pub fn keeps(self, row: &Participation) -> bool {
        self == Self::Everything || row.provenance != Provenance::Illustrative
    }
}

/// Every cell of a territory on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    members: Vec<CommuneIndex>,
    running: Vec<ActionIndex>,
    /// By running action, then member.
    states: Vec<Cell>,
}

impl Cells {
    /// The cells of the actions that run on a day and the communes that are members on it.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        let members: Vec<CommuneIndex> =
            territory.places_of_communes().filter(|(_, commune)| commune.is_member_on(day)).map(|(at, _)| at).collect();
        let running: Vec<ActionIndex> =
            territory.places_of_actions().filter(|(_, action)| action.is_running_on(day)).map(|(at, _)| at).collect();
        let mut column_of = vec![None; territory.communes().len()];
        for (column, member) in members.iter().enumerate() {
            column_of[member.get()] = Some(column);
        }
        let mut line_of = vec![None; territory.actions().len()];
        let mut cells = Vec::with_capacity(members.len() * running.len());
        for (line, &action) in running.iter().enumerate() {
            line_of[action.get()] = Some(line);
            let absent = if territory.action(action).list_is_complete { Cell::No } else { Cell::Unknown };
            cells.resize(cells.len() + members.len(), absent);
        }
        for row in territory.participations() {
            if let (Some(line), Some(column)) = (line_of[row.action.get()], column_of[row.commune.get()])
                && row.holds_on(day)
            {
                cells[line * members.len() + column] = Cell::said_by(row, scope);
            }
        }
        Self { members, running, states: cells }
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

    /// All of them, by running action, then member.
    #[must_use]
    pub fn all(&self) -> &[Cell] {
        &self.states
    }

    /// One cell; `None` when the action does not run or the commune is no member.
    #[must_use]
    pub fn get(&self, action: ActionIndex, commune: CommuneIndex) -> Option<Cell> {
        let line = self.running.binary_search(&action).ok()?;
        let column = self.members.binary_search(&commune).ok()?;
        self.states.get(line * self.members.len() + column).copied()
    }
}

impl Cell {
    fn said_by(row: &Participation, scope: Scope) -> Self {
        if !scope.keeps(row) {
            return Self::Unknown;
        }
        match row.state {
            ParticipationState::TakesPart => Self::Yes,
            ParticipationState::No | ParticipationState::Interested => Self::No,
            ParticipationState::NotConcerned => Self::NotConcerned,
            ParticipationState::Unknown => Self::Unknown,
        }
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
