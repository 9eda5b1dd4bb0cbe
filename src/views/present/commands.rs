//! What the keys of the slides do, and the switch of those that are a letter or a sign.

use leptos::prelude::*;

use super::StageCover;
use crate::browser::keys::KeyPress;
use crate::components::checkbox;
use crate::route::Slide;
use crate::state::Session;
use wording::present;

/// A command for the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeckCommand {
    /// Moves by so many slides.
    By(isize),
    /// Reads on, or back: scrolls a slide that does not fit, then moves by one slide.
    Read(isize),
    /// Goes to the slide at that index.
    To(usize),
    FullScreen,
    /// Shows that cover, or removes it if it is shown.
    Instead(StageCover),
    /// Closes the cover, then full screen, then the slides.
    Back,
}

/// The command of a key press; `None` if the slides do not use it. Letters and signs are commands only while they are
/// switched on, and not while they are held down.
pub fn command_of(press: &KeyPress, letters: bool) -> Option<DeckCommand> {
    if press.in_field {
        return None;
    }
    Some(match press.key.as_str() {
        "Escape" => DeckCommand::Back,
        " " if press.on_control => return None,
        " " if press.shift => DeckCommand::Read(-1),
        "ArrowDown" | "PageDown" | " " => DeckCommand::Read(1),
        "ArrowUp" | "PageUp" => DeckCommand::Read(-1),
        "ArrowRight" => DeckCommand::By(1),
        "ArrowLeft" | "Backspace" => DeckCommand::By(-1),
        "Home" => DeckCommand::To(0),
        "End" => DeckCommand::To(Slide::ALL.len() - 1),
        _ if !letters || press.repeats => return None,
        "f" | "F" => DeckCommand::FullScreen,
        "b" | "B" | "." => DeckCommand::Instead(StageCover::Black),
        "o" | "O" => DeckCommand::Instead(StageCover::All),
        _ => return None,
    })
}

/// The checkbox of the shortcuts of a single letter.
pub fn letters(session: Session) -> AnyView {
    let is_on = session.letters_are_shortcuts();
    view! {
        <p class="slide-letters">
            {checkbox(present::LETTERS, is_on, Callback::new(move |is_on| session.set_letters_as_shortcuts(is_on)))}
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::present::moved_by;

    fn press(key: &str) -> KeyPress {
        KeyPress { key: key.to_owned(), shift: false, repeats: false, in_field: false, on_control: false }
    }

    #[test]
    fn a_clicker_and_the_arrows_change_slides_and_stop_at_the_ends() {
        assert_eq!(command_of(&press("PageDown"), true), Some(DeckCommand::Read(1)));
        assert_eq!(command_of(&press("PageUp"), true), Some(DeckCommand::Read(-1)));
        assert_eq!(command_of(&KeyPress { shift: true, ..press(" ") }, true), Some(DeckCommand::Read(-1)));
        assert_eq!(moved_by(Slide::Title, -1), Slide::Title);
        assert_eq!(moved_by(Slide::Title, 1), Slide::Figures);
        assert_eq!(moved_by(Slide::Sources, 1), Slide::Sources);
    }

    #[test]
    fn keys_typed_in_a_field_or_that_press_a_button_are_not_commands() {
        assert_eq!(command_of(&KeyPress { in_field: true, ..press("ArrowRight") }, true), None);
        assert_eq!(command_of(&KeyPress { on_control: true, ..press(" ") }, true), None);
        assert_eq!(command_of(&press("Tab"), true), None);
    }

    #[test]
    fn letters_are_commands_while_they_are_switched_on_and_not_held_down() {
        assert_eq!(command_of(&press("b"), true), Some(DeckCommand::Instead(StageCover::Black)));
        assert_eq!(command_of(&press("b"), false), None);
        assert_eq!(command_of(&KeyPress { repeats: true, ..press("b") }, true), None);
        assert_eq!(command_of(&press("ArrowRight"), false), Some(DeckCommand::By(1)));
        assert_eq!(command_of(&press("Escape"), false), Some(DeckCommand::Back));
    }
}
