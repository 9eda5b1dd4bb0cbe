//! What each key asks for.

use domain::territory::ParticipationState;

use super::select::Step;

/// What is asked of the grid, by a key or a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To go somewhere, or to extend the range there.
    Step(Step, bool),
    /// To select the whole rows.
    Rows,
    /// The whole columns.
    Columns,
    /// All of it.
    All,
    /// The active cell alone.
    Leave,
    /// To answer for all that is selected.
    Answer(ParticipationState),
    /// To take back all that was said of it.
    GiveBack,
    /// To see and say more of the active cell.
    Detail,
    /// To fill the selection from its first row.
    FillDown,
    /// To fill it from its first column.
    FillRight,
    /// To undo.
    Undo,
    /// To redo.
    Redo,
}

/// The letters that answer, with what they say.
pub const LETTERS: [(&str, ParticipationState); 5] = [
    ("o", ParticipationState::TakesPart),
    ("n", ParticipationState::No),
    ("i", ParticipationState::Interested),
    ("x", ParticipationState::NotConcerned),
    ("?", ParticipationState::Unknown),
];

/// What a press means to the grid; `None` where it is the browser's.
#[must_use]
pub fn meaning(key: &str, control: bool, shift: bool) -> Option<Asked> {
    let step = |plain, with_control| Some(Asked::Step(if control { with_control } else { plain }, shift));
    match (key, control) {
        ("ArrowUp", _) => step(Step::Up, Step::ColumnStart),
        ("ArrowDown", _) => step(Step::Down, Step::ColumnEnd),
        ("ArrowLeft", _) => step(Step::Left, Step::RowStart),
        ("ArrowRight", _) => step(Step::Right, Step::RowEnd),
        ("Home", _) => step(Step::RowStart, Step::First),
        ("End", _) => step(Step::RowEnd, Step::Last),
        ("PageUp", false) => Some(Asked::Step(Step::PageUp, shift)),
        ("PageDown", false) => Some(Asked::Step(Step::PageDown, shift)),
        (" ", true) => Some(Asked::Columns),
        (" ", false) if shift => Some(Asked::Rows),
        ("a" | "A", true) => Some(Asked::All),
        ("z" | "Z", true) if shift => Some(Asked::Redo),
        ("z" | "Z", true) => Some(Asked::Undo),
        ("y" | "Y", true) => Some(Asked::Redo),
        ("d" | "D", true) => Some(Asked::FillDown),
        ("r" | "R", true) if !shift => Some(Asked::FillRight),
        ("Escape", false) => Some(Asked::Leave),
        ("Enter" | "F2", false) => Some(Asked::Detail),
        ("Delete" | "Backspace", false) => Some(Asked::GiveBack),
        (_, false) => {
            LETTERS.iter().find(|(letter, _)| letter.eq_ignore_ascii_case(key)).map(|(_, state)| Asked::Answer(*state))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_answer_in_either_case_and_never_with_control() {
        assert_eq!(meaning("o", false, false), Some(Asked::Answer(ParticipationState::TakesPart)));
        assert_eq!(meaning("N", false, true), Some(Asked::Answer(ParticipationState::No)));
        assert_eq!(meaning("?", false, true), Some(Asked::Answer(ParticipationState::Unknown)));
        assert_eq!(meaning("o", true, false), None);
        assert_eq!(meaning("e", false, false), None);
    }

    #[test]
    fn the_browser_keeps_its_own_keys() {
        for (key, control, shift) in [
            ("Tab", false, false),
            ("c", true, false),
            ("v", true, false),
            ("F5", false, false),
            ("R", true, true),
            (" ", false, false),
            ("PageDown", true, false),
        ] {
            assert_eq!(meaning(key, control, shift), None, "{key}");
        }
    }

    #[test]
    fn the_grid_is_walked_and_selected_as_the_pattern_says() {
        assert_eq!(meaning("Home", true, false), Some(Asked::Step(Step::First, false)));
        assert_eq!(meaning("End", false, true), Some(Asked::Step(Step::RowEnd, true)));
        assert_eq!(meaning(" ", true, false), Some(Asked::Columns));
        assert_eq!(meaning(" ", false, true), Some(Asked::Rows));
        assert_eq!(meaning("a", true, false), Some(Asked::All));
        assert_eq!(meaning("Z", true, true), Some(Asked::Redo));
    }
}
