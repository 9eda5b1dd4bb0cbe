//! What a sheet of an XLSX file says besides its values: hidden rows and columns, merged areas, formulas without a
//! result; and whether its places can be read at all.

use quick_xml::events::{BytesStart, Event};

use crate::read::FileFault;
use crate::read::limits::MAX_ROWS;
use crate::read::xml::{attribute, is_set, walk};
use crate::{MergedArea, Sheet};

/// The rows and columns of the largest sheets.
const SHEET_ROWS: usize = 1_048_576;
const SHEET_COLUMNS: usize = 16_384;

/// A sheet without its name and rows.
///
/// # Errors
/// The part does not hold together.
pub(super) fn scan(part: &str, content: &[u8]) -> Result<Sheet, FileFault> {
    let mut scan = XlsxScan::default();
    walk(part, content, |event| {
        match event {
            Event::Start(element) => scan.start(element).ok_or_else(|| FileFault::damaged(part))?,
            Event::Text(text) => scan.has_text |= !text.trim().is_empty(),
            Event::End(element) => scan.end(element.local_name().as_ref()),
            _ => {}
        }
        Ok(())
    })?;
    Ok(scan.sheet)
}

#[derive(Default)]
struct XlsxScan {
    sheet: Sheet,
    /// The row and the column of the cell that is open, or of the next one.
    at: (usize, usize),
    has_formula: bool,
    has_value: bool,
    /// Whether there was text since the last value began.
    has_text: bool,
}

impl XlsxScan {
    /// `None` if a place cannot be read.
    fn start(&mut self, element: &BytesStart<'_>) -> Option<()> {
        match element.local_name().as_ref() {
            "dimension" => {
                // Elements of this name stand in other parts too, without a place.
                if let Some(text) = attribute(element, "ref") {
                    area(&text)?;
                }
            }
            "col" if is_set(element, "hidden") => {
                let number = |name| attribute(element, name)?.parse::<usize>().ok();
                let (Some(first), Some(last)) = (number("min"), number("max")) else { return Some(()) };
                // They stand in order: none is counted twice.
                let next = self.sheet.hidden_columns.last().map_or(0, |last| last + 1);
                self.sheet.hidden_columns.extend(first.checked_sub(1)?.max(next)..last.min(SHEET_COLUMNS));
            }
            "row" => {
                if let Some(row) = attribute(element, "r") {
                    self.at.0 = row_number(&row)?;
                }
                self.at.1 = 0;
                if is_set(element, "hidden") && self.at.0 < MAX_ROWS {
                    self.sheet.hidden_rows.push(self.at.0);
                }
            }
            "c" => {
                if let Some(text) = attribute(element, "r") {
                    self.at = place(&text)?;
                }
                (self.has_formula, self.has_value) = (false, false);
            }
            "f" => self.has_formula = true,
            "v" | "t" => self.has_text = false,
            "mergeCell" => {
                let (first, last) = area(&attribute(element, "ref")?)?;
                self.sheet.merged.push(MergedArea { first, last });
            }
            _ => {}
        }
        Some(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "v" | "t" => self.has_value |= self.has_text,
            "c" => {
                if self.has_formula && !self.has_value {
                    self.sheet.without_result.push(self.at);
                }
                self.at.1 += 1;
            }
            "row" => self.at.0 += 1,
            _ => {}
        }
    }
}

/// The row and column (from 0) of « B3 »; `None` if it is beyond all sheets.
fn place(text: &str) -> Option<(usize, usize)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let digit = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = text.bytes().take(letters).fold(0, |column, letter| column * 26 + digit(letter));
    (column <= SHEET_COLUMNS).then_some((row_number(&text[letters..])?, column - 1))
}

/// The row (from 0) of its number in a file.
fn row_number(text: &str) -> Option<usize> {
    let is_number = (1..=7).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let row = is_number.then(|| text.parse::<usize>().ok())??;
    (1..=SHEET_ROWS).contains(&row).then(|| row - 1)
}

/// The first and the last place of « A1:B3 »; of « A1 », both are that one.
fn area(text: &str) -> Option<((usize, usize), (usize, usize))> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    Some((place(first)?, place(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_up_to_the_end_of_the_largest_sheet() {
        assert_eq!(place("B3"), Some((2, 1)));
        assert_eq!(place("aa10"), Some((9, 26)));
        assert_eq!(place("XFD1048576"), Some((1_048_575, 16_383)));
        for text in ["XFE1", "A0", "A1048577", "AAAA1", "1", "A", "", "A1B", "Aé1"] {
            assert_eq!(place(text), None, "{text}");
        }
        assert_eq!(area("A1:B2"), Some(((0, 0), (1, 1))));
    }
}
