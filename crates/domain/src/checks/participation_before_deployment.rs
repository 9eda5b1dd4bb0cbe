//! A participation that certainly begins before the action is deployed, or in an action that never is. It is not
//! counted until the deployment. One of the two dates is wrong, or the commune is interested.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::ParticipationState;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in input.current.participations() {
        let (period, deployed) = (row.period(), input.current.action(row.action).deployed);
        if row.state == ParticipationState::TakesPart
            && !row.is_empty()
            && deployed.is_none_or(|deployed| period.begins_before(deployed))
        {
            found.push(Finding::in_cell(row, Hint::BeforeDeployment { period, deployed }));
        }
    }
    found
}
