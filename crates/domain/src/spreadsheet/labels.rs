//! Finds the rows and columns of a pasted block that hold the names of communes or actions.

use crate::folding::folded;
use crate::indicators::DayView;
use crate::sorting::distinct;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::commune_names::{CommuneLabel, CommuneNames};
use crate::spreadsheet::roles::{HeadMeaning, LineRole, meaning, role};
use crate::spreadsheet::signs::without_footnote_mark;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// The commune or action that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelTarget {
    /// A commune.
    Commune(CommuneIndex),
    /// An action.
    Action(ActionIndex),
}

/// The number of first rows and columns that are searched for labels. There may be titles or codes before them.
const ROWS_SEARCHED: usize = 12;
const COLUMNS_SEARCHED: usize = 6;

/// The number of first filled cells of a column that may be its heads.
const HEADS_SEARCHED: usize = 3;

/// All names that labels may have.
pub(super) struct LabelNames<'a> {
    pub(super) communes: CommuneNames<'a>,
    territory: &'a Territory,
    /// The folded titles and ids of the actions.
    actions: Vec<(String, ActionIndex)>,
}

impl<'a> LabelNames<'a> {
    pub(super) fn of(view: DayView<'a>) -> Self {
        let territory = view.territory;
        let names = |(index, action): (ActionIndex, &crate::territory::Action)| {
            [(folded(&action.title), index), (folded(action.id.as_str()), index)]
        };
        let actions = territory.indexed_actions().flat_map(names).filter(|(name, _)| !name.is_empty()).collect();
        Self { communes: CommuneNames::of(territory, view.day), territory, actions }
    }

    /// The action that a text names; `None` if there is none, or if it names two.
    pub(super) fn action(&self, text: &str) -> Option<ActionIndex> {
        let text = without_footnote_mark(text).unwrap_or(text);
        let wanted = folded(text);
        let mut found = self.actions.iter().filter(|(name, _)| *name == wanted).map(|(_, action)| *action);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// The action that a head names together with a role: « Archives – date », « Date (Archives) ».
    pub(super) fn action_and_role(&self, text: &str) -> Option<(ActionIndex, LineRole)> {
        let text = folded(text);
        let found = self.actions.iter().filter_map(|(name, action)| {
            let rest = text.strip_prefix(name.as_str()).and_then(|rest| rest.strip_prefix(' '));
            let rest = rest.or_else(|| text.strip_suffix(name.as_str()).and_then(|rest| rest.strip_suffix(' ')))?;
            Some((*action, role(rest)?))
        });
        let found = distinct(found.collect());
        if let [one] = found[..] { Some(one) } else { None }
    }

    /// Whether a text is the label of a commune, even one that cannot be told from another.
    pub(super) fn is_commune(&self, text: &str) -> bool {
        self.communes.find(text) != CommuneLabel::Unknown
    }

    /// Whether a text is the label of a commune or an action, or the head of labels.
    pub(super) fn is_label(&self, text: &str) -> bool {
        self.is_commune(text) || self.action(text).is_some() || meaning(text) == Some(HeadMeaning::Names)
    }

    /// Whether a text that could be an answer too is written just as a name is: « Faux » is a commune of Dordogne.
    fn is_exact(&self, text: &str) -> bool {
        self.territory.communes().iter().any(|commune| &*commune.name == text)
    }
}

/// The lines of a block that hold labels.
#[derive(Debug, Default)]
pub(super) struct LabelLines {
    /// The columns that contain the labels of the rows.
    pub(super) columns: Vec<usize>,
    /// The rows that contain the labels of the columns.
    pub(super) rows: Vec<usize>,
    /// Whether the rows are communes and the columns actions, or the other way round; `None` if there are no labels.
    pub(super) communes_down: Option<bool>,
}

/// The number of communes and of actions that a line names, and of its cells that are answers.
#[derive(Clone, Copy, Default)]
struct LabelScore {
    communes: usize,
    actions: usize,
    answers: usize,
    /// The cells that may be a commune or an answer.
    either: usize,
}

impl LabelScore {
    /// The number of labels for communes, or for actions; 0 if the line has as many answers and other labels, or more.
    const fn of(self, communes: bool) -> usize {
        let (names, others) = if communes { (self.communes, self.actions) } else { (self.actions, self.communes) };
        let either = if communes { self.either } else { 0 };
        if names > self.answers + others { names + either } else { 0 }
    }

    const fn is_of_none(&self) -> bool {
        self.of(true) == 0 && self.of(false) == 0
    }
}

impl LabelLines {
    pub(super) fn of(names: &LabelNames<'_>, block: &Block) -> Self {
        let (height, width) = (block.height(), block.width());
        let score = |line: &mut dyn Iterator<Item = (usize, usize)>| {
            let (mut score, mut communes, mut actions) = (LabelScore::default(), Vec::new(), Vec::new());
            for (row, column) in line.filter(|(row, column)| block.is_filled(*row, *column)) {
                let (text, is_answer) = (block.text(row, column), block.is_answer(row, column));
                if is_answer {
                    // Most answers are no names, and this is the quick way to know it.
                    if names.is_exact(text) {
                        communes.push(folded(text));
                    } else if names.communes.has_literally(text) {
                        score.either += 1;
                    } else {
                        score.answers += 1;
                    }
                    continue;
                }
                if names.is_commune(text) {
                    communes.push(folded(text));
                }
                actions.extend(names.action(text).or_else(|| names.action_and_role(text).map(|(action, _)| action)));
            }
            score.communes = distinct(communes).len();
            score.actions = distinct(actions).len();
            score
        };
        // A remark may be the name of a commune, a postal code may be a code.
        let is_other = |column: usize| {
            let heads = (0..height.min(ROWS_SEARCHED)).map(|row| block.text(row, column));
            let mut heads = heads.filter(|text| !text.is_empty()).take(HEADS_SEARCHED).filter_map(meaning);
            let names_other = |head| match head {
                HeadMeaning::PostalCode | HeadMeaning::Role(_) | HeadMeaning::Descriptive => true,
                // In the first column, « Total » may be the label of a row.
                HeadMeaning::Total => column > 0,
                HeadMeaning::Names => false,
            };
            !has_names_above(block, column) && heads.any(names_other)
        };
        // The names of a few communes among other texts are no labels: most rows have one.
        let count = |rows: &dyn Fn(&usize) -> bool| (0..height).filter(rows).count();
        let of_several = count(&|row| block.filled(*row).nth(1).is_some());
        let is_sparse = |column: usize| count(&|row| block.is_filled(*row, column)) * 2 < of_several;
        let of_column = |column: usize| {
            if is_sparse(column) {
                return LabelScore::default();
            }
            let found = score(&mut (0..height).map(|row| (row, column)));
            // Below the name of an action there are answers, whatever they look like.
            let first = (0..height).map(|row| block.text(row, column)).find(|text| !text.is_empty());
            let is_below_action = first.is_some_and(|text| names.action(text).is_some());
            LabelScore { communes: if is_below_action { 0 } else { found.communes }, ..found }
        };
        let mut down: Vec<LabelScore> = (0..width.min(COLUMNS_SEARCHED))
            .map(|column| if is_other(column) { LabelScore::default() } else { of_column(column) })
            .collect();
        // « Réponses » in the corner says what the table holds: no other column has names.
        let has_role = heads(block, 0).find(|text| !text.is_empty()).is_some_and(|text| role(text).is_some());
        if has_role && down.iter().all(LabelScore::is_of_none) {
            down[0] = of_column(0);
        }
        let across: Vec<LabelScore> =
            (0..height.min(ROWS_SEARCHED)).map(|row| score(&mut (0..width).map(|column| (row, column)))).collect();
        let best = |lines: &[LabelScore], communes| lines.iter().map(|it| it.of(communes)).max().unwrap_or(0);
        // The orientation with more labels wins. Labels alone are no table: there must be cells beside them.
        let has_cells = |communes_down: bool| {
            let is_label =
                |lines: &[LabelScore], at: usize, communes| lines.get(at).is_some_and(|it| it.of(communes) > 0);
            (0..height)
                .filter(|row| !is_label(&across, *row, !communes_down))
                .any(|row| block.filled(row).any(|column| !is_label(&down, column, communes_down)))
        };
        let total = |communes_down: bool| {
            let labels = best(&down, communes_down) + best(&across, !communes_down);
            (has_cells(communes_down), labels)
        };
        let (straight, turned) = (total(true), total(false));
        if straight.1 == 0 && turned.1 == 0 {
            return Self::default();
        }
        let communes_down = turned.1 == 0 || straight.1 > 0 && straight >= turned;
        let labelling = |lines: &[LabelScore], communes: bool| -> Vec<usize> {
            lines.iter().enumerate().filter(|(_, it)| it.of(communes) > 0).map(|(at, _)| at).collect()
        };
        let mut columns = labelling(&down, communes_down);
        if let Some(first) = labels_before(names, block, &columns) {
            columns = vec![first];
        }
        // Behind the answers, only a head can say that a column has labels.
        let answers = (0..width).find(|column| is_of_answers(names, block, *column)).unwrap_or(width);
        if columns.first().is_some_and(|first| *first < answers) {
            columns.retain(|column| *column < answers || has_names_above(block, *column));
        }
        let rows = labelling(&across, !communes_down);
        Self { communes_down: Some(communes_down), columns, rows }
    }
}

/// The column that holds the labels although none of them is understood, rather than these columns: left of them all, it
/// has the head of names, or it is a column of words before answers that are left of them.
fn labels_before(names: &LabelNames<'_>, block: &Block, columns: &[usize]) -> Option<usize> {
    let first = *columns.first()?;
    if columns.iter().any(|column| has_names_above(block, *column)) {
        return None;
    }
    let answers = (0..first).find(|column| is_of_answers(names, block, *column));
    // A column of which half is no name is beside the labels rather than one of them.
    let words = (1..block.height()).map(|row| block.text(row, first)).filter(|text| !text.is_empty());
    let understood = words.clone().filter(|text| names.is_commune(text) || names.action(text).is_some()).count();
    let end = if understood * 2 > words.count() { answers } else { Some(first) };
    let is_words = |column: &usize| {
        let is_other = |text| names.action(text).is_some() || meaning(text) == Some(HeadMeaning::PostalCode);
        !heads(block, *column).any(is_other) && (0..block.height()).any(|row| block.is_word(row, *column))
    };
    (0..first).find(|column| has_names_above(block, *column)).or_else(|| (0..end?).find(is_words))
}

/// Whether more cells of a column are answers than words that name no action.
pub(super) fn is_of_answers(names: &LabelNames<'_>, block: &Block, column: usize) -> bool {
    let answers = (0..block.height()).filter(|row| block.is_answer(*row, column)).count();
    let is_head =
        |text: &str| names.action(text).is_some() || names.action_and_role(text).is_some() || meaning(text).is_some();
    let is_word = |row: &usize| block.is_word(*row, column) && !is_head(block.text(*row, column));
    // The first column is rather one of labels.
    answers > 0 && answers + usize::from(column > 0) > (0..block.height()).filter(is_word).count()
}

/// The first cells of a column.
fn heads(block: &Block, column: usize) -> impl Iterator<Item = &str> {
    (0..block.height().min(HEADS_SEARCHED)).map(move |row| block.text(row, column))
}

fn has_names_above(block: &Block, column: usize) -> bool {
    let mut cells = (0..block.height().min(ROWS_SEARCHED)).map(|row| block.text(row, column));
    cells.any(|text| meaning(text) == Some(HeadMeaning::Names))
}
