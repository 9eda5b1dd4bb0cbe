//! An action that runs on the day and in which no commune is known to take part. A complete list that is empty is
//! another rule.

use crate::checks::complete_list_of_nobody::has_empty_complete_list;
use crate::checks::{CheckInput, Finding, Hint};
use crate::indicators::{Cell, Cells, Scope};

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let cells = Cells::on(input.current, input.day, Scope::Everything);
    let mut found = Vec::new();
    for (action, line) in cells.by_action() {
        if !line.iter().any(|cell| cell.is_yes()) && !has_empty_complete_list(input.current, action) {
            let unknown = line.iter().map(|cell| u32::from(*cell == Cell::Unknown)).sum();
            found.push(Finding::in_action(action, Hint::NobodyKnown { unknown }));
        }
    }
    found
}
