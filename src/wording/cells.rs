//! Cells of a table that is copied into a spreadsheet.

/// A text as one cell: it ends neither its column nor its row, and no spreadsheet takes it for a formula.
///
/// What could be taken for one gets an apostrophe before it, the sign of spreadsheets themselves for « this is text »:
/// it stays visible where it was not understood, which a space would not, and nothing is taken away. A quote is one of
/// these signs, for what begins with one is unwrapped on pasting and may then begin with anything. Numbers stay numbers.
#[must_use]
pub fn cell(text: &str) -> String {
    let plain: String = text.chars().map(|sign| if is_a_break(sign) { ' ' } else { sign }).collect();
    let first = plain.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    let begins_a_formula = first.starts_with(['=', '+', '-', '@', '"', '＝', '＋', '－', '＠']);
    if begins_a_formula && !is_number(&plain) { ["'", &plain].concat() } else { plain }
}

/// What ends a column, a row, or the whole text.
const fn is_a_break(sign: char) -> bool {
    matches!(sign, '\0'..' ' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}')
}

/// Digits, with a sign before them and a decimal sign within them at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_ends_neither_its_row_nor_its_column() {
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
