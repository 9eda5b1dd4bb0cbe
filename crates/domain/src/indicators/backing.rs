//! How many cells are published, entered by a user, illustrative or unknown.

use std::iter::Sum;
use std::ops::Add;

use crate::indicators::{Cell, Cells, DaySnapshot, Figure, Share, are_dates_unknown};
use crate::territory::{Action, Provenance};

/// The number of cells by provenance. A cell without a row has the provenance of its action's complete list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backing {
    /// Known from a published row or list.
    pub published: u32,
    /// Known from a row or list entered by a user.
    pub entered: u32,
    /// Known from an illustrative row or list.
    pub illustrative: u32,
    /// Not known.
    pub unknown: u32,
}

impl Backing {
    /// The number of all cells.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.published + self.entered + self.illustrative + self.unknown
    }

    /// The share of known cells among all cells.
    #[must_use]
    pub const fn known(self) -> Share {
        Share { count: self.total() - self.unknown, of: self.total() }
    }

    /// The backing of the row of an action.
    #[must_use]
    pub fn of_row(action: &Action) -> Self {
        std::iter::once((Cell::Yes, action.provenance)).collect()
    }

    /// Adds a cell.
    pub(crate) fn add_cell(&mut self, cell: (Cell, Provenance)) {
        *self.of(cell) += 1;
    }

    /// Removes a cell.
    pub(super) fn remove_cell(&mut self, cell: (Cell, Provenance)) {
        *self.of(cell) -= 1;
    }

    fn of(&mut self, cell: (Cell, Provenance)) -> &mut u32 {
        match cell {
            (Cell::Unknown, _) => &mut self.unknown,
            (_, Provenance::Published) => &mut self.published,
            (_, Provenance::Entered) => &mut self.entered,
            (_, Provenance::Illustrative) => &mut self.illustrative,
        }
    }
}

/// The backing of some cells.
impl FromIterator<(Cell, Provenance)> for Backing {
    fn from_iter<Known: IntoIterator<Item = (Cell, Provenance)>>(cells: Known) -> Self {
        let mut backing = Self::default();
        cells.into_iter().for_each(|cell| backing.add_cell(cell));
        backing
    }
}

impl Sum for Backing {
    fn sum<Parts: Iterator<Item = Self>>(parts: Parts) -> Self {
        parts.fold(Self::default(), Add::add)
    }
}

impl Add for Backing {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            published: self.published + other.published,
            entered: self.entered + other.entered,
            illustrative: self.illustrative + other.illustrative,
            unknown: self.unknown + other.unknown,
        }
    }
}

/// The backing of the cells of each running action, in the order of the running actions.
#[must_use]
pub fn backing(cells: &Cells) -> Vec<Backing> {
    let width = cells.members().len();
    let of_action = |line: usize| (line * width..(line + 1) * width).map(|index| cells.at(index)).collect();
    (0..cells.running().len()).map(of_action).collect()
}

/// What a figure rests on: the cells that it is computed from, or the rows of the actions that it counts. A figure
/// without an account, such as the participants of an action that does not run, rests on nothing.
///
/// It equals [`Account::backing`](crate::indicators::Account::backing), without the lists.
#[must_use]
pub fn figure_backing(snapshot: &DaySnapshot, figure: &Figure) -> Backing {
    let (territory, tally, day) = (&snapshot.territory, &snapshot.tally, snapshot.day());
    let of_rows = |counts: &dyn Fn(&Action) -> bool| {
        territory.actions().iter().filter(|action| counts(action)).map(Backing::of_row).sum()
    };
    match figure {
        Figure::Communes | Figure::Population => Backing::default(),
        Figure::UnderStudy => of_rows(&|action| action.is_under_study_on(day)),
        Figure::Registered => of_rows(&|action| action.is_registered_on(day)),
        Figure::Deployed => of_rows(&|action| action.is_deployed_on(day)),
        Figure::Running => of_rows(&|action| action.is_running_on(day)),
        Figure::DeployedIn(year) => of_rows(&|action| {
            let is_open = action.is_deployed_on(day) && are_dates_unknown(action, snapshot.scope());
            action.is_deployed_in(*year, day) || is_open
        }),
        Figure::AtLeast(_) | Figure::Exactly(_) | Figure::InDomains(_) => tally.backing_of_all(),
        Figure::Participants(id) => {
            territory.find_action(id).map_or_else(Backing::default, |action| snapshot.backing(Some(action)))
        }
        Figure::Reach(group) => {
            let lines = tally.cells.running().iter().zip(&tally.backing);
            let in_group = lines.filter(|(action, _)| group.contains(territory.action(**action)));
            in_group.map(|(_, backing)| *backing).sum()
        }
        Figure::Participations(code) | Figure::DomainsOf(code) => {
            territory.find_commune(*code).map_or_else(Backing::default, |commune| snapshot.backing_of_commune(commune))
        }
    }
}
