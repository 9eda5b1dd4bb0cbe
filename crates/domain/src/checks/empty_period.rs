//! A row of the tables that begins and ends on the same day, and so holds on none. No edit makes one.

use crate::checks::{CheckInput, Finding, Hint};

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in subject.current.participations().iter().filter(|row| row.is_empty()) {
        found.extend(row.since.map(|on| Finding::in_cell(row, Hint::EmptyPeriod { on })));
    }
    found
}
