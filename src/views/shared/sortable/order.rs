//! The order of the rows of a table, and which of them a search finds.

use std::cmp::Ordering;

use domain::folding::folded;
use domain::sorting::{CollationKey, collation_key, sorted};

use crate::components::{SortKey, TableRow};

/// What a row is sorted by. The values of a column are of one kind.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum RowKey {
    Numbers(i64, i64),
    Text(CollationKey),
}

/// The indices of the rows that hold all words of the search, whatever their accents and case, in the order of a
/// column, the largest first if so asked. Rows of which nothing is known in that column come last, and equal rows keep
/// their order.
pub fn arranged(rows: &[TableRow], by: Option<(usize, bool)>, search: &str) -> Vec<usize> {
    let search = folded(search);
    let words: Vec<&str> = search.split_whitespace().collect();
    let is_found = |row: &TableRow| {
        words.is_empty() || {
            let text = folded(&row.searched());
            words.iter().all(|word| text.contains(word))
        }
    };
    let found = (0..rows.len()).filter(|index| is_found(&rows[*index]));
    let Some((column, is_descending)) = by else { return found.collect() };
    let keyed: Vec<(Option<RowKey>, usize)> = found.map(|index| (key(&rows[index], column), index)).collect();
    let keyed = sorted(keyed, |(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if is_descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
    });
    keyed.into_iter().map(|(_, index)| index).collect()
}

fn key(row: &TableRow, column: usize) -> Option<RowKey> {
    match row.key(column) {
        SortKey::Number(min, max) | SortKey::Days(min, max) => Some(RowKey::Numbers(min, max)),
        SortKey::Text(text) if !text.is_empty() => Some(RowKey::Text(collation_key(&text))),
        SortKey::Text(_) | SortKey::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::{FigureMark, TableCell};

    fn row(name: &str, code: &str, count: Option<(u32, u32)>) -> TableRow {
        let name = TableCell::Name { text: name.to_owned(), to: Some(["#/commune/", code].concat()), tag: None };
        let number = FigureMark::default().cell("?".to_owned());
        let number = if let Some((min, max)) = count { number.by(min, max) } else { number };
        TableRow { cells: vec![name, number], class: "" }
    }

    fn rows() -> [TableRow; 5] {
        [
            row("Lille", "59350", Some((20, 21))),
            row("\u{c9}coles", "59001", None),
            row("Zwevegem", "59002", Some((3, 9))),
            row("Emmerin", "59193", Some((3, 4))),
            row("La Bass\u{e9}e", "59051", Some((20, 20))),
        ]
    }

    #[test]
    fn without_a_choice_rows_stay_as_they_are() {
        assert_eq!(arranged(&rows(), None, " "), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn intervals_are_sorted_by_their_certain_end_then_by_the_possible_one_and_unknown_rows_stay_last() {
        assert_eq!(arranged(&rows(), Some((1, false)), ""), [3, 2, 4, 0, 1]);
        assert_eq!(arranged(&rows(), Some((1, true)), ""), [0, 4, 2, 3, 1]);
    }

    #[test]
    fn texts_are_sorted_as_in_a_french_dictionary() {
        assert_eq!(arranged(&rows(), Some((0, false)), ""), [1, 3, 4, 0, 2]);
        assert_eq!(arranged(&rows(), Some((0, true)), ""), [2, 0, 4, 3, 1]);
    }

    #[test]
    fn a_search_finds_names_without_accents_and_codes() {
        assert_eq!(arranged(&rows(), None, "ecol"), [1]);
        assert_eq!(arranged(&rows(), None, "bassee la"), [4]);
        assert_eq!(arranged(&rows(), None, "59350"), [0]);
        assert_eq!(arranged(&rows(), Some((1, true)), "5900"), [2, 1]);
        assert!(arranged(&rows(), None, "rien de tel").is_empty());
    }

    #[test]
    fn equal_rows_keep_their_order_in_both_directions() {
        let rows = ["B", "A", "C"].map(|name| row(name, "1", Some((1, 1))));
        assert_eq!([false, true].map(|way| arranged(&rows, Some((1, way)), "")), [[0, 1, 2], [0, 1, 2]]);
    }
}
