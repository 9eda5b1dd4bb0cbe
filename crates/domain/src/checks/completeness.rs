//! The completeness of the data: how many of the cells of a day are known, and their provenance.

use crate::indicators::{Backing, Cells, backing};
use crate::territory::{ActionIndex, CommuneIndex};

/// The backing of the cells of a day: all of them, by action and by commune. [`Backing::known`] gives the known share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// All cells.
    pub all: Backing,
    /// The cells of each running action, in the order of the table.
    pub by_action: Vec<(ActionIndex, Backing)>,
    /// The cells of each member, in the order of the codes.
    pub by_commune: Vec<(CommuneIndex, Backing)>,
}

impl Completeness {
    /// Counts the cells of a day. Which of them are known depends on the scope that `cells` were computed with.
    #[must_use]
    pub fn of(cells: &Cells) -> Self {
        let by_action: Vec<(ActionIndex, Backing)> = cells.running().iter().copied().zip(backing(cells)).collect();
        let all = by_action.iter().map(|(_, of_action)| *of_action).sum();
        let mut by_commune: Vec<(CommuneIndex, Backing)> =
            cells.members().iter().map(|&member| (member, Backing::default())).collect();
        let width = by_commune.len();
        for index in 0..cells.all().len() {
            by_commune[index % width].1.add_cell(cells.at(index));
        }
        Self { all, by_action, by_commune }
    }
}
