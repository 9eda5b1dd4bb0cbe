//! What reading a pasted block reports besides the answers: errors, and what is set aside.

use crate::answering::ImplausibleDate;
use crate::sorting::sorted;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::roles::LineRole;
use crate::spreadsheet::signs::is_error_value;
use crate::territory::{ActionIndex, CommuneIndex};

/// An error in a cell of the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteError {
    /// The row in the block, from 0.
    pub row: usize,
    /// The column in the block, from 0.
    pub column: usize,
    /// The text of the cell.
    pub text: String,
    /// What is wrong.
    pub kind: PasteErrorKind,
}

/// The kinds of errors in a pasted block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasteErrorKind {
    /// The text is not an answer.
    NotAnAnswer,
    /// A formula of the spreadsheet failed.
    ErrorValue,
    /// The text in a column of dates is not a date.
    NotADate,
    /// The date beside an answer is not the one that the answer gives.
    DatesDisagree,
    /// A date or a remark stands beside an empty cell.
    BesideNoAnswer,
    /// A last day stands beside a « non ».
    BesideNo,
    /// The period would end on the day it begins, or before.
    EndsBeforeStart,
    /// A date of the answer cannot be true.
    ImplausibleDate(ImplausibleDate),
    /// The answer is marked as illustrative, and is not what the cell holds: made-up data is not copied as an answer.
    Illustrative,
    /// The label names no commune and no action, or two actions.
    UnknownName,
    /// The label may name any of these communes.
    SeveralCommunes(Vec<CommuneIndex>),
    /// The label names a place that has no answers of its own, and is associated with this commune.
    Associated(CommuneIndex),
    /// The name is not that of this commune, whose code or département stands beside it.
    NameAndCodeDisagree(CommuneIndex),
    /// The line has no label, but other lines do.
    NoName,
    /// The dates or remarks may belong to several answers.
    OfSeveralAnswers,
    /// The label names the same commune or action as an earlier one.
    NamedTwice,
    /// A later line names the same commune and action, and says something else.
    AnsweredTwice,
    /// A name stands among the answers, so that it is not known whose they are.
    MisplacedName,
    /// The row is the head of another table; what stands below it is not read.
    SecondTable,
    /// The commune is no longer a member on the day shown.
    NoLongerMember {
        /// The commune.
        commune: CommuneIndex,
        /// The only commune that became a member on the day on which this one left.
        followed_by: Option<CommuneIndex>,
    },
    /// The commune is not yet a member on the day shown.
    NotYetMember(CommuneIndex),
    /// The action does not run on the day shown.
    NotRunning(ActionIndex),
    /// A head is an answer, so that the cells below it only say whether it holds.
    AnswerAsHead,
    /// This sign, instead of tabs, stands between the cells.
    OtherSeparator(char),
    /// The block has names, and no cell that could be an answer.
    NoAnswers,
    /// The line is beyond the last row or column of the grid.
    Beyond,
    /// The remark beside the answer has more signs than an entry can have.
    NoteTooLong,
    /// The block has more rows than are read; with their number.
    TooManyRows(usize),
    /// The block has more cells than are read; with their number.
    TooManyCells(usize),
}

/// Something in the block that is recognised and holds no answer, or that is read in a way worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// What it is.
    pub kind: SetAsideKind,
    /// Where it is, with the text of the cell.
    pub places: Vec<PastePlace>,
}

/// A cell of the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastePlace {
    /// The row in the block, from 0.
    pub row: usize,
    /// The column in the block, from 0.
    pub column: usize,
    /// The text of the cell.
    pub text: String,
}

/// The kinds of what is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetAsideKind {
    /// A title above the names.
    Title,
    /// A row of heads above the names, each over several columns.
    MergedHead,
    /// The row of heads, once more.
    RepeatedHead,
    /// A row or column of sums.
    Total,
    /// A footnote.
    Footnote,
    /// The mark of a footnote behind an answer.
    FootnoteMark,
    /// A tick box, read as yes or no.
    TickBox,
    /// A column of postal codes.
    PostalCode,
    /// A column of numbers that are codes of other communes than the names beside them, or of none.
    NotCodes,
    /// A column about something else.
    Descriptive,
    /// A column read as something that belongs to the answers before it.
    ReadAs(LineRole),
    /// A label whose number is the code of another commune, read by its name.
    NameOverCode,
    /// The name of several communes, of which one is a member on the day shown.
    NameOnThisDay,
}

/// Collects what is reported while a block is read.
#[derive(Debug)]
pub(super) struct Report<'a> {
    block: &'a Block,
    errors: Vec<PasteError>,
    set_aside: Vec<SetAside>,
}

impl<'a> Report<'a> {
    pub(super) const fn of(block: &'a Block) -> Self {
        Self { block, errors: Vec::new(), set_aside: Vec::new() }
    }

    pub(super) fn error(&mut self, (row, column): (usize, usize), kind: PasteErrorKind) {
        // Where a formula failed, that is what is wrong, whatever was expected there.
        let kind = if is_error_value(self.block.text(row, column)) { PasteErrorKind::ErrorValue } else { kind };
        self.errors.push(PasteError { row, column, text: self.block.written(row, column).to_owned(), kind });
    }

    pub(super) const fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    pub(super) fn set_aside(&mut self, (row, column): (usize, usize), kind: SetAsideKind) {
        let place = PastePlace { row, column, text: self.block.text(row, column).to_owned() };
        match self.set_aside.iter_mut().find(|aside| aside.kind == kind) {
            Some(aside) => aside.places.push(place),
            None => self.set_aside.push(SetAside { kind, places: vec![place] }),
        }
    }

    /// What is set aside by kind, and the errors by row and column, one a cell.
    pub(super) fn finish(self) -> (Vec<SetAside>, Vec<PasteError>) {
        let mut errors = sorted(self.errors, |one, other| (one.row, one.column).cmp(&(other.row, other.column)));
        errors.dedup_by_key(|error| (error.row, error.column));
        (sorted(self.set_aside, |one, other| one.kind.cmp(&other.kind)), errors)
    }
}
