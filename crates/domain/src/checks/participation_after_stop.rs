//! A participation that continues after the action is stopped. It is not counted from then on. In most cases its end
//! was not recorded.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::ParticipationState;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in input.current.participations() {
        let Some(stopped) = input.current.action(row.action).stopped else { continue };
        let period = row.period();
        if row.state == ParticipationState::TakesPart && !row.is_empty() && period.goes_on_after(stopped) {
            found.push(Finding::in_cell(row, Hint::AfterStop { period, stopped }));
        }
    }
    found
}
