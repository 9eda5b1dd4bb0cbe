//! What the keys of the slides ask for. A key is known by the sign that it types, and by its place: a clicker sends the
//! keys of another keyboard than the computer's, so that its « . » arrives as « : ».

use crate::browser::keys::{KeyPress, KeyTarget};

/// What a key, a button or a gesture asks of the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeckCommand {
    /// Reads on, or back: scrolls a slide that does not fit, then moves by one slide.
    Read(isize),
    /// An arrow upwards or downwards.
    Vertical(isize),
    /// An arrow to the left or to the right.
    Horizontal(isize),
    /// Moves by so many slides, whatever is open.
    By(isize),
    First,
    Last,
    /// A digit of the number of a slide.
    Digit(u8),
    /// Goes to the slide whose number was typed, or else opens the figure of the slide.
    Enter,
    /// The button of a clicker that starts and stops.
    Start,
    FullScreen,
    Black,
    White,
    /// Shows all slides.
    All,
    /// Shows what the keys do.
    Keys,
    /// Takes back what was supposed last.
    TakeBack,
    /// Closes what was opened last.
    Back,
    /// Nothing, but the browser does nothing either.
    Nothing,
}

/// The command of a key press; `None` if the browser, or what has the focus, uses it. Letters, digits and signs are
/// commands only while they are switched on. `is_number` says whether the number of a slide was begun.
pub fn command_of(press: &KeyPress, letters: bool, is_number: bool) -> Option<DeckCommand> {
    let command = match press.key.as_str() {
        "Escape" => DeckCommand::Back,
        "F5" if press.repeats => DeckCommand::Nothing,
        "F5" => DeckCommand::Start,
        "PageDown" => DeckCommand::Read(1),
        "PageUp" | "Backspace" => DeckCommand::Read(-1),
        " " => DeckCommand::Read(if press.shift { -1 } else { 1 }),
        "ArrowDown" => DeckCommand::Vertical(1),
        "ArrowUp" => DeckCommand::Vertical(-1),
        "ArrowRight" => DeckCommand::Horizontal(1),
        "ArrowLeft" => DeckCommand::Horizontal(-1),
        "Home" => DeckCommand::First,
        "End" => DeckCommand::Last,
        "Enter" if press.repeats => return None,
        "Enter" => DeckCommand::Enter,
        sign if sign.chars().count() == 1 && letters && !press.repeats => {
            of_sign(sign).or_else(|| of_place(&press.code))?
        }
        _ => return None,
    };
    (!is_used(press, command, is_number)).then_some(command)
}

/// The command of what a key types.
fn of_sign(sign: &str) -> Option<DeckCommand> {
    Some(match sign {
        "f" | "F" => DeckCommand::FullScreen,
        "b" | "B" | "." => DeckCommand::Black,
        "w" | "W" => DeckCommand::White,
        "o" | "O" | "g" | "G" => DeckCommand::All,
        "n" | "N" => DeckCommand::By(1),
        "p" | "P" => DeckCommand::By(-1),
        "?" => DeckCommand::Keys,
        "z" | "Z" => DeckCommand::TakeBack,
        digit => DeckCommand::Digit(digit.parse().ok()?),
    })
}

/// The command of a key by its place, which has the name of what it types on an American keyboard.
fn of_place(code: &str) -> Option<DeckCommand> {
    match code {
        "Period" => Some(DeckCommand::Black),
        _ => of_sign(["Key", "Digit", "Numpad"].into_iter().find_map(|kind| code.strip_prefix(kind))?),
    }
}

/// Whether what has the focus uses the key itself.
fn is_used(press: &KeyPress, command: DeckCommand, is_number: bool) -> bool {
    let is_page = matches!(&*press.key, "PageDown" | "PageUp");
    match press.on {
        _ if matches!(command, DeckCommand::Back | DeckCommand::Start | DeckCommand::Nothing) => false,
        KeyTarget::Nothing => false,
        KeyTarget::Control => press.key == " " || press.key == "Enter" && !is_number,
        // Its letters answer for a commune; a clicker has none of them.
        KeyTarget::Choice => !is_page && !matches!(command, DeckCommand::Black | DeckCommand::FullScreen),
        // A clicker moves by pages, also from a list or a field that has the focus.
        KeyTarget::Line | KeyTarget::List | KeyTarget::Text => !is_page,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key as a keyboard sends it: what it types, and its place.
    fn press(key: &str, code: &str) -> KeyPress {
        let (key, code) = (key.to_owned(), code.to_owned());
        KeyPress { key, code, shift: false, repeats: false, on: KeyTarget::Nothing }
    }

    fn command(key: &str, code: &str) -> Option<DeckCommand> {
        command_of(&press(key, code), true, false)
    }

    fn on(on: KeyTarget, key: &str) -> Option<DeckCommand> {
        command_of(&KeyPress { on, ..press(key, "") }, true, false)
    }

    #[test]
    fn a_clicker_moves_and_its_black_button_is_known_on_every_keyboard() {
        assert_eq!(command("PageDown", "PageDown"), Some(DeckCommand::Read(1)));
        assert_eq!(command("PageUp", "PageUp"), Some(DeckCommand::Read(-1)));
        assert_eq!(
            command_of(&KeyPress { shift: true, ..press(" ", "Space") }, true, false),
            Some(DeckCommand::Read(-1))
        );
        for (key, code) in
            [(".", "Period"), (":", "Period"), (".", "Comma"), ("b", "KeyB"), ("B", "KeyB"), ("x", "KeyB")]
        {
            assert_eq!(command(key, code), Some(DeckCommand::Black), "{key} {code}");
        }
        assert_eq!(command("F5", "F5"), Some(DeckCommand::Start));
        assert_eq!(command("Escape", "Escape"), Some(DeckCommand::Back));
    }

    #[test]
    fn what_a_key_types_comes_before_its_place() {
        // On AZERTY, W and Z change places, and the digits are typed with Shift.
        for (key, code, expected) in [
            ("w", "KeyZ", DeckCommand::White),
            ("z", "KeyW", DeckCommand::TakeBack),
            ("\u{e9}", "Digit2", DeckCommand::Digit(2)),
            ("2", "Digit2", DeckCommand::Digit(2)),
            ("7", "Numpad7", DeckCommand::Digit(7)),
            ("?", "KeyM", DeckCommand::Keys),
            // On Dvorak, B is where N is.
            ("b", "KeyN", DeckCommand::Black),
            ("g", "KeyG", DeckCommand::All),
        ] {
            assert_eq!(command(key, code), Some(expected), "{key} {code}");
        }
        for (key, code) in
            [("q", "KeyA"), (";", "Comma"), ("a", "KeyQ"), ("+", "NumpadAdd"), ("F1", "F1"), ("Tab", "Tab")]
        {
            assert_eq!(command(key, code), None, "{key} {code}");
        }
    }

    #[test]
    fn what_has_the_focus_keeps_the_keys_that_it_uses_and_no_others() {
        for target in [KeyTarget::Control, KeyTarget::Choice, KeyTarget::List, KeyTarget::Line, KeyTarget::Text] {
            assert_eq!(on(target, "F5"), Some(DeckCommand::Start), "{target:?}");
            assert_eq!(on(target, "Escape"), Some(DeckCommand::Back), "{target:?}");
            assert_eq!(on(target, " "), None, "{target:?}");
            assert_eq!(on(target, "Enter"), None, "{target:?}");
        }
        assert_eq!(on(KeyTarget::Control, "ArrowRight"), Some(DeckCommand::Horizontal(1)));
        assert_eq!(on(KeyTarget::Control, "o"), Some(DeckCommand::All));
        for key in ["ArrowDown", "o", "n", "?", "Home"] {
            assert_eq!(on(KeyTarget::Choice, key), None, "{key}");
            assert_eq!(on(KeyTarget::Line, key), None, "{key}");
        }
        assert_eq!(on(KeyTarget::Choice, "b"), Some(DeckCommand::Black));
        assert_eq!(on(KeyTarget::Line, "b"), None);
        for target in [KeyTarget::Choice, KeyTarget::Line, KeyTarget::List, KeyTarget::Text] {
            assert_eq!(on(target, "PageDown"), Some(DeckCommand::Read(1)), "{target:?}");
        }
    }

    #[test]
    fn enter_ends_a_number_that_was_begun_even_on_a_link() {
        let enter = KeyPress { on: KeyTarget::Control, ..press("Enter", "Enter") };
        assert_eq!(command_of(&enter, true, false), None);
        assert_eq!(command_of(&enter, true, true), Some(DeckCommand::Enter));
    }

    #[test]
    fn letters_are_commands_while_they_are_switched_on_and_not_held_down() {
        assert_eq!(command_of(&press("b", "KeyB"), false, false), None);
        assert_eq!(command_of(&press("2", "Digit2"), false, false), None);
        assert_eq!(command_of(&KeyPress { repeats: true, ..press("b", "KeyB") }, true, false), None);
        assert_eq!(
            command_of(&KeyPress { repeats: true, ..press("F5", "F5") }, true, false),
            Some(DeckCommand::Nothing)
        );
        assert_eq!(command_of(&press("ArrowRight", ""), false, false), Some(DeckCommand::Horizontal(1)));
        assert_eq!(command_of(&press("Escape", ""), false, false), Some(DeckCommand::Back));
    }
}
