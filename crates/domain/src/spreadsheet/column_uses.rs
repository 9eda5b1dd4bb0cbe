//! What each column of a table is read as, to be shown, and read as something else where a person says so.

use crate::folding::folded;
use crate::ids::{ActionId, CommuneCode};
use crate::indicators::DayView;
use crate::spreadsheet::answer_lines::AnswerLine;
use crate::spreadsheet::answer_list::AnswerList;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::labels::{LabelNames, LabelTarget};
use crate::spreadsheet::layout::read_layout;
use crate::spreadsheet::report::Report;
use crate::spreadsheet::roles::LineRole;
use crate::spreadsheet::{PasteTarget, SpreadsheetPaste, read_rows};

/// The number of first rows that are searched for heads.
const ROWS_SEARCHED: usize = 12;

/// The sign between the cells of a row in the text of a shape, and that between its rows.
const BETWEEN_CELLS: &str = "\u{1f}";
const BETWEEN_ROWS: &str = "\u{1e}";

/// What a column is read as.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnUse {
    /// The names of communes.
    Commune,
    /// Their INSEE codes.
    Code,
    /// The actions, one a row.
    Action,
    /// What belongs to the answers, or these themselves.
    Role(LineRole),
    /// Whether an answer is confirmed.
    Confirmation,
    /// The answers to an action.
    AnswersTo(ActionId),
    /// The answers of a commune.
    AnswersOf(CommuneCode),
    /// Nothing.
    Unread,
}

impl ColumnUse {
    /// All that do not name an action or a commune.
    pub const PLAIN: [Self; 11] = [
        Self::Commune,
        Self::Code,
        Self::Action,
        Self::Role(LineRole::Answer),
        Self::Role(LineRole::Since),
        Self::Role(LineRole::LastDay),
        Self::Role(LineRole::Until),
        Self::Role(LineRole::Note),
        Self::Role(LineRole::Source),
        Self::Confirmation,
        Self::Unread,
    ];

    /// The head of such a column that reading understands; it is also how it is kept, but for the last three.
    fn head(&self) -> &str {
        match self {
            Self::Commune => "commune",
            Self::Code => "code insee",
            Self::Action => "action",
            Self::Role(LineRole::Answer) => "reponse",
            Self::Role(LineRole::Since) => "depuis",
            Self::Role(LineRole::LastDay) => "jusqu au inclus",
            Self::Role(LineRole::Until) => "plus depuis",
            Self::Role(LineRole::Note) => "remarque",
            Self::Role(LineRole::Source) => "source",
            Self::Confirmation => "confirmee",
            Self::AnswersTo(action) => action.as_str(),
            Self::AnswersOf(commune) => commune.as_str(),
            Self::Unread => "",
        }
    }

    /// The word that it is kept as.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::AnswersTo(action) => ["action/", action.as_str()].concat(),
            Self::AnswersOf(commune) => ["commune/", commune.as_str()].concat(),
            Self::Unread => "rien".to_owned(),
            other => other.head().to_owned(),
        }
    }

    /// The use that is kept as this word; `None` if there is none.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word.split_once('/') {
            Some(("action", id)) => ActionId::parse(id).map(Self::AnswersTo),
            Some(("commune", code)) => CommuneCode::parse(code).map(Self::AnswersOf),
            _ => Self::PLAIN.into_iter().find(|plain| plain.word() == word),
        }
    }
}

/// The columns of a table: what they are read as, or what a person says that they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableColumns {
    /// The first and the last row of the heads; `None` if the table has none.
    pub heads: Option<(usize, usize)>,
    /// For each column, what it is read as; `None` if it is set aside or not understood, or if nobody says what it is.
    pub uses: Vec<Option<ColumnUse>>,
}

/// What the columns of a table are read as, where a person has said that of some of them.
#[must_use]
pub fn columns_read_as(view: DayView<'_>, rows: Vec<Vec<String>>, choice: &TableColumns) -> TableColumns {
    let mut uses = columns_read(view, &as_chosen(rows, choice)).uses;
    // A column that is not to be read may have been the last one.
    uses.resize(uses.len().max(choice.uses.len()), None);
    for (of, said) in uses.iter_mut().zip(&choice.uses).filter(|(_, said)| **said == Some(ColumnUse::Unread)) {
        of.clone_from(said);
    }
    TableColumns { heads: choice.heads, uses }
}

/// What the columns of a table are read as.
#[must_use]
pub fn columns_read(view: DayView<'_>, rows: &[Vec<String>]) -> TableColumns {
    let block = Block::of(rows.to_vec());
    let mut read = TableColumns { heads: None, uses: vec![None; block.width()] };
    let names = LabelNames::of(view);
    if let Some(list) = AnswerList::of(&names, &block) {
        read.heads = Some((list.head_row(), list.head_row()));
        for (column, of) in list.uses() {
            read.uses[column] = Some(of);
        }
        return read;
    }
    if block.excess(false).is_some() {
        return read;
    }
    let target = PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today: view.day };
    let layout = read_layout(view, &names, &block, target, &mut Report::of(&block));
    let own = if layout.communes_down { ColumnUse::Commune } else { ColumnUse::Action };
    for (columns, of) in [(&layout.labels.names, own), (&layout.labels.codes, ColumnUse::Code)] {
        for column in columns {
            read.uses[*column] = Some(of.clone());
        }
    }
    for AnswerLine { at, target, beside, .. } in layout.columns {
        read.uses[at] = Some(match target {
            LabelTarget::Action(action) => ColumnUse::AnswersTo(view.territory.action(action).id.clone()),
            LabelTarget::Commune(commune) => ColumnUse::AnswersOf(view.territory.commune(commune).code),
        });
        for (role, column) in beside {
            read.uses[column] = Some(ColumnUse::Role(role));
        }
    }
    let first = layout.heads.iter().min().copied();
    read.heads = first.zip(layout.heads.iter().max().copied()).or_else(|| row_of_words(&block).map(|row| (row, row)));
    read
}

/// The first row of several words none of which is an answer, above other rows.
fn row_of_words(block: &Block) -> Option<usize> {
    let is_of_words = |row: &usize| {
        let is_word = |column| block.is_word(*row, column) && block.text(*row, column).parse::<u64>().is_err();
        block.filled(*row).nth(1).is_some() && block.filled(*row).all(is_word)
    };
    (0..block.height().saturating_sub(1).min(ROWS_SEARCHED)).find(is_of_words)
}

/// What tells tables of one shape: the texts of their heads.
#[must_use]
pub fn shape_of(rows: &[Vec<String>], (first, last): (usize, usize)) -> String {
    let row = |row: &Vec<String>| row.iter().map(|text| folded(text)).collect::<Vec<_>>().join(BETWEEN_CELLS);
    let shape: Vec<String> =
        rows.iter().take(last + 1).skip(first).map(|it| row(it).trim_end_matches(BETWEEN_CELLS).to_owned()).collect();
    shape.join(BETWEEN_ROWS)
}

/// The first and the last row of the heads of this shape among the first rows of a table; `None` if it has none.
#[must_use]
pub fn heads_of_shape(rows: &[Vec<String>], shape: &str) -> Option<(usize, usize)> {
    let height = shape.split(BETWEEN_ROWS).count();
    let places = (0..rows.len().min(ROWS_SEARCHED)).map(|first| (first, first + height - 1));
    places.into_iter().find(|place| place.1 < rows.len() && shape_of(rows, *place) == shape)
}

/// Reads rows of cells as [`read_rows`] does, their columns as a person says.
#[must_use]
pub fn read_rows_as(
    view: DayView<'_>,
    target: PasteTarget<'_>,
    rows: Vec<Vec<String>>,
    choice: &TableColumns,
) -> SpreadsheetPaste {
    let mut read = read_rows(view, target, as_chosen(rows, choice));
    let inserted = usize::from(choice.heads.is_none());
    for error in &mut read.errors {
        error.row = error.row.saturating_sub(inserted);
    }
    for place in read.set_aside.iter_mut().flat_map(|aside| &mut aside.places) {
        place.row = place.row.saturating_sub(inserted);
    }
    read
}

/// Rows with the heads that say what a person says of their columns. A table without heads gets a row of them.
fn as_chosen(mut rows: Vec<Vec<String>>, choice: &TableColumns) -> Vec<Vec<String>> {
    if choice.heads.is_none() {
        rows.insert(0, Vec::new());
    }
    let (first, last) = choice.heads.unwrap_or_default();
    for (column, of) in choice.uses.iter().enumerate() {
        let Some(of) = of else { continue };
        let until = if *of == ColumnUse::Unread { rows.len() } else { last + 1 };
        for row in rows.iter_mut().take(until).skip(first) {
            if let Some(cell) = row.get_mut(column) {
                cell.clear();
            }
        }
        if let Some(row) = rows.get_mut(last) {
            row.resize(row.len().max(column + 1), String::new());
            of.head().clone_into(&mut row[column]);
        }
    }
    rows
}
