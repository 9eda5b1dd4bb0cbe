//! Signs of a text that nobody sees: they make two names look the same, or turn a line round.
//!
//! Tables and forms refuse them. In what was saved before, each is replaced by a mark that can be seen.

use std::borrow::Cow;

/// What a text is for, which decides the signs that it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// One line that is compared or listed: a name, a title, a domain, an id, a source. It may have no invisible sign
    /// at all, except those that join or colour pictures.
    Line,
    /// Free text: a note, a description. It may have line breaks, tabs, and signs that only say where a word may be
    /// broken or how letters are joined: the soft hyphen, the zero-width space, joiners.
    Prose,
}

/// The first sign of a text that is not seen and not allowed; `None` if there is none.
///
/// ```
/// use domain::invisible_signs::{TextKind, first_invisible};
/// assert_eq!(first_invisible("Rou\u{200b}baix", TextKind::Line), Some('\u{200b}'));
/// assert_eq!(first_invisible("Villeneuve-d’Ascq", TextKind::Line), None);
/// assert_eq!(first_invisible("mutuali\u{ad}sation", TextKind::Prose), None);
/// ```
#[must_use]
pub fn first_invisible(text: &str, kind: TextKind) -> Option<char> {
    let mut before = None;
    text.chars().find(|&sign| is_refused(before.replace(sign), sign, kind))
}

/// The text with a mark in the place of each sign that is not allowed: « [U+202E] ».
///
/// ```
/// use domain::invisible_signs::{TextKind, made_visible};
/// assert_eq!(made_visible("a\u{202e}b", TextKind::Prose), "a[U+202E]b");
/// ```
#[must_use]
pub fn made_visible(text: &str, kind: TextKind) -> Cow<'_, str> {
    if first_invisible(text, kind).is_none() {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len() + 8);
    let mut before = None;
    for sign in text.chars() {
        if is_refused(before.replace(sign), sign, kind) {
            visible.push_str(&["[", &code_point(sign), "]"].concat());
        } else {
            visible.push(sign);
        }
    }
    Cow::Owned(visible)
}

/// The code point of a sign: « U+200B ».
#[must_use]
pub fn code_point(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

fn is_refused(before: Option<char>, sign: char, kind: TextKind) -> bool {
    match kind {
        // Everything seen in French is below these, but for a few signs of typography, so most texts end here.
        _ if matches!(sign, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{33f}') => false,
        TextKind::Prose => is_misleading(sign) && !matches!(sign, '\t' | '\n' | '\r'),
        TextKind::Line => {
            is_misleading(sign)
                || is_ignorable(sign)
                    && !(matches!(sign, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}') && before.is_some_and(is_pictorial))
        }
    }
}

/// Control characters, signs that change the direction of a line, and tags, which hide whole texts.
const fn is_misleading(sign: char) -> bool {
    matches!(
        sign,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The other signs that are drawn as nothing: the code points that Unicode calls default ignorable, the separators of
/// lines and paragraphs, and the blank patterns.
const fn is_ignorable(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2028}'..='\u{2029}'
            | '\u{2060}'..='\u{2065}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
    )
}

/// Whether a sign can be part of a picture of several signs, like a family.
fn is_pictorial(sign: char) -> bool {
    sign > '\u{2100}' && !sign.is_alphanumeric() && !sign.is_whitespace() || matches!(sign, '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_sign_that_is_not_seen() {
        let hidden = "\0\t\n\r\u{7}\u{7f}\u{85}\u{ad}\u{34f}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\
                      \u{202a}\u{202e}\u{2060}\u{2064}\u{2066}\u{2069}\u{206f}\u{2800}\u{3164}\u{fe0f}\u{feff}\u{fff9}\
                      \u{e0001}\u{e0041}\u{e007f}\u{e0100}";
        for sign in hidden.chars() {
            let name = format!("Rou{sign}baix");
            assert_eq!(first_invisible(&name, TextKind::Line), Some(sign), "{}", code_point(sign));
            assert_eq!(made_visible(&name, TextKind::Line), format!("Rou[{}]baix", code_point(sign)));
        }
    }

    #[test]
    fn what_french_is_written_with_is_seen() {
        let seen = "L’Haÿ-les-Roses « Œuvre »\u{a0}: 1\u{202f}000\u{2009}€ – — … ‑ ½ ° n\u{303} Ç Ã‰ 日本 עברית ★ 👍🏽";
        assert_eq!(first_invisible(seen, TextKind::Line), None);
        assert_eq!(made_visible(seen, TextKind::Line), seen);
    }

    #[test]
    fn pictures_of_several_signs_are_left_whole_and_joiners_between_letters_are_not() {
        assert_eq!(first_invisible("Familles 👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}", TextKind::Line), None);
        assert_eq!(first_invisible("Lil\u{200d}le", TextKind::Line), Some('\u{200d}'));
        assert_eq!(first_invisible("Lille\u{fe0f}", TextKind::Line), Some('\u{fe0f}'));
    }

    #[test]
    fn free_text_may_be_broken_into_lines_and_words_but_not_turned_round() {
        assert_eq!(first_invisible("un\n\tdeux\r\nmutuali\u{ad}sation\u{200b}s \u{2060}", TextKind::Prose), None);
        for sign in ['\0', '\u{8}', '\u{61c}', '\u{200f}', '\u{202e}', '\u{2067}', '\u{e0061}'] {
            assert_eq!(first_invisible(&format!("note{sign}"), TextKind::Prose), Some(sign));
        }
    }
}
