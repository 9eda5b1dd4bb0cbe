//! What the heads of a column say, and whether its cells are dates for the answers before it.

use crate::dates::ReducedDate;
use crate::spreadsheet::answers::{parse_answer, read_date};
use crate::spreadsheet::labels::LabelTarget;
use crate::spreadsheet::layout::LayoutReader;
use crate::spreadsheet::report::PasteErrorKind;
use crate::spreadsheet::roles::{HeadMeaning, LineRole, meaning, role};
use crate::spreadsheet::row_labels::{action, commune};

/// What the heads of a column say.
pub(super) struct ColumnHead {
    pub(super) place: (usize, usize),
    pub(super) target: Option<Result<LabelTarget, PasteErrorKind>>,
    pub(super) role: Option<LineRole>,
    pub(super) meaning: Option<HeadMeaning>,
}

impl LayoutReader<'_> {
    /// The first filled cell of a column below the heads.
    pub(super) fn first_cell(&self, column: usize) -> Option<(usize, usize)> {
        self.rows_of_answers().find(|row| self.block.is_filled(*row, column)).map(|row| (row, column))
    }

    fn rows_of_answers(&self) -> impl Iterator<Item = usize> {
        (self.heads.first..self.block.height())
            .filter(|row| !self.heads.titles.contains(row) && !self.heads.is_repeated(self.block, *row))
    }

    /// Whether a column holds dates only, and the column of answers before it none.
    pub(super) fn has_dates_for(&self, column: usize, answers: usize) -> bool {
        let texts = |column: usize| {
            self.rows_of_answers().map(move |row| self.block.text(row, column)).filter(|text| !text.is_empty())
        };
        let dated = |date: Option<ReducedDate>| date.is_some();
        let has_dates = |text: &str| matches!(parse_answer(text), Ok(Some(it)) if dated(it.since) || dated(it.until));
        texts(column).next().is_some()
            && texts(column).all(|text| read_date(text).is_some())
            && texts(answers).next().is_some()
            && !texts(answers).any(has_dates)
    }

    /// What the heads of a column say, lowest first; `first` is the place to report if it has none.
    pub(super) fn head(&self, column: usize, first: (usize, usize)) -> ColumnHead {
        let texts = self.heads.of_column(self.block, column);
        let mut head = ColumnHead { place: first, target: None, role: None, meaning: None };
        let Some((place, lowest)) = texts.first() else { return head };
        head.place = *place;
        // « N° » below a title that names an action is not about that action.
        let is_other = |it: &HeadMeaning| !matches!(it, HeadMeaning::Role(_) | HeadMeaning::Names);
        if let Some(other) = meaning(lowest).filter(is_other)
            && self.names.action(lowest).is_none()
            && !self.names.is_commune(lowest)
        {
            (head.meaning, head.target) = (Some(other), Some(Err(PasteErrorKind::UnknownName)));
            return head;
        }
        head.meaning = texts.iter().find_map(|(_, text)| meaning(text));
        let compound = texts.iter().find_map(|(_, text)| self.names.action_and_role(text));
        if let (Some((action, role)), false) = (compound, self.is_across_communes()) {
            (head.target, head.role) = (Some(Ok(LabelTarget::Action(action))), Some(role));
            return head;
        }
        let is_target = |text: &str| role(text).is_none() || self.names.action(text).is_some();
        let others = texts.iter().copied().filter(|(_, text)| is_target(text));
        let label = if self.is_across_communes() {
            let mut read = others.map(|text| commune(&self.names.communes, Some(text), None)).collect::<Vec<_>>();
            let found = read
                .iter()
                .position(|label| matches!(label, Some((_, said, _)) if *said != Err(PasteErrorKind::UnknownName)));
            read.drain(..).nth(found.unwrap_or(0)).flatten()
        } else {
            action(self.names, others)
        };
        // A role stands below the name that it belongs to.
        let mut below = texts.len();
        if let Some((place, said, _)) = label {
            if said.is_ok() {
                head.place = place;
                below = texts.iter().position(|(at, _)| *at == place).unwrap_or(below);
            }
            head.target = Some(said);
        }
        head.role = texts[..below].iter().find_map(|(_, text)| role(text));
        let is_answer = |text: &str| matches!(parse_answer(text), Ok(Some(_))) && self.names.action(text).is_none();
        if let Some((place, _)) =
            texts[..below].iter().find(|(_, text)| is_answer(text)).filter(|_| head.role.is_none())
        {
            head.target = Some(Err(PasteErrorKind::AnswerAsHead));
            head.place = *place;
        }
        head
    }

    /// Whether the columns are communes.
    const fn is_across_communes(&self) -> bool {
        !self.communes_down
    }
}
