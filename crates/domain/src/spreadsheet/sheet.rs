//! The clipboard format of spreadsheets: one row per line, tabs between cells, and quotes around cells that contain a
//! tab or a line break. What a spreadsheet would run as a formula is marked as text.

use crate::spreadsheet::report::PasteErrorKind;
use crate::spreadsheet::text_mark::{as_text, without_mark};
use crate::spreadsheet::{MAX_PASTED_CELLS, MAX_PASTED_ROWS};

/// The lines that the text of one row may have, and the tabs that one cell may be followed by, before a text is refused
/// without being read: cells may have several lines, and rows may end with empty ones.
const MOST_OF_ONE: usize = 10;

/// What a text has so many of that its rows are not even read.
#[must_use]
pub(super) fn excess(text: &str) -> Option<PasteErrorKind> {
    let text = text.trim_end();
    let count = |sign: char| text.matches(sign).count();
    let lines = count('\n').max(count('\r')) + 1;
    if lines > MOST_OF_ONE * MAX_PASTED_ROWS {
        return Some(PasteErrorKind::TooManyRows(lines));
    }
    let tabs = count('\t');
    (tabs > MOST_OF_ONE * MAX_PASTED_CELLS).then_some(PasteErrorKind::TooManyCells(tabs))
}

/// Reads the rows of a pasted text.
#[must_use]
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    separated_rows(text, '\t')
}

/// Reads the rows of a text, which may differ in length, with this sign between their cells: what is pasted, or a CSV
/// file. A cell that begins and ends with quotes may contain the sign, line breaks, and quotes written twice. Empty rows
/// at the end are dropped, and so are the marks that [`tab_separated`] writes before what may be a formula.
///
/// ```
/// use domain::spreadsheet::separated_rows;
/// assert_eq!(separated_rows("Lille;\"oui; depuis 2017\"\n\n'=1", ';'), [vec!["Lille", "oui; depuis 2017"], vec![""], vec!["=1"]]);
/// ```
#[must_use]
pub fn separated_rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = cells(text, separator);
    for cell in rows.iter_mut().flatten() {
        if without_mark(cell).len() < cell.len() {
            *cell = without_mark(cell).to_owned();
        }
    }
    rows
}

/// The cells of a text as they are written, without the quotes around them.
fn cells(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        let cell = rows.last_mut().and_then(|row| row.last_mut());
        let Some(cell) = cell else { break };
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            // Only a quote at the start of a cell is special, and only if the cell ends with one.
            '"' if cell.is_empty() && is_closed(letters.clone(), separator) => quoted = true,
            _ if quoted => cell.push(letter),
            _ if letter == separator => rows.last_mut().into_iter().for_each(|row| row.push(String::new())),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => rows.push(vec![String::new()]),
            _ => cell.push(letter),
        }
    }
    while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        rows.pop();
    }
    rows
}

/// Whether a quote that was opened before these letters is closed at the end of its cell. A remark that merely begins
/// with a quote does not take the rows below into it.
fn is_closed(letters: impl Iterator<Item = char>, separator: char) -> bool {
    let mut letters = letters.peekable();
    while let Some(letter) = letters.next() {
        if letter == '"' && letters.next_if_eq(&'"').is_none() {
            return letters.peek().is_none_or(|after| *after == separator || "\r\n".contains(*after));
        }
    }
    false
}

/// Writes rows as a text that spreadsheets can read. Each cell stays what it is: what a spreadsheet would take for a
/// formula is marked as text (`as_text`), and a cell of several lines is quoted.
#[must_use]
pub fn tab_separated(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                out.push('\t');
            }
            let cell = as_text(cell);
            if cell.contains(['\t', '\n', '\r']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<String> {
        rows(text).iter().map(|row| row.join("|")).collect()
    }

    #[test]
    fn all_line_endings_are_read_and_the_last_empty_line_is_dropped() {
        assert_eq!(read("oui\tnon\r\nnon\toui\r\n"), ["oui|non", "non|oui"]);
        assert_eq!(read("oui\tnon\nnon\toui"), ["oui|non", "non|oui"]);
        assert_eq!(read("oui\rnon\r"), ["oui", "non"]);
        assert_eq!(read("\u{feff}oui"), ["oui"]);
        assert!(read("").is_empty() && read("\r\n\r\n").is_empty());
    }

    #[test]
    fn a_cell_of_several_lines_is_quoted_and_its_quotes_are_doubled() {
        assert_eq!(read("\"oui\ndepuis 2017\"\tnon"), ["oui\ndepuis 2017|non"]);
        assert_eq!(read("\"dit \"\"oui\"\"\"\tx"), ["dit \"oui\"|x"]);
        assert_eq!(read("l’action \"A\"\tx"), ["l’action \"A\"|x"]);
        assert_eq!(read("\"\"\"oui\"\"\"\tx"), ["\"oui\"|x"]);
        assert_eq!(read("\"\"\tx"), ["|x"]);
    }

    #[test]
    fn a_quote_that_is_not_closed_takes_no_further_cells_into_its_own() {
        assert_eq!(read("Lille\t\"vu\nRoubaix\tnon"), ["Lille|\"vu", "Roubaix|non"]);
        assert_eq!(read("\"Bon\" dit-il\tx\ny\t\"lu\""), ["\"Bon\" dit-il|x", "y|lu"]);
        assert_eq!(read("\""), ["\""]);
    }

    #[test]
    fn rows_may_differ_in_length_and_empty_rows_between_are_kept() {
        assert_eq!(read("a\tb\tc\nd\n\ne\t"), ["a|b|c", "d", "", "e|"]);
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_marked_as_text_and_read_back_without_the_mark() {
        let row = ["=1+1", "a", "\t=1", "\"=1\"", "-5"].map(str::to_owned).to_vec();
        let text = tab_separated(std::slice::from_ref(&row));
        assert_eq!(text, "'=1+1\ta\t\"'\t=1\"\t'\"=1\"\t-5\r\n");
        assert_eq!(rows(&text), [row]);
    }

    proptest! {
        #[test]
        fn rows_that_are_written_are_read_back(
            cells in prop::collection::vec(prop::collection::vec("['a\"\t\r\n é=+@5＝-]{0,6}", 1..4), 1..4),
        ) {
            // The empty rows at the end are not read back.
            let mut expected = cells.clone();
            while expected.last().is_some_and(|row| row.iter().all(String::is_empty)) {
                expected.pop();
            }
            prop_assert_eq!(rows(&tab_separated(&cells)), expected);
        }

        #[test]
        fn no_text_makes_reading_panic(text in "[\\PC\t\n\"]*") {
            let _ = rows(&text);
        }
    }
}
