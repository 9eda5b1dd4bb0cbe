//! How much is known: cells that are not unknown, of all the cells of a day, and what they rest on.

use crate::dates::Day;
use crate::indicators::{Backing, Cells};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

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
    pub fn of(territory: &Territory, cells: &Cells, day: Day) -> Self {
        let mut all = Backing::default();
        let mut by_action = Vec::with_capacity(cells.running().len());
        let mut by_commune: Vec<(CommuneIndex, Backing)> =
            cells.members().iter().map(|&member| (member, Backing::default())).collect();
        for (action, line) in cells.by_action() {
            let mut rests_on = vec![territory.action(action).provenance; territory.communes().len()];
            for row in territory.participations_of(action).iter().filter(|row| row.holds_on(day)) {
                rests_on[row.commune.get()] = row.provenance;
            }
            let mut of_action = Backing::default();
            for ((member, of_commune), &cell) in by_commune.iter_mut().zip(line) {
                let provenance = rests_on[member.get()];
                for backing in [&mut all, &mut of_action, of_commune] {
                    backing.count(cell, provenance);
                }
            }
            by_action.push((action, of_action));
        }
        Self { all, by_action, by_commune }
    }
}
