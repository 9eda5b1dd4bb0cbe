//! Texts of rows: CSV with any of the usual separators, with its declaration or guessed.

use domain::spreadsheet::separated_rows;

use crate::read::FileFault;
use crate::read::limits::{MAX_CELLS, SheetBudget};
use crate::{Sheet, Workbook};

/// The separators, the most trusted first: of two that fit alike, the earlier one.
const SEPARATORS: [char; 4] = ['\t', ';', '|', ','];

/// The rows that are looked at to guess the separator.
const ROWS_LOOKED_AT: usize = 200;

/// The first letters of a text that are looked at, more than so many rows have.
const LETTERS_LOOKED_AT: usize = 200_000;

/// Reads a text as the only sheet of a workbook.
///
/// # Errors
/// It has too many rows or cells.
pub(super) fn workbook(name: &str, text: &str) -> Result<Workbook, FileFault> {
    let (declared, text) = declaration(text);
    let separator = declared.unwrap_or_else(|| guessed(text));
    let most = text.chars().filter(|sign| *sign == separator || matches!(sign, '\n' | '\r')).count();
    // Most of these may be within quotes, but not so many.
    if most > 2 * MAX_CELLS {
        return Err(FileFault::TooManyCells { sheet: name.to_owned() });
    }
    let mut rows = separated_rows(text, separator);
    let filled = |row: &Vec<String>| row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    let width = rows.iter().map(filled).max().unwrap_or_default();
    while rows.last().is_some_and(|row| filled(row) == 0) {
        rows.pop();
    }
    SheetBudget::new().take(name, rows.len(), width)?;
    Ok(Workbook { sheets: vec![Sheet { name: name.to_owned(), rows, ..Sheet::default() }] })
}

/// The separator that the first line declares, as Excel does with « sep=; », and the text below that line.
fn declaration(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let declared = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=").map(|rest| rest.chars());
    let sign = declared.and_then(|mut signs| signs.next().filter(|_| signs.next().is_none()));
    sign.map_or((None, text), |sign| (Some(sign), rest))
}

/// The separator with which the most rows have the most usual width; of several, the one that makes it widest.
fn guessed(text: &str) -> char {
    let end = text.char_indices().nth(LETTERS_LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let start = &text[..end];
    let mut best = (';', (0, 0));
    for sign in SEPARATORS {
        let fit = fit(start, sign);
        if fit > best.1 {
            best = (sign, fit);
        }
    }
    best.0
}

/// How many rows have the width that most of those have that are wider than one cell, and this width.
fn fit(text: &str, separator: char) -> (usize, usize) {
    let rows = separated_rows(text, separator);
    let mut widths: Vec<usize> = rows
        .iter()
        .take(ROWS_LOOKED_AT)
        // With the wrong separator, quotes are cut in two.
        .filter(|row| row.iter().all(|cell| !cell.starts_with('"')))
        .map(Vec::len)
        .filter(|width| *width > 1)
        .collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|one, other| one == other);
    runs.map(|run| (run.len(), run.first().copied().unwrap_or_default())).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let workbook = workbook("a", text).unwrap();
        workbook.sheets[0].rows.iter().map(|row| row.join("¦")).collect()
    }

    #[test]
    fn the_separator_is_the_one_that_most_rows_agree_on() {
        assert_eq!(read("a;b\n1,5;2,5\n3,5;4,5"), ["a¦b", "1,5¦2,5", "3,5¦4,5"]);
        assert_eq!(read("code,nom\n59350,\"x; y\"\n59009,\"z; t\""), ["code¦nom", "59350¦x; y", "59009¦z; t"]);
        assert_eq!(read("code,cp\n59350,59000|59800\n59009,59650"), ["code¦cp", "59350¦59000|59800", "59009¦59650"]);
        assert_eq!(read("a|b\n1|2"), ["a¦b", "1¦2"]);
        assert_eq!(read("a\tb, c; d\n1\t2, 3; 4"), ["a¦b, c; d", "1¦2, 3; 4"]);
        assert_eq!(
            read("Titre, avec virgule\n\nnom;oui\nLille;non"),
            ["Titre, avec virgule", "", "nom¦oui", "Lille¦non"]
        );
    }

    #[test]
    fn a_declared_separator_is_obeyed_and_its_line_left_out() {
        assert_eq!(read("sep=,\r\na,b;c\r\n"), ["a¦b;c"]);
        assert_eq!(read("\"sep=;\"\na;b"), ["a¦b"]);
        assert_eq!(read("sep=;"), [""; 0]);
    }

    #[test]
    fn empty_rows_keep_their_place_and_rows_may_be_ragged() {
        assert_eq!(read("a;b;c\n\n1;2\n;;\n"), ["a¦b¦c", "", "1¦2"]);
        assert_eq!(read("a;\"b\nc\"\"d\";'=e"), ["a¦b\nc\"d¦=e"]);
    }

    #[test]
    fn a_text_of_too_many_rows_or_cells_is_refused() {
        let rows = "a;b\n".repeat(100_001);
        assert_eq!(workbook("a", &rows), Err(FileFault::TooManyRows { sheet: "a".to_owned(), rows: 100_001 }));
        let cells = [&"x;".repeat(2_000), "x\n"].concat().repeat(501);
        assert_eq!(workbook("a", &cells), Err(FileFault::TooManyCells { sheet: "a".to_owned() }));
        assert_eq!(workbook("a", &";".repeat(3_000_000)), Err(FileFault::TooManyCells { sheet: "a".to_owned() }));
    }
}
