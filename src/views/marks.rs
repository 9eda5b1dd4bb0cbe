//! From the domain's states to the marks and words that show them.

use domain::dates::Day;
use domain::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};
use leptos::prelude::*;

use crate::parts::{Mark, StateMark};
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
    let absent =
        if territory.action(action).list_is_complete { ParticipationState::No } else { ParticipationState::Unknown };
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

/// A state's mark, then the words.
#[component]
pub fn Stated(
    /// The state.
    state: ParticipationState,
    /// What is said of it.
    words: String,
) -> impl IntoView {
    view! {
        <span class="stated">
            <StateMark mark=mark(state) />
            <span>{words}</span>
        </span>
    }
}

/// A word that says where a row comes from; illustrative ones stand in a dotted rule.
#[component]
pub fn ProvenanceTag(
    /// Where the row comes from.
    provenance: Provenance,
) -> impl IntoView {
    let class = match provenance {
        Provenance::Published => "tag tag-published",
        Provenance::Entered => "tag tag-entered",
        Provenance::Illustrative => "tag tag-illustrative",
    };
    view! { <span class=class>{states::provenance(provenance)}</span> }
}
