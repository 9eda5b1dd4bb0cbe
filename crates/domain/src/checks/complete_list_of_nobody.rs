//! An action whose list of participants is marked as complete, but has no participant in any period. Every commune
//! then counts as a certain no. Most likely the list has not been entered yet.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::{ActionIndex, ParticipationState, Territory};

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let found = |(index, _)| {
        has_empty_complete_list(input.current, index).then_some(Finding::in_action(index, Hint::CompleteListOfNobody))
    };
    input.current.indexed_actions().filter_map(found).collect()
}

/// Whether the action's list is complete and empty.
pub(super) fn has_empty_complete_list(territory: &Territory, action: ActionIndex) -> bool {
    let takes_part = |state| state == ParticipationState::TakesPart;
    let mut rows = territory.participations_of(action).into_iter();
    territory.action(action).list_is_complete && !rows.any(|row| takes_part(row.state) && !row.is_empty())
}
