//! The cells of tables that are copied into spreadsheets.

/// A text as one cell. It contains no tab or line break, and no spreadsheet interprets it as a formula.
///
/// A text that could be interpreted as a formula gets an apostrophe before it, which is how spreadsheets mark text.
/// Where it is not understood, it stays visible. A quote needs one too, because spreadsheets remove the quotes on
/// pasting, and the text inside may be a formula. Numbers stay numbers.
#[must_use]
pub fn cell(text: &str) -> String {
    let plain: String = text.chars().map(|character| if is_break(character) { ' ' } else { character }).collect();
    let first = plain.trim_start_matches(|character: char| character.is_whitespace() || character == '\u{feff}');
    let may_be_formula = first.starts_with(['=', '+', '-', '@', '"', '＝', '＋', '－', '＠']);
    if may_be_formula && !is_number(&plain) { ["'", &plain].concat() } else { plain }
}

/// Characters that end a column, a row, or the text.
const fn is_break(character: char) -> bool {
    matches!(character, '\0'..' ' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}')
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

    #[test]
    fn a_cell_contains_no_tab_and_no_line_break() {
        assert_eq!(cell("a\tb\nc\r\u{2028}d\0"), "a b c  d ");
        assert_eq!(cell("Saint-André"), "Saint-André");
    }

    #[test]
    fn no_text_becomes_a_formula_and_numbers_stay_numbers() {
        for text in
            ["=1+1", "+33 3 20 21 22 23", "-1+cmd|'/c calc'!A0", "@SUM(A1)", "\"=1+1\"", " =1", "\t=1", "－1", "-"]
        {
            let cell = cell(text);
            assert!(cell.starts_with('\''), "{cell}");
        }
        for number in ["12", "-5", "+3", "-3,25", "0.5", "2019-12-13"] {
            assert_eq!(cell(number), number);
        }
    }
}
