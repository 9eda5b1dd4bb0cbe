//! How much is known: cells that are not unknown, of all the cells of a day, and what they rest on.

use crate::indicators::{Backing, Cells, backing};
use crate::territory::{ActionIndex, CommuneIndex};

/// What the cells of a day rest on, in all, by line and by column. [`Backing::known`] says how many are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// All of them.
    pub all: Backing,
    /// Those of each running action, in the order of the table.
    pub by_action: Vec<(ActionIndex, Backing)>,
    /// Those of each member, by code.
    pub by_commune: Vec<(CommuneIndex, Backing)>,
}

impl Completeness {
    /// Counts the cells of a day, known under the scope that they were read with.
    #[must_use]
    pub fn of(cells: &Cells) -> Self {
        let by_action: Vec<(ActionIndex, Backing)> = cells.running().iter().copied().zip(backing(cells)).collect();
        let all = by_action.iter().fold(Backing::default(), |sum, (_, of_action)| sum + *of_action);
        let mut by_commune: Vec<(CommuneIndex, Backing)> =
            cells.members().iter().map(|&member| (member, Backing::default())).collect();
        let width = by_commune.len();
        for place in 0..cells.all().len() {
            by_commune[place % width].1.gain(cells.at(place));
        }
        Self { all, by_action, by_commune }
    }
}
