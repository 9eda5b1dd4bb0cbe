//! One sheet for each table of the package, and the sheet that makes a package of them again.

use std::ops::Range;

use domain::territory::{Package, Table};

use crate::write::content::{CellContent, SheetContent, headings};

/// The name of the sheet that carries the descriptor and the names of the tables.
pub(super) const PACKAGE: &str = "paquet";

/// The UTF-16 units of one cell. Excel takes 32,767 at most.
const MAX_UNITS: usize = 30_000;

/// The sheet of a table. A text that is too long for a cell goes on in the columns after its own: « note », « note (suite
/// 2) », « note (suite 3) ». A column that is called so in the table has « (suite 1) » after its name, so that it is not
/// taken for one of these.
pub(super) fn table_sheet(table: &Table) -> SheetContent {
    let parts = |column: usize| table.rows.iter().filter_map(move |row| row.get(column));
    let counts: Vec<usize> = (0..table.columns.len())
        .map(|column| parts(column).map(|text| pieces(text).len()).max().unwrap_or(1).max(1))
        .collect();
    let mut header = Vec::new();
    for (name, &count) in table.columns.iter().zip(&counts) {
        let name = if is_continuation(name) { format!("{name} (suite 1)") } else { (**name).to_owned() };
        header.push(CellContent::heading(name.as_str()));
        header.extend((2..=count).map(|number| CellContent::heading(format!("{name} (suite {number})"))));
    }
    let mut rows = vec![header];
    for row in &table.rows {
        let mut cells = Vec::new();
        for (column, &count) in counts.iter().enumerate() {
            let text = row.get(column).map_or("", |value| value);
            let written = pieces(text).into_iter().map(|piece| CellContent::text(&text[piece]));
            let is_number = (&*table.file, &*table.columns[column]) == ("communes.csv", "population");
            match text.parse().ok().filter(|number: &u32| is_number && number.to_string() == text) {
                Some(number) => cells.push(CellContent::count(number)),
                None => cells.extend(written.chain(std::iter::repeat(CellContent::Empty)).take(count)),
            }
        }
        rows.push(cells);
    }
    SheetContent { name: sheet_name(&table.file), rows, frozen: (1, 0), widths: vec![16; header_width(&counts)] }
}

fn header_width(counts: &[usize]) -> usize {
    counts.iter().sum::<usize>().min(16)
}

/// The name of a table's sheet.
pub(super) fn sheet_name(file: &str) -> String {
    file.strip_suffix(".csv").unwrap_or(file).to_owned()
}

/// The sheet that carries the descriptor, in pieces below each other, and the file of each table's sheet. `names` are the
/// names that the sheets have in the end.
///
/// # Errors
/// The descriptor cannot be written as JSON.
pub(super) fn package_sheet(package: &Package, names: &[String]) -> Result<SheetContent, serde_json::Error> {
    let descriptor = serde_json::to_string(&package.descriptor)?;
    let pieces = pieces(&descriptor);
    let mut rows = vec![headings(["datapackage.json", "feuille", "fichier"])];
    for at in 0..pieces.len().max(package.tables.len()) {
        let piece = pieces.get(at).map_or("", |piece| &descriptor[piece.clone()]);
        let sheet = names.get(at).filter(|_| at < package.tables.len()).map_or("", String::as_str);
        let file = package.tables.get(at).map_or("", |table| table.file.as_str());
        rows.push([piece, sheet, file].map(CellContent::text).into());
    }
    Ok(SheetContent { name: PACKAGE.to_owned(), rows, frozen: (1, 0), widths: vec![60, 24, 24] })
}

/// Whether a column is called like one that continues another.
fn is_continuation(name: &str) -> bool {
    let number = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (suite ")).map(|(_, number)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}

/// The pieces of a text that a cell can hold, in order. None begins or ends with a space where that can be helped, since
/// programs drop spaces there.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    // Most texts are short: they are not even counted.
    while text.len() - start > MAX_UNITS {
        let mut units = 0;
        let fits = |(_, sign): &(usize, char)| {
            units += sign.len_utf16();
            units <= MAX_UNITS
        };
        let signs: Vec<(usize, char)> = text[start..].char_indices().take_while(fits).collect();
        let Some(&(last, sign)) = signs.last() else { break };
        let limit = start + last + sign.len_utf8();
        if limit >= text.len() {
            break;
        }
        let is_within_a_word = |end: &usize| {
            let is_space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
            !is_space(text[..*end].chars().next_back()) && !is_space(text[*end..].chars().next())
        };
        let ends = signs.iter().rev().map(|(at, sign)| start + at + sign.len_utf8());
        let end = ends.take(1_000).find(is_within_a_word).unwrap_or(limit);
        pieces.push(start..end);
        start = end;
    }
    if start < text.len() {
        pieces.push(start..text.len());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_into_pieces_that_give_it_back() {
        for text in ["a".repeat(40_000), "𝄞 é".repeat(30_000), " ".repeat(70_000), "court".to_owned(), String::new()]
        {
            let pieces = pieces(&text);
            let joined: String = pieces.iter().map(|piece| &text[piece.clone()]).collect();
            assert_eq!(joined, text);
            assert!(pieces.iter().all(|piece| text[piece.clone()].encode_utf16().count() <= MAX_UNITS));
        }
    }

    #[test]
    fn a_column_that_is_called_like_a_continuation_is_told_apart_from_one() {
        let table = Table {
            file: "communes.csv".to_owned(),
            columns: vec!["note".into(), "note (suite 2)".into()],
            rows: vec![vec!["x".repeat(31_000).into(), "y".into()]],
        };
        let names: Vec<CellContent> =
            ["note", "note (suite 2)", "note (suite 2) (suite 1)"].map(CellContent::heading).into();
        assert_eq!(table_sheet(&table).rows[0], names);
    }
}
