//! The commands of the keys.

use domain::territory::ParticipationState;

use super::selection::Movement;
use crate::views::shared::state_of_key;

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

impl GridCommand {
    /// Whether a key that is held down gives this command again and again.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        matches!(self, Self::Move(..))
    }
}

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
        ("Enter", true) => Some(if shift { GridCommand::FillRight } else { GridCommand::FillDown }),
        ("Escape", false) => Some(GridCommand::Collapse),
        ("Enter" | "F2", false) => Some(GridCommand::Detail),
        ("Delete" | "Backspace", false) => Some(GridCommand::Revert),
        (_, false) => state_of_key(key).map(GridCommand::Answer),
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
            ("r", true, false),
            ("R", true, true),
            ("d", true, false),
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

    #[test]
    fn only_movements_go_on_while_a_key_is_held() {
        let down = GridCommand::Move(Movement::Down, true);
        assert!(down.may_repeat());
        for once in [GridCommand::Answer(ParticipationState::No), GridCommand::Revert, GridCommand::FillDown] {
            assert!(!once.may_repeat(), "{once:?}");
        }
    }
}
