//! The commands of the keys.

use domain::territory::ParticipationState;

use super::selection::Movement;

/// A command of the grid, from a key or a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridCommand {
    /// Moves the active cell; `true` extends the selection.
    Move(Movement, bool),
    /// Selects the whole rows.
    Rows,
    /// Selects the whole columns.
    Columns,
    /// Selects everything.
    All,
    /// Selects the active cell only.
    Collapse,
    /// Answers for all selected cells.
    Answer(ParticipationState),
    /// Reverts all edits of the selected cells.
    Revert,
    /// Opens the detail of the active cell.
    Detail,
    /// Fills the selection from its first row.
    FillDown,
    /// Fills the selection from its first column.
    FillRight,
}

/// The letter keys that answer, each with its state. « x » is none of them: in spreadsheets, and in what is pasted, it
/// says yes.
pub const LETTERS: [(&str, ParticipationState); 5] = [
    ("o", ParticipationState::TakesPart),
    ("n", ParticipationState::No),
    ("i", ParticipationState::Interested),
    ("c", ParticipationState::NotConcerned),
    ("?", ParticipationState::Unknown),
];

/// The command of a key press; `None` if the browser handles it, or every page does, such as undo.
#[must_use]
pub fn command_of(key: &str, control: bool, shift: bool) -> Option<GridCommand> {
    let moves = |plain, with_control| Some(GridCommand::Move(if control { with_control } else { plain }, shift));
    match (key, control) {
        ("ArrowUp", _) => moves(Movement::Up, Movement::ColumnStart),
        ("ArrowDown", _) => moves(Movement::Down, Movement::ColumnEnd),
        ("ArrowLeft", _) => moves(Movement::Left, Movement::RowStart),
        ("ArrowRight", _) => moves(Movement::Right, Movement::RowEnd),
        ("Home", _) => moves(Movement::RowStart, Movement::First),
        ("End", _) => moves(Movement::RowEnd, Movement::Last),
        ("PageUp", false) => Some(GridCommand::Move(Movement::PageUp, shift)),
        ("PageDown", false) => Some(GridCommand::Move(Movement::PageDown, shift)),
        (" ", true) => Some(GridCommand::Columns),
        (" ", false) if shift => Some(GridCommand::Rows),
        ("a" | "A", true) => Some(GridCommand::All),
        ("d" | "D", true) => Some(GridCommand::FillDown),
        ("r" | "R", true) if !shift => Some(GridCommand::FillRight),
        ("Escape", false) => Some(GridCommand::Collapse),
        ("Enter" | "F2", false) => Some(GridCommand::Detail),
        ("Delete" | "Backspace", false) => Some(GridCommand::Revert),
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
        assert_eq!(command_of("o", false, false), Some(GridCommand::Answer(ParticipationState::TakesPart)));
        assert_eq!(command_of("N", false, true), Some(GridCommand::Answer(ParticipationState::No)));
        assert_eq!(command_of("?", false, true), Some(GridCommand::Answer(ParticipationState::Unknown)));
        assert_eq!(command_of("o", true, false), None);
        assert_eq!(command_of("e", false, false), None);
        assert_eq!(command_of("x", false, false), None, "a cross says yes in a spreadsheet");
        assert_eq!(command_of("C", false, true), Some(GridCommand::Answer(ParticipationState::NotConcerned)));
        assert_eq!(command_of("c", true, false), None, "the browser copies");
    }

    #[test]
    fn keys_of_the_browser_and_of_every_page_are_not_commands() {
        for (key, control, shift) in [
            ("Tab", false, false),
            ("c", true, false),
            ("v", true, false),
            ("z", true, false),
            ("Z", true, true),
            ("y", true, false),
            ("F5", false, false),
            ("R", true, true),
            (" ", false, false),
            ("PageDown", true, false),
        ] {
            assert_eq!(command_of(key, control, shift), None, "{key}");
        }
    }

    #[test]
    fn keys_move_and_select_as_the_aria_grid_pattern_says() {
        assert_eq!(command_of("Home", true, false), Some(GridCommand::Move(Movement::First, false)));
        assert_eq!(command_of("End", false, true), Some(GridCommand::Move(Movement::RowEnd, true)));
        assert_eq!(command_of(" ", true, false), Some(GridCommand::Columns));
        assert_eq!(command_of(" ", false, true), Some(GridCommand::Rows));
        assert_eq!(command_of("a", true, false), Some(GridCommand::All));
    }
}
