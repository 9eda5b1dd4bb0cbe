//! Signs in the cells of a spreadsheet: error values of formulas, tick boxes, marks of footnotes, and the punctuation
//! that an answer may have.

use crate::french_dates::has_decimals;
use crate::territory::ParticipationState;

/// Symbols that are read as a state, and whether they are tick boxes.
const SYMBOLS: [(&str, ParticipationState, bool); 10] = [
    ("?", ParticipationState::Unknown, false),
    ("✓", ParticipationState::TakesPart, true),
    ("✔", ParticipationState::TakesPart, true),
    ("☑", ParticipationState::TakesPart, true),
    ("✅", ParticipationState::TakesPart, true),
    ("🗹", ParticipationState::TakesPart, true),
    ("✗", ParticipationState::No, true),
    ("✘", ParticipationState::No, true),
    ("❌", ParticipationState::No, true),
    // A spreadsheet that copies an empty box as a word writes « FAUX ».
    ("☐", ParticipationState::No, true),
];

/// The state of a cell that holds one symbol only, and whether the symbol is a tick box.
pub(super) fn symbol(text: &str) -> Option<(ParticipationState, bool)> {
    let text = text.trim_end_matches(['\u{fe0e}', '\u{fe0f}']);
    SYMBOLS.iter().find(|(symbol, ..)| *symbol == text).map(|(_, state, box_)| (*state, *box_))
}

/// Whether a text is what a spreadsheet shows for a formula that fails, or for a column that is too narrow: `#N/A`,
/// `#VALEUR !`, `###`, `Err:502`.
#[must_use]
pub fn is_error_value(text: &str) -> bool {
    let compact: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let compact = compact.to_uppercase();
    let error =
        compact.strip_prefix('#').is_some_and(|rest| rest.starts_with(|it: char| it == '#' || it.is_alphabetic()));
    let number = compact.strip_prefix("ERR:").or_else(|| compact.strip_prefix("ERREUR:"));
    error || number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text without the mark of a footnote at its end: « Oui (1) », « Oui* », « Oui¹ »; `None` if there is no mark, or
/// nothing before it. A number of two digits is no mark: it may be a year or a département.
pub(super) fn without_footnote_mark(text: &str) -> Option<&str> {
    const SIGNS: [char; 15] = ['*', '†', '‡', '§', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰', '※'];
    let text = text.trim();
    let signs = text.trim_end_matches(SIGNS);
    let rest = if signs.len() < text.len() {
        signs
    } else {
        let (rest, mark) = match text.chars().next_back()? {
            ')' => text.strip_suffix(')')?.rsplit_once('(')?,
            ']' => text.strip_suffix(']')?.rsplit_once('[')?,
            _ => return None,
        };
        let stars = !mark.is_empty() && mark.chars().all(|letter| SIGNS.contains(&letter));
        let digit = mark.len() == 1 && mark.bytes().all(|byte| (b'1'..=b'9').contains(&byte));
        (stars || digit).then_some(rest)?
    };
    let rest = rest.trim_end();
    rest.ends_with(|letter: char| !letter.is_ascii_punctuation() || ").!".contains(letter)).then_some(rest)
}

/// Whether a text is a footnote itself: it begins with a mark, « (1) sous réserve du conseil ».
pub(super) fn is_footnote(text: &str) -> bool {
    let text = text.trim();
    let after = text
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .filter(|(mark, _)| mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_digit()) || *mark == "*")
        .map(|(_, rest)| rest)
        .or_else(|| text.strip_prefix(['*', '†', '¹', '²', '³']));
    after.is_some_and(|rest| rest.chars().any(char::is_alphabetic))
}

/// Whether a text has only the signs that an answer may have besides letters and digits. Any other sign may change what
/// the words mean (« oui ? », « -1 », « 1 % », « = o »).
pub(super) fn has_plain_signs(text: &str) -> bool {
    const PLAIN: &str = ".,;:'’()/-–!«»\"“”";
    let starts = |letter: char| letter.is_alphanumeric() || "«\"“".contains(letter);
    !has_decimals(text)
        && text.starts_with(starts)
        && text.chars().all(|letter| letter.is_alphanumeric() || is_spacing(letter) || PLAIN.contains(letter))
}

const fn is_spacing(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{300}'..='\u{36f}' | '\u{200b}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_values_of_every_spreadsheet_are_recognised() {
        for text in [
            "#N/A",
            "#N/D",
            "#REF!",
            "#VALEUR!",
            "#VALEUR !",
            "#DIV/0!",
            "#NOM?",
            "#NOM\u{a0}?",
            "#NULL!",
            "#NUL!",
            "#NOMBRE!",
            "#NAME?",
            "#VALUE!",
            "#NUM!",
            "#SPILL!",
            "#PROPAGATION!",
            "#n/a",
            "Err:502",
            "Err :504",
            "ERR:522",
            "####",
            "#NV",
            "#WERT!",
        ] {
            assert!(is_error_value(text), "{text:?}");
        }
        for text in ["N/A", "n/a", "#", "#1", "Erreur", "Err:", "Erra", "oui", ""] {
            assert!(!is_error_value(text), "{text:?}");
        }
    }

    #[test]
    fn the_mark_of_a_footnote_is_separated_from_what_it_marks() {
        for (text, rest) in [
            ("Oui (1)", Some("Oui")),
            ("Oui(*)", Some("Oui")),
            ("Oui**", Some("Oui")),
            ("Oui ²", Some("Oui")),
            ("non [3]", Some("non")),
            ("Lille (59)", None),
            ("oui (17)", None),
            ("(1)", None),
            ("*", None),
            ("-*", None),
            ("oui (o)", None),
            ("oui", None),
        ] {
            assert_eq!(without_footnote_mark(text), rest, "{text:?}");
        }
        assert!(is_footnote("(1) sous réserve") && is_footnote("* à confirmer"));
        assert!(!is_footnote("(1)") && !is_footnote("oui*") && !is_footnote("(oui) non"));
    }
}
