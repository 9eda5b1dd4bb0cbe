//! A participation that certainly begins before the action was deployed, or in one that never was. It counts
//! for nothing until then: one of the two dates is wrong, or it is meant as an interest.

use crate::checks::{Found, Hint, Period, Subject};
use crate::territory::ParticipationState;

pub(super) fn check(subject: Subject<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for row in subject.current.participations() {
        let (period, deployed) = (Period::of(row), subject.current.action(row.action).deployed);
        if row.state == ParticipationState::TakesPart
            && !row.is_empty()
            && deployed.is_none_or(|deployed| period.begins_before(deployed))
        {
            found.push(Found::in_cell(row, Hint::BeforeDeployment { period, deployed }));
        }
    }
    found
}
