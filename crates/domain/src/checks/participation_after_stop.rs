//! A participation that goes on after the action was stopped. It counts for nothing from then on; most often
//! its end has just not been written down.

use crate::checks::{CheckInput, Finding, Hint, Period};
use crate::territory::ParticipationState;

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in subject.current.participations() {
        let Some(stopped) = subject.current.action(row.action).stopped else { continue };
        let period = Period::of(row);
        if row.state == ParticipationState::TakesPart && !row.is_empty() && period.goes_on_after(stopped) {
            found.push(Finding::in_cell(row, Hint::AfterStop { period, stopped }));
        }
    }
    found
}
