//! An action whose list is said to be complete, and of which no row says that anybody ever takes part: every
//! commune counts as a certain no. Rather, the list has not been entered yet.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::{ActionIndex, ParticipationState, Territory};

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let found =
        |(place, _)| is_one(subject.current, place).then_some(Finding::in_action(place, Hint::CompleteListOfNobody));
    subject.current.places_of_actions().filter_map(found).collect()
}

/// Whether the action's list is complete and has nobody in it.
pub(super) fn is_one(territory: &Territory, action: ActionIndex) -> bool {
    let takes_part = |state| state == ParticipationState::TakesPart;
    let mut rows = territory.participations_of(action).into_iter();
    territory.action(action).list_is_complete && !rows.any(|row| takes_part(row.state) && !row.is_empty())
}
