//! Finds the rows and columns of a pasted block that contain the names of communes or actions, in any spelling.

use crate::folding::folded;
use crate::ids::CommuneCode;
use crate::spreadsheet::answers::parse_answer;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// The commune or action that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelTarget {
    Commune(CommuneIndex),
    Action(ActionIndex),
}

/// The number of first rows and columns that are searched for labels. There may be a title or a code before them.
const DEPTH: usize = 3;

/// The normalized names of all communes, and the titles and ids of all actions.
pub(super) struct LabelNames(Vec<(String, LabelTarget)>);

impl LabelNames {
    pub(super) fn of(territory: &Territory) -> Self {
        let mut names = Vec::new();
        for (index, commune) in territory.indexed_communes() {
            names.push((normalized(&commune.name), LabelTarget::Commune(index)));
            names.push((normalized(commune.display_name()), LabelTarget::Commune(index)));
        }
        for (index, action) in territory.indexed_actions() {
            names.push((normalized(&action.title), LabelTarget::Action(index)));
            names.push((normalized(action.id.as_str()), LabelTarget::Action(index)));
        }
        Self(names)
    }

    /// The commune or action that a text names; `None` if there is none, or if it names two.
    fn find(&self, territory: &Territory, text: &str) -> Option<LabelTarget> {
        let wanted = normalized(text);
        let mut matches = self.0.iter().filter(|(name, _)| *name == wanted).map(|(_, target)| *target);
        let Some(first) = matches.next() else {
            return commune_of_code(territory, &wanted).map(LabelTarget::Commune);
        };
        matches.all(|other| other == first).then_some(first)
    }
}

/// The commune whose code is one of the words: `59350`, « 59350 Lille », « Lille (59350) », or `1001` if a spreadsheet
/// has turned `01001` into a number.
fn commune_of_code(territory: &Territory, label: &str) -> Option<CommuneIndex> {
    let find = |word: &str| {
        let code = if word.len() == 4 && word == label { ["0", word].concat() } else { word.to_ascii_uppercase() };
        territory.find_commune(CommuneCode::parse(&code)?)
    };
    label.split(' ').find_map(find)
}

/// A name in the form in which it is compared: folded, with St and Ste spelled out.
fn normalized(text: &str) -> String {
    let mut normalized = String::new();
    for word in folded(text).split(' ') {
        normalized.push_str(if normalized.is_empty() { "" } else { " " });
        normalized.push_str(match word {
            "st" => "saint",
            "ste" => "sainte",
            _ => word,
        });
    }
    normalized
}

/// The labels of a block. A line is a row or a column.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct BlockLabels {
    /// The columns that contain the labels of the rows.
    pub(super) columns: Vec<usize>,
    /// The rows that contain the labels of the columns.
    pub(super) rows: Vec<usize>,
    /// The commune or action of each row, if it has a label.
    pub(super) of_rows: Vec<Option<LabelTarget>>,
    /// The commune or action of each column, if it has a label.
    pub(super) of_columns: Vec<Option<LabelTarget>>,
    /// Whether the rows are communes and the columns actions, or the other way round; `None` if there are no labels.
    pub(super) communes_down: Option<bool>,
}

/// The number of cells in a line that name a commune, that name an action, and that are answers.
#[derive(Clone, Copy, Default)]
struct LabelScore {
    communes: usize,
    actions: usize,
    answers: usize,
}

impl LabelScore {
    /// The number of labels for communes, or for actions; 0 if the line has as many answers or more.
    fn of(self, communes: bool) -> usize {
        let names = if communes { self.communes } else { self.actions };
        if names > self.answers { names } else { 0 }
    }
}

impl BlockLabels {
    pub(super) fn of(territory: &Territory, block: &[Vec<String>]) -> Self {
        let names = LabelNames::of(territory);
        let width = block.iter().map(Vec::len).max().unwrap_or(0);
        let cell =
            |row: usize, column: usize| block.get(row).and_then(|row| row.get(column)).map_or("", String::as_str);
        let target = |row, column| {
            Some(cell(row, column)).filter(|text| !text.is_empty()).and_then(|text| names.find(territory, text))
        };
        let score = |line: &mut dyn Iterator<Item = (usize, usize)>| {
            let mut score = LabelScore::default();
            for (row, column) in line {
                match target(row, column) {
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
        // The orientation with more labels wins.
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
        let of_row = |row| columns.iter().find_map(|&column| target(row, column));
        let of_column = |column| rows.iter().find_map(|&row| target(row, column));
        let of_rows = (0..block.len()).map(of_row).collect();
        let of_columns = (0..width).map(of_column).collect();
        Self { of_rows, of_columns, communes_down: Some(communes_down), columns, rows }
    }
}
