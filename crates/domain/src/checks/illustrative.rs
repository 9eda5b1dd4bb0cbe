//! What is made up to fill the picture, action by action, so that it can be named as such.

use crate::territory::{ActionIndex, Provenance, Territory};

/// One action, and what of it is illustrative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illustrative {
    /// The action.
    pub action: ActionIndex,
    /// Whether its own row is: its title, its dates.
    pub row: bool,
    /// Its illustrative participations, whatever their period.
    pub participations: u32,
    /// All its participations.
    pub of: u32,
}

/// The actions of which something is illustrative, in the order of the table.
#[must_use]
pub fn illustrative(territory: &Territory) -> Vec<Illustrative> {
    let mut found = Vec::new();
    for (action, row) in territory.places_of_actions() {
        let mut one =
            Illustrative { action, row: row.provenance == Provenance::Illustrative, participations: 0, of: 0 };
        for participation in territory.participations_of(action) {
            one.of += 1;
            one.participations += u32::from(participation.provenance == Provenance::Illustrative);
        }
        if one.row || one.participations > 0 {
            found.push(one);
        }
    }
    found
}
