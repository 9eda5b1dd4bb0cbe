//! What each key asks for.

use domain::territory::ParticipationState;

use super::selection::Movement;

/// What is asked of the grid, by a key or a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridCommand {
    /// To go somewhere, or to extend the range there.
    Step(Movement, bool),
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
pub fn meaning(key: &str, control: bool, shift: bool) -> Option<GridCommand> {
    let step = |plain, with_control| Some(GridCommand::Step(if control { with_control } else { plain }, shift));
    match (key, control) {
        ("ArrowUp", _) => step(Movement::Up, Movement::ColumnStart),
        ("ArrowDown", _) => step(Movement::Down, Movement::ColumnEnd),
        ("ArrowLeft", _) => step(Movement::Left, Movement::RowStart),
        ("ArrowRight", _) => step(Movement::Right, Movement::RowEnd),
        ("Home", _) => step(Movement::RowStart, Movement::First),
        ("End", _) => step(Movement::RowEnd, Movement::Last),
        ("PageUp", false) => Some(GridCommand::Step(Movement::PageUp, shift)),
        ("PageDown", false) => Some(GridCommand::Step(Movement::PageDown, shift)),
        (" ", true) => Some(GridCommand::Columns),
        (" ", false) if shift => Some(GridCommand::Rows),
        ("a" | "A", true) => Some(GridCommand::All),
        ("z" | "Z", true) if shift => Some(GridCommand::Redo),
        ("z" | "Z", true) => Some(GridCommand::Undo),
        ("y" | "Y", true) => Some(GridCommand::Redo),
        ("d" | "D", true) => Some(GridCommand::FillDown),
        ("r" | "R", true) if !shift => Some(GridCommand::FillRight),
        ("Escape", false) => Some(GridCommand::Leave),
        ("Enter" | "F2", false) => Some(GridCommand::Detail),
        ("Delete" | "Backspace", false) => Some(GridCommand::GiveBack),
        (_, false) => LETTERS
            .iter()
            .find(|(letter, _)| letter.eq_ignore_ascii_case(key))
            .map(|(_, state)| GridCommand::Answer(*state)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_answer_in_either_case_and_never_with_control() {
        assert_eq!(meaning("o", false, false), Some(GridCommand::Answer(ParticipationState::TakesPart)));
        assert_eq!(meaning("N", false, true), Some(GridCommand::Answer(ParticipationState::No)));
        assert_eq!(meaning("?", false, true), Some(GridCommand::Answer(ParticipationState::Unknown)));
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
        assert_eq!(meaning("Home", true, false), Some(GridCommand::Step(Movement::First, false)));
        assert_eq!(meaning("End", false, true), Some(GridCommand::Step(Movement::RowEnd, true)));
        assert_eq!(meaning(" ", true, false), Some(GridCommand::Columns));
        assert_eq!(meaning(" ", false, true), Some(GridCommand::Rows));
        assert_eq!(meaning("a", true, false), Some(GridCommand::All));
        assert_eq!(meaning("Z", true, true), Some(GridCommand::Redo));
    }
}
