//! A row of the tables that begins and ends on the same day, so that it holds on no day. Edits cannot create one.

use crate::checks::{CheckInput, Finding, Hint};

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in input.current.participations().iter().filter(|row| row.is_empty()) {
        found.extend(row.since.map(|on| Finding::in_cell(row, Hint::EmptyPeriod { on })));
    }
    found
}
