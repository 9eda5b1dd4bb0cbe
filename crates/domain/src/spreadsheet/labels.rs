//! The rows and columns of a pasted block that name communes or actions, however they are spelled.

use crate::folding::folded;
use crate::ids::CommuneCode;
use crate::spreadsheet::answers::parse_answer;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelTarget {
    Commune(CommuneIndex),
    Action(ActionIndex),
}

/// Where labels are looked for: behind a title or a code, and no further.
const DEPTH: usize = 3;

/// Every name by which communes and actions go, as spellings have them in common.
pub(super) struct LabelNames(Vec<(String, LabelTarget)>);

impl LabelNames {
    pub(super) fn of(territory: &Territory) -> Self {
        let mut names = Vec::new();
        for (place, commune) in territory.places_of_communes() {
            names.push((plain(&commune.name), LabelTarget::Commune(place)));
        }
        for (place, action) in territory.places_of_actions() {
            names.push((plain(&action.title), LabelTarget::Action(place)));
            names.push((plain(action.id.as_str()), LabelTarget::Action(place)));
        }
        Self(names)
    }

    /// What a text names; nothing where it may be either of two.
    fn find(&self, territory: &Territory, text: &str) -> Option<LabelTarget> {
        let wanted = plain(text);
        let mut found = self.0.iter().filter(|(name, _)| *name == wanted).map(|(_, named)| *named);
        let Some(first) = found.next() else {
            return commune_of_code(territory, &wanted).map(LabelTarget::Commune);
        };
        found.all(|other| other == first).then_some(first)
    }
}

/// The commune whose code is among the words: `59350`, « 59350 Lille », « Lille (59350) », or `1001` where a
/// spreadsheet took `01001` for a number.
fn commune_of_code(territory: &Territory, plain: &str) -> Option<CommuneIndex> {
    let code = |word: &str| {
        let whole = if word.len() == 4 && word == plain { ["0", word].concat() } else { word.to_ascii_uppercase() };
        territory.find_commune(CommuneCode::parse(&whole)?)
    };
    plain.split(' ').find_map(code)
}

/// A name as it is compared: folded, St and Ste spelled out.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for word in folded(text).split(' ') {
        plain.push_str(if plain.is_empty() { "" } else { " " });
        plain.push_str(match word {
            "st" => "saint",
            "ste" => "sainte",
            _ => word,
        });
    }
    plain
}

/// Which lines of a block are labels of its rows and of its columns.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct BlockLabels {
    /// Columns that name what stands in each row.
    pub(super) columns: Vec<usize>,
    /// Rows that name what stands in each column.
    pub(super) rows: Vec<usize>,
    /// What each row is about, where a column says so.
    pub(super) of_rows: Vec<Option<LabelTarget>>,
    /// What each column is about.
    pub(super) of_columns: Vec<Option<LabelTarget>>,
    /// Whether communes stand under one another; not known where nothing is labelled.
    pub(super) communes_down: Option<bool>,
}

/// How often a line names a commune and an action, and how often it says something of a cell.
#[derive(Clone, Copy, Default)]
struct LabelScore {
    communes: usize,
    actions: usize,
    answers: usize,
}

impl LabelScore {
    fn of(self, communes: bool) -> usize {
        let names = if communes { self.communes } else { self.actions };
        if names > self.answers { names } else { 0 }
    }
}

impl BlockLabels {
    pub(super) fn of(territory: &Territory, block: &[Vec<String>]) -> Self {
        let known = LabelNames::of(territory);
        let width = block.iter().map(Vec::len).max().unwrap_or(0);
        let cell =
            |row: usize, column: usize| block.get(row).and_then(|row| row.get(column)).map_or("", String::as_str);
        let named =
            |row, column| Some(cell(row, column)).filter(|it| !it.is_empty()).and_then(|it| known.find(territory, it));
        let score = |line: &mut dyn Iterator<Item = (usize, usize)>| {
            let mut score = LabelScore::default();
            for (row, column) in line {
                match named(row, column) {
                    Some(LabelTarget::Commune(_)) => score.communes += 1,
                    Some(LabelTarget::Action(_)) => score.actions += 1,
                    None => {}
                }
                score.answers += usize::from(matches!(parse_answer(cell(row, column)), Ok(Some(_))));
            }
            score
        };
        let down: Vec<LabelScore> =
            (0..width.min(DEPTH)).map(|column| score(&mut (0..block.len()).map(|row| (row, column)))).collect();
        let across: Vec<LabelScore> =
            (0..block.len().min(DEPTH)).map(|row| score(&mut (0..width).map(|column| (row, column)))).collect();
        let best = |lines: &[LabelScore], communes| lines.iter().map(|it| it.of(communes)).max().unwrap_or(0);
        // Either way round, whichever names more.
        let straight = best(&down, true) + best(&across, false);
        let turned = best(&down, false) + best(&across, true);
        if straight == 0 && turned == 0 {
            return Self::default();
        }
        let communes_down = straight >= turned;
        let labelling = |lines: &[LabelScore], communes: bool| -> Vec<usize> {
            lines.iter().enumerate().filter(|(_, it)| it.of(communes) > 0).map(|(at, _)| at).collect()
        };
        let columns = labelling(&down, communes_down);
        let rows = labelling(&across, !communes_down);
        let of_row = |row| columns.iter().find_map(|&column| named(row, column));
        let of_column = |column| rows.iter().find_map(|&row| named(row, column));
        let of_rows = (0..block.len()).map(of_row).collect();
        let of_columns = (0..width).map(of_column).collect();
        Self { of_rows, of_columns, communes_down: Some(communes_down), columns, rows }
    }
}
