//! Lists of communes without heads, as people paste them: a code, a name and perhaps a population in each row, or in each
//! line of text.

use domain::ids::CommuneCode;

use super::communes::{CommuneColumns, cell, number, padded, plain_code};

/// A list without heads.
#[derive(Debug)]
pub(super) struct BareList {
    /// Its rows, of which each line of text has become one.
    pub(super) rows: Vec<Vec<String>>,
    /// Where they have what.
    pub(super) columns: CommuneColumns,
    /// Whether each row was one line of text.
    pub(super) is_of_lines: bool,
}

/// The list that rows are, if half of them have a code and a name; `None` if two columns may be the codes: postal codes
/// look like them.
pub(super) fn bare_list(rows: &[Vec<String>]) -> Option<BareList> {
    let filled = |row: &Vec<String>| row.iter().filter(|text| !text.trim().is_empty()).count();
    let is_of_lines = rows.iter().all(|row| filled(row) <= 1);
    let rows: Vec<Vec<String>> = if is_of_lines {
        rows.iter().map(|row| words(row.iter().find(|text| !text.trim().is_empty()).map_or("", |text| text))).collect()
    } else {
        rows.to_vec()
    };
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let many = rows.iter().filter(|row| filled(row) > 0).count();
    let counted = |column: usize, is_so: &dyn Fn(&str) -> bool| {
        let texts = rows.iter().map(|row| cell(row, column)).filter(|text| !text.is_empty());
        texts.filter(|text| is_so(text)).count()
    };
    let mostly = |column: usize, is_so: &dyn Fn(&str) -> bool| many > 0 && counted(column, is_so) * 2 > many;
    let mut codes = (0..width).filter(|column| mostly(*column, &is_code));
    let code = codes.next()?;
    // Numbers of inhabitants may have five digits too, but not all of them.
    let is_as_good = |column: usize| {
        let rest = counted(column, &|_| true);
        rest > 0 && counted(column, &is_code) == rest && counted(code, &is_code) <= rest
    };
    if codes.any(is_as_good) {
        return None;
    }
    let is_name = |text: &str| text.chars().any(char::is_alphabetic) && !is_code(text);
    let name = (0..width).find(|column| *column != code && mostly(*column, &is_name))?;
    let is_number = |text: &str| number(text).is_some();
    let population = (0..width).find(|column| ![code, name].contains(column) && counted(*column, &is_number) > 0);
    let columns = CommuneColumns { first: 0, code, name, department: None, population, siren: None };
    Some(BareList { rows, columns, is_of_lines })
}

fn is_code(text: &str) -> bool {
    let text = plain_code(text);
    matches!(text.len(), 4 | 5) && CommuneCode::parse(&padded(&text, 5)).is_some()
}

/// A line as the code before its first space, the population behind its last letters, and the name between.
fn words(line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some((code, rest)) = words.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return vec![line.trim().to_owned()];
    };
    // With a number, it is rather a commune whose code is wrong than a title.
    if !is_code(code) && !line.chars().any(|sign| sign.is_ascii_digit()) {
        return vec![line.trim().to_owned()];
    }
    let is_digits = |word: &&&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let behind = rest.len() - rest.iter().rev().take_while(is_digits).count();
    let (name, population) = rest.split_at(behind);
    vec![(*code).to_owned(), name.join(" "), population.concat()]
}
