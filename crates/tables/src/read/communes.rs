//! Lists of communes as they are published: INSEE's populations, or the members of an EPCI.

use std::collections::BTreeMap;

use domain::folding::folded;
use domain::ids::CommuneCode;

use crate::read::bare_communes::{BareList, bare_list};
use crate::{Sheet, Workbook};

/// The number of first rows that are searched for the heads: INSEE has eight lines of titles.
const ROWS_SEARCHED: usize = 30;

/// A commune of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCommune {
    /// The INSEE code.
    pub code: CommuneCode,
    /// The name, with its article before it.
    pub name: String,
    /// The inhabitants; `None` if the list does not say them.
    pub population: Option<u32>,
    /// The SIREN number as it is written; empty if the list does not say it.
    pub siren: String,
    /// The sheet, by its place in the file, and the row (from 0) that it stands in.
    pub place: (usize, usize),
}

/// What was read of a list of communes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommunesRead {
    /// The communes that are understood, in their order.
    pub communes: Vec<ListedCommune>,
    /// All that is not understood, each with its place.
    pub faults: Vec<CommuneListFault>,
    /// The rows below the heads that are none of a commune: sums, footnotes. Their places are those of their first cells.
    pub left_out: Vec<CommuneListFault>,
}

/// Something in a list of communes that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommuneListFault {
    /// The sheet, by its place in the file.
    pub sheet: usize,
    /// The row, from 0.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// The text of the cell.
    pub text: String,
    /// What is wrong.
    pub kind: CommuneListFaultKind,
}

/// What can be wrong in a list of communes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommuneListFaultKind {
    /// No row of the file has the heads of codes and names.
    NoHeads,
    /// The text is no INSEE code.
    NotACode,
    /// The code already stands in this row (from 0).
    CodeTwice {
        /// The row.
        row: usize,
    },
    /// The row has a code and no name.
    NoName,
    /// The text is no number of inhabitants.
    NotAPopulation,
    /// The row is none of a commune: a sum, a footnote, or only one cell.
    LeftOut,
}

/// The folded heads of each column, the most wanted first.
const CODES: [&str; 9] =
    ["code insee", "insee", "codgeo", "code geo", "depcom", "code commune insee", "insee com", "code commune", "code"];
const DEPARTMENTS: [&str; 4] = ["code departement", "code du departement", "dep", "departement"];
const NAMES: [&str; 8] =
    ["nom de la commune", "nom commune", "nom com", "libelle commune", "libgeo", "commune", "nom", "libelle"];
const POPULATIONS: [&str; 8] = [
    "population municipale",
    "pop municipale",
    "pmun",
    "population",
    "pop",
    "population totale",
    "habitants",
    "nombre d habitants",
];
const SIRENS: [&str; 3] = ["siren", "siren commune", "siren de la commune"];

/// Where a list has what.
#[derive(Clone, Copy, Debug)]
pub(super) struct CommuneColumns {
    /// The first row below the heads.
    pub(super) first: usize,
    pub(super) code: usize,
    pub(super) name: usize,
    /// The département, whose code stands before that of the commune.
    pub(super) department: Option<usize>,
    pub(super) population: Option<usize>,
    pub(super) siren: Option<usize>,
}

/// Reads the communes of the first sheet that has the heads of a list of them; where none has, those of a list without
/// heads.
#[must_use]
pub fn communes(workbook: &Workbook) -> CommunesRead {
    let sheets = || workbook.sheets.iter().enumerate();
    if let Some((at, sheet, columns)) = sheets().find_map(|(at, sheet)| Some((at, sheet, columns_of(sheet)?))) {
        return listed(at, &sheet.rows, &columns);
    }
    let bare = sheets().find_map(|(at, sheet)| Some((at, bare_list(&sheet.rows)?)));
    if let Some((at, BareList { rows, columns, is_of_lines })) = bare {
        let mut list = listed(at, &rows, &columns);
        for fault in list.faults.iter_mut().chain(&mut list.left_out).filter(|_| is_of_lines) {
            fault.column = 0;
        }
        return list;
    }
    let kind = CommuneListFaultKind::NoHeads;
    let fault = CommuneListFault { sheet: 0, row: 0, column: 0, text: String::new(), kind };
    CommunesRead { faults: vec![fault], ..CommunesRead::default() }
}

fn listed(at: usize, rows: &[Vec<String>], columns: &CommuneColumns) -> CommunesRead {
    let mut list = CommunesRead::default();
    let mut seen: BTreeMap<CommuneCode, usize> = BTreeMap::new();
    for (row, cells) in rows.iter().enumerate().skip(columns.first) {
        let fault = |column: usize, kind| {
            let text = cell(cells, column).to_owned();
            CommuneListFault { sheet: at, row, column, text, kind }
        };
        if !is_of_commune(columns, cells) {
            let filled = (0..cells.len()).find(|column| !cell(cells, *column).is_empty());
            list.left_out.extend(filled.map(|column| fault(column, CommuneListFaultKind::LeftOut)));
            continue;
        }
        let Some(code) = code(columns, cells) else {
            list.faults.push(fault(columns.code, CommuneListFaultKind::NotACode));
            continue;
        };
        let before = list.faults.len();
        if let Some(earlier) = seen.insert(code, row) {
            list.faults.push(fault(columns.code, CommuneListFaultKind::CodeTwice { row: earlier }));
        }
        let name = with_article_before(cell(cells, columns.name));
        if name.is_empty() {
            list.faults.push(fault(columns.name, CommuneListFaultKind::NoName));
        }
        let text = columns.population.map_or("", |column| cell(cells, column));
        let population = number(text);
        if !text.is_empty() && population.is_none() {
            let column = columns.population.unwrap_or_default();
            list.faults.push(fault(column, CommuneListFaultKind::NotAPopulation));
        }
        let siren = columns.siren.map_or("", |column| cell(cells, column));
        let siren = siren.chars().filter(|sign| !sign.is_whitespace()).collect();
        if list.faults.len() == before {
            list.communes.push(ListedCommune { code, name, population, siren, place: (at, row) });
        }
    }
    list
}

/// The text of a cell, without the spaces around it.
pub(super) fn cell(cells: &[String], column: usize) -> &str {
    cells.get(column).map_or("", |text| text.trim())
}

fn columns_of(sheet: &Sheet) -> Option<CommuneColumns> {
    sheet.rows.iter().take(ROWS_SEARCHED).enumerate().find_map(|(head, row)| {
        let heads: Vec<String> = row.iter().map(|text| folded(text)).collect();
        let find = |names: &[&str]| names.iter().find_map(|name| heads.iter().position(|head| head == name));
        let (code, name) = (find(&CODES)?, find(&NAMES)?);
        // Beside a whole code, the département says nothing more.
        let is_part = heads.get(code).is_some_and(|head| head == "code commune");
        let department = find(&DEPARTMENTS).filter(|_| is_part);
        let (population, siren) = (find(&POPULATIONS), find(&SIRENS));
        Some(CommuneColumns { first: head + 1, code, name, department, population, siren })
    })
}

/// Whether a row is one of a commune: sums and footnotes have no code, and the latter nothing beside them.
fn is_of_commune(columns: &CommuneColumns, cells: &[String]) -> bool {
    let filled = cells.iter().filter(|text| !text.trim().is_empty()).count();
    let first = cells.iter().map(|text| folded(text)).find(|text| !text.is_empty()).unwrap_or_default();
    let is_sum = ["total", "ensemble", "somme"].iter().any(|word| first.split(' ').next() == Some(word));
    filled > 1 && !(is_sum && cell(cells, columns.code).parse::<u32>().is_err())
}

/// The INSEE code of a row, whole or in two columns.
fn code(columns: &CommuneColumns, cells: &[String]) -> Option<CommuneCode> {
    let text = plain_code(cell(cells, columns.code));
    let Some(department) = columns.department.map(|column| plain_code(cell(cells, column))) else {
        return CommuneCode::parse(&padded(&text, 5));
    };
    // Some lists have the whole code in the column of the commune all the same.
    if text.len() == 5 {
        return CommuneCode::parse(&text);
    }
    let department = padded(&department, 2);
    // Overseas, the third digit of the département is the first of the commune's own code.
    CommuneCode::parse(&[department.get(..2)?, &padded(&text, 3)].concat())
}

/// A code without what spreadsheets add to it: an apostrophe before it, decimals behind it.
pub(super) fn plain_code(text: &str) -> String {
    let text = text.trim_start_matches('\'');
    let whole = text.split_once([',', '.']).filter(|(_, decimals)| decimals.bytes().all(|digit| digit == b'0'));
    whole.map_or(text, |(whole, _)| whole).to_ascii_uppercase()
}

/// A code with the zeros before it that spreadsheets remove.
pub(super) fn padded(text: &str, length: usize) -> String {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let missing = if is_number { length.saturating_sub(text.len()) } else { 0 };
    ["0".repeat(missing).as_str(), text].concat()
}

/// A number whose digits are in groups of three.
pub(super) fn number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{202f}').collect();
    let whole = digits.split_once([',', '.']).filter(|(_, decimals)| decimals.bytes().all(|digit| digit == b'0'));
    whole.map_or(&*digits, |(whole, _)| whole).parse().ok()
}

/// « L' Abergement » and « Abergement (L') » as people write it.
fn with_article_before(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let behind = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    let is_article =
        |article: &str| matches!(&*folded(article), "l" | "le" | "la" | "les" | "las" | "los" | "aux" | "au");
    let text = match behind.filter(|(_, article)| is_article(article)) {
        Some((name, article)) => [article, " ", name].concat(),
        None => text,
    };
    ["L' ", "L’ "].iter().find_map(|start| Some([start.trim_end(), text.strip_prefix(start)?].concat())).unwrap_or(text)
}

#[cfg(test)]
mod tests;
