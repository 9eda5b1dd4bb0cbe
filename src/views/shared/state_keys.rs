//! The letters that answer, in the grid and in the checklist of a commune.

use domain::territory::ParticipationState;

/// The letter keys that answer, each with its state. « x » is none of them: in spreadsheets, and in what is pasted, it
/// says yes.
pub const LETTERS: [(&str, ParticipationState); 5] = [
    ("o", ParticipationState::TakesPart),
    ("n", ParticipationState::No),
    ("i", ParticipationState::Interested),
    ("c", ParticipationState::NotConcerned),
    ("?", ParticipationState::Unknown),
];

/// The state that a key answers, in either case; `None` for other keys.
#[must_use]
pub fn state_of_key(key: &str) -> Option<ParticipationState> {
    LETTERS.iter().find(|(letter, _)| letter.eq_ignore_ascii_case(key)).map(|(_, state)| *state)
}
