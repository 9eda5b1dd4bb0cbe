//! The illustrative rows of each action, so that pages can list them. This is not a rule: an illustrative row is no
//! mistake, and gives no finding.

use crate::territory::{ActionIndex, Provenance, Territory};

/// The number of illustrative rows of one action. It is listed beside the findings of the rules, and is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllustrativeRows {
    /// The action.
    pub action: ActionIndex,
    /// Whether the action's own row, with its title and dates, is illustrative.
    pub row: bool,
    /// The number of its illustrative participation rows, of all periods.
    pub participations: u32,
    /// The number of all its participation rows.
    pub of: u32,
}

/// The actions that have illustrative rows, in the order of the table.
#[must_use]
pub fn illustrative(territory: &Territory) -> Vec<IllustrativeRows> {
    let mut found = Vec::new();
    for (action, row) in territory.indexed_actions() {
        let mut one =
            IllustrativeRows { action, row: row.provenance == Provenance::Illustrative, participations: 0, of: 0 };
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
