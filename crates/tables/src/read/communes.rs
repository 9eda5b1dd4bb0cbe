//! Lists of communes as they are published: INSEE's populations, or the members of an EPCI.

use std::collections::BTreeMap;

use domain::folding::folded;
use domain::ids::CommuneCode;

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
struct CommuneColumns {
    head: usize,
    code: usize,
    name: usize,
    /// The département, whose code stands before that of the commune.
    department: Option<usize>,
    population: Option<usize>,
    siren: Option<usize>,
}

/// Reads the communes of the first sheet that has the heads of a list of them.
///
/// # Errors
/// All that is not understood, each with its place.
pub fn communes(workbook: &Workbook) -> Result<Vec<ListedCommune>, Vec<CommuneListFault>> {
    let sheets = || workbook.sheets.iter().enumerate();
    let Some((at, sheet, columns)) = sheets().find_map(|(at, sheet)| Some((at, sheet, columns_of(sheet)?))) else {
        let kind = CommuneListFaultKind::NoHeads;
        return Err(vec![CommuneListFault { sheet: 0, row: 0, column: 0, text: String::new(), kind }]);
    };
    let (mut communes, mut faults) = (Vec::new(), Vec::new());
    let mut seen: BTreeMap<CommuneCode, usize> = BTreeMap::new();
    for (row, cells) in sheet.rows.iter().enumerate().skip(columns.head + 1) {
        if !is_of_commune(&columns, cells) {
            continue;
        }
        let mut report = |column: usize, kind| {
            let text = cell(cells, column).to_owned();
            faults.push(CommuneListFault { sheet: at, row, column, text, kind });
        };
        let Some(code) = code(&columns, cells) else {
            report(columns.code, CommuneListFaultKind::NotACode);
            continue;
        };
        if let Some(earlier) = seen.insert(code, row) {
            report(columns.code, CommuneListFaultKind::CodeTwice { row: earlier });
        }
        let name = with_article_before(cell(cells, columns.name));
        if name.is_empty() {
            report(columns.name, CommuneListFaultKind::NoName);
        }
        let text = columns.population.map_or("", |column| cell(cells, column));
        let population = number(text);
        if !text.is_empty() && population.is_none() {
            report(columns.population.unwrap_or_default(), CommuneListFaultKind::NotAPopulation);
        }
        let siren = columns.siren.map_or("", |column| cell(cells, column));
        let siren = siren.chars().filter(|sign| !sign.is_whitespace()).collect();
        communes.push(ListedCommune { code, name, population, siren, place: (at, row) });
    }
    if faults.is_empty() { Ok(communes) } else { Err(faults) }
}

/// The text of a cell, without the spaces around it.
fn cell(cells: &[String], column: usize) -> &str {
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
        Some(CommuneColumns { head, code, name, department, population: find(&POPULATIONS), siren: find(&SIRENS) })
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
fn plain_code(text: &str) -> String {
    let text = text.trim_start_matches('\'');
    let whole = text.split_once([',', '.']).filter(|(_, decimals)| decimals.bytes().all(|digit| digit == b'0'));
    whole.map_or(text, |(whole, _)| whole).to_ascii_uppercase()
}

/// A code with the zeros before it that spreadsheets remove.
fn padded(text: &str, length: usize) -> String {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let missing = if is_number { length.saturating_sub(text.len()) } else { 0 };
    ["0".repeat(missing).as_str(), text].concat()
}

/// A number whose digits are in groups of three.
fn number(text: &str) -> Option<u32> {
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
mod tests {
    use super::*;
    use crate::read::workbook;

    fn read(text: &str) -> Result<Vec<String>, Vec<CommuneListFault>> {
        let line = |it: &ListedCommune| {
            format!(
                "{} {} {} {}",
                it.code,
                it.name,
                it.population.map_or_else(String::new, |it| it.to_string()),
                it.siren
            )
        };
        communes(&workbook("a.csv", text.as_bytes()).unwrap()).map(|all| all.iter().map(line).collect())
    }

    #[test]
    fn the_population_file_of_insee_is_read_as_it_is_published() {
        let titles = "Populations légales des communes;;;;;;;;;\n;;;;;;;;;\n".repeat(4);
        let text = format!(
            "{titles}Code région;Nom de la région;Code département;Code arrondissement;Code canton;Code commune;\
             Nom de la commune;Population municipale;Population comptée à part;Population totale\n\
             84;Auvergne-Rhône-Alpes;01;2;08;001;L' Abergement-Clémenciat;771;18;789\n\
             84;Auvergne-Rhône-Alpes;1;1;01;4;Ambérieu-en-Bugey;14\u{a0}134;393;14\u{a0}527\n\
             94;Corse;2A;1;01;004;Ajaccio;71\u{202f}361;1;71\u{202f}362\n\
             01;Guadeloupe;971;1;01;101;Les Abymes;53\u{a0}514;1;53\u{a0}515\n\
             Source : Insee;;;;;;;;;\n"
        );
        assert_eq!(
            read(&text).unwrap(),
            [
                "01001 L'Abergement-Clémenciat 771 ",
                "01004 Ambérieu-en-Bugey 14134 ",
                "2A004 Ajaccio 71361 ",
                "97101 Les Abymes 53514 "
            ]
        );
    }

    #[test]
    fn a_list_of_the_members_of_an_epci_is_read_with_codes_as_spreadsheets_leave_them() {
        let text = "code,nom,population,siren,code_postal\n73008,Aix-les-Bains,\"32 175\",217300086,73100\n\
                    1234,Magnieu (Le),,,01300\n\"61350,00\",X,,,\n2a004,Y,12,,\nTotal,,44,,\n";
        assert_eq!(
            read(text).unwrap(),
            ["73008 Aix-les-Bains 32175 217300086", "01234 Le Magnieu  ", "61350 X  ", "2A004 Y 12 "]
        );
    }

    #[test]
    fn all_that_is_not_understood_is_named_with_its_place() {
        let faults = read("code;nom;population\n73008;Aix;peu\n73008;;12\nABC;Y;1\n").unwrap_err();
        let places: Vec<_> = faults.iter().map(|it| (it.row, it.column, it.kind)).collect();
        assert_eq!(
            places,
            [
                (1, 2, CommuneListFaultKind::NotAPopulation),
                (2, 0, CommuneListFaultKind::CodeTwice { row: 1 }),
                (2, 1, CommuneListFaultKind::NoName),
                (3, 0, CommuneListFaultKind::NotACode)
            ]
        );
        assert_eq!(read("a;b\n1;2\n").unwrap_err()[0].kind, CommuneListFaultKind::NoHeads);
    }
}
