//! The apostrophe before a text that a spreadsheet would run as a formula. Spreadsheets mark texts with it; where it is
//! not understood, it stays visible. Every cell that is written goes through `as_text`, every cell that is read through
//! `without_mark`.

use std::borrow::Cow;

/// The mark.
const MARK: char = '\'';

/// A text as the cell of a spreadsheet: with the mark if it may be a formula, as it is otherwise. Numbers stay numbers.
///
/// A text that begins with the mark already, before what may be a formula, gets another one: so that what is written is
/// what [`without_mark`] reads.
///
/// ```
/// use domain::spreadsheet::{as_text, without_mark};
/// assert_eq!(as_text(" =HYPERLINK(\"https://a.fr\")"), "' =HYPERLINK(\"https://a.fr\")");
/// assert_eq!(as_text("-3,25"), "-3,25");
/// assert_eq!(as_text("l’action"), "l’action");
/// assert_eq!(without_mark(&as_text("'=1")), "'=1");
/// ```
#[must_use]
pub fn as_text(text: &str) -> Cow<'_, str> {
    if is_marked_when_written(text) { Cow::Owned(["'", text].concat()) } else { Cow::Borrowed(text) }
}

/// The text of a cell that was read, without the mark of [`as_text`].
#[must_use]
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix(MARK).filter(|rest| is_marked_when_written(rest)).unwrap_or(text)
}

fn is_marked_when_written(text: &str) -> bool {
    may_be_formula(text.trim_start_matches(MARK))
}

/// Whether a spreadsheet may take a text for a formula: it begins with a sign of one, in any width, after spaces and
/// signs that are not seen. So does what begins with a quote: spreadsheets remove the quotes around a cell, and what is
/// inside may be a formula.
fn may_be_formula(text: &str) -> bool {
    let is_passed_over = |sign: char| {
        sign.is_whitespace() || sign.is_control() || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    };
    let first = text.trim_start_matches(is_passed_over);
    first.starts_with(|sign: char| "=+-@\"＝＋－＠＂﹦﹢﹣﹫".contains(sign)) && !is_number(first.trim_end())
}

/// Whether a text is digits, with an optional sign and an optional decimal separator.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|character| character.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_may_be_a_formula_is_marked_as_text() {
        for text in [
            "=1+1",
            " =HYPERLINK(\"https://a.fr\")",
            "\t=1",
            "\r=1",
            "\n=1",
            "\u{a0}\u{feff}\u{200b}=1",
            "+33 3 20 21 22 23",
            "-1+cmd|'/c calc'!A0",
            "@SUM(A1)",
            "\"=1+1\"",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "-",
            "+1,5,2",
        ] {
            assert_eq!(as_text(text), ["'", text].concat());
        }
    }

    #[test]
    fn numbers_dates_and_words_stay_what_they_are() {
        for text in ["12", "-5", "+3", "-3,25", "+3,25", " -5 ", "0.5", "2019-12-13", "", "oui", "’80", "'80", "a=1"]
        {
            assert_eq!(as_text(text), text);
            assert_eq!(without_mark(text), text);
        }
    }

    #[test]
    fn only_the_mark_that_was_written_is_removed() {
        assert_eq!(without_mark("'=1"), "=1");
        assert_eq!(without_mark("''=1"), "'=1");
        assert_eq!(without_mark("'-5"), "'-5");
        assert_eq!(without_mark("'s-Gravenhage"), "'s-Gravenhage");
    }

    proptest! {
        #[test]
        fn what_is_marked_is_read_as_it_was_and_is_no_formula(text in "['=+@\" \t\r\n\u{feff}＝a5,-]{0,8}") {
            let cell = as_text(&text);
            prop_assert_eq!(without_mark(&cell), &text);
            prop_assert!(!may_be_formula(&cell), "{}", cell);
        }
    }
}
