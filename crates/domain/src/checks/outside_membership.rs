//! A participation that certainly begins before the commune joins the EPCI, or continues after it leaves. Outside of
//! the membership it is not counted.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::ParticipationState;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in input.current.participations() {
        if row.state != ParticipationState::TakesPart || row.is_empty() {
            continue;
        }
        let (period, commune) = (row.period(), input.current.commune(row.commune));
        if let Some(joined) = commune.since.filter(|joined| period.begins_before(*joined)) {
            found.push(Finding::in_cell(row, Hint::BeforeJoining { period, joined }));
        }
        if let Some(left) = commune.until.filter(|left| period.goes_on_after(*left)) {
            found.push(Finding::in_cell(row, Hint::AfterLeaving { period, left }));
        }
    }
    found
}
