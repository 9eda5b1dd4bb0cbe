//! The rows and columns that hold answers, and what belongs to them.

use crate::spreadsheet::labels::LabelTarget;
use crate::spreadsheet::roles::LineRole;

/// A row or a column that holds answers.
#[derive(Clone, Debug)]
pub(super) struct AnswerLine {
    pub(super) at: usize,
    pub(super) target: LabelTarget,
    /// The columns that belong to the answers.
    pub(super) beside: Vec<(LineRole, usize)>,
    /// The later lines that name the same target, and are not read.
    pub(super) repeated_at: Vec<usize>,
    /// Whether its remarks belong to other answers too.
    pub(super) shares_notes: bool,
    /// Whether nobody named the target: it was found by its position.
    pub(super) by_position: bool,
    /// Whether the line is not a repetition of the block.
    pub(super) is_first: bool,
}

impl AnswerLine {
    pub(super) const fn named(at: usize, target: LabelTarget) -> Self {
        Self {
            at,
            target,
            beside: Vec::new(),
            repeated_at: Vec::new(),
            shares_notes: false,
            by_position: false,
            is_first: true,
        }
    }
}

/// A target that columns speak of, while they are read.
pub(super) struct ColumnGroup {
    pub(super) target: LabelTarget,
    /// The column of the answers, once it is found.
    pub(super) answers: Option<usize>,
    /// Further columns that say they are the answers.
    pub(super) repeated_at: Vec<usize>,
    pub(super) by_position: bool,
    pub(super) beside: Vec<BesideColumn>,
}

impl ColumnGroup {
    pub(super) const fn of(target: LabelTarget, answers: Option<usize>, by_position: bool) -> Self {
        Self { target, answers, repeated_at: Vec::new(), by_position, beside: Vec::new() }
    }
}

/// A column that belongs to answers.
#[derive(Clone, Copy)]
pub(super) struct BesideColumn {
    pub(super) role: LineRole,
    pub(super) column: usize,
    /// Whether its own head names the target.
    pub(super) is_named: bool,
    /// Its head, or its first cell.
    pub(super) place: (usize, usize),
}
