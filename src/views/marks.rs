//! From the domain's states to the marks and words that show them.

use domain::dates::Day;
use domain::territory::{Action, ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

use crate::parts::{Mark, Tagged};
use crate::text::states;

/// The mark of a state.
pub const fn mark(state: ParticipationState) -> Mark {
    match state {
        ParticipationState::TakesPart => Mark::Full,
        ParticipationState::Interested => Mark::Half,
        ParticipationState::No => Mark::Ring,
        ParticipationState::NotConcerned => Mark::Dash,
        ParticipationState::Unknown => Mark::Question,
    }
}

/// What a cell is on a day, row or no row.
pub fn state_on(territory: &Territory, action: ActionIndex, commune: CommuneIndex, day: Day) -> ParticipationState {
    let complete = territory.action(action).list_is_complete;
    let absent = if complete { ParticipationState::No } else { ParticipationState::Unknown };
    territory.on(action, commune, day).map_or(absent, |row| row.state)
}

/// A cell in words: its state, and since when.
pub fn in_words(territory: &Territory, action: ActionIndex, commune: CommuneIndex, day: Day) -> String {
    let row = territory.on(action, commune, day);
    let before = |earlier: &Participation| row.is_some_and(|row| earlier.begins() < row.begins());
    let took_part = |earlier: &Participation| earlier.state == ParticipationState::TakesPart && before(earlier);
    let took_part = territory.history(action, commune).iter().any(took_part);
    states::cell(row, took_part, territory.action(action).list_is_complete)
}

/// Where a row comes from, as a tag.
pub const fn tag(provenance: Provenance) -> Tagged {
    Tagged { word: states::provenance(provenance), made_up: matches!(provenance, Provenance::Illustrative) }
}

/// The tag of an action whose title is made up; nothing for the others.
pub fn made_up(action: &Action) -> Option<Tagged> {
    (action.provenance == Provenance::Illustrative).then(|| tag(action.provenance))
}
