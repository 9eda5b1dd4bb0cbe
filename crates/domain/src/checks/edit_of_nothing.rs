//! An edit in force whose commune or action the territory does not have, so that it has no effect.

use crate::checks::{CheckInput, Finding, Hint, HintTarget};
use crate::journal::Edit;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for entry in input.journal.in_force() {
        if let Edit::DeleteAction { action } = &entry.edit {
            // Earlier answers for the action were removed on purpose, together with the action.
            let is_deleted = |hint: &Hint| matches!(hint, Hint::EditOfNothing { cell, .. } if cell.action == *action);
            found.retain(|finding| !is_deleted(&finding.hint));
        }
        for cell in entry.edit.cells() {
            let action_is_known = input.current.find_action(&cell.action).is_some();
            let commune_is_known = input.current.find_commune(cell.commune).is_some();
            if !(action_is_known && commune_is_known) {
                let hint = Hint::EditOfNothing { cell: cell.clone(), action_is_known, commune_is_known };
                found.push(Finding { hint, target: HintTarget::Entry(entry.id) });
            }
        }
    }
    found
}
