//! An action that runs on the day and that nobody is known to take part in, unless its list is complete and
//! empty, which is another rule.

use crate::checks::complete_list_of_nobody::is_one as is_complete_list_of_nobody;
use crate::checks::{CheckInput, Finding, Hint};
use crate::indicators::{Cell, Cells, Scope};

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let cells = Cells::on(subject.current, subject.day, Scope::Everything);
    let mut found = Vec::new();
    for (action, line) in cells.by_action() {
        if !line.iter().any(|cell| cell.is_yes()) && !is_complete_list_of_nobody(subject.current, action) {
            let unknown = line.iter().map(|cell| u32::from(*cell == Cell::Unknown)).sum();
            found.push(Finding::in_action(action, Hint::NobodyKnown { unknown }));
        }
    }
    found
}
