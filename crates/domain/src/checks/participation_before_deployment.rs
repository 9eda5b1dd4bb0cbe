//! A participation that certainly begins before the action was deployed, or in one that never was. It counts
//! for nothing until then: one of the two dates is wrong, or it is meant as an interest.

use crate::checks::{CheckInput, Finding, Hint, Period};
use crate::territory::ParticipationState;

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in subject.current.participations() {
        let (period, deployed) = (Period::of(row), subject.current.action(row.action).deployed);
        if row.state == ParticipationState::TakesPart
            && !row.is_empty()
            && deployed.is_none_or(|deployed| period.begins_before(deployed))
        {
            found.push(Finding::in_cell(row, Hint::BeforeDeployment { period, deployed }));
        }
    }
    found
}
