//! An edit in force that names a commune or an action that the territory does not have: it changes nothing.

use crate::checks::{CheckInput, Finding, Hint, HintTarget};
use crate::journal::Edit;

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for entry in subject.journal.in_force() {
        if let Edit::DeleteAction { action } = &entry.edit {
            // What was said of it before was taken out knowingly.
            let is_of_it = |hint: &Hint| matches!(hint, Hint::EditOfNothing { cell, .. } if cell.action == *action);
            found.retain(|it| !is_of_it(&it.hint));
        }
        for cell in entry.edit.cells() {
            let action_is_known = subject.current.find_action(&cell.action).is_some();
            let commune_is_known = subject.current.find_commune(cell.commune).is_some();
            if !(action_is_known && commune_is_known) {
                let hint = Hint::EditOfNothing { cell: cell.clone(), action_is_known, commune_is_known };
                found.push(Finding { hint, target: HintTarget::Entry(entry.id) });
            }
        }
    }
    found
}
