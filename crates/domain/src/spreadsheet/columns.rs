//! The columns of a pasted block: which hold answers, and which hold dates or remarks that belong to them.

use crate::spreadsheet::answer_lines::{AnswerLine, BesideColumn, ColumnGroup};
use crate::spreadsheet::labels::{LabelTarget, is_of_answers};
use crate::spreadsheet::layout::{GridLines, LayoutReader};
use crate::spreadsheet::report::{PasteErrorKind, Report, SetAsideKind};
use crate::spreadsheet::roles::{HeadMeaning, LineRole};

/// The columns that hold answers.
pub(super) fn read_columns(reader: &LayoutReader<'_>, grid: &GridLines, report: &mut Report<'_>) -> Vec<AnswerLine> {
    let all = (0..reader.block.width()).filter(|column| !reader.label_columns.contains(column));
    if reader.heads.heads.is_empty() {
        return without_heads(reader, all.collect(), grid, report);
    }
    let mut columns =
        ColumnReader { reader, groups: Vec::new(), last: LastTarget::None, before: Vec::new(), has_unnamed: false };
    for column in all {
        columns.read(column, grid, report);
    }
    columns.finish(grid, report)
}

/// Columns without any head: those before the labels are set aside, and a column of dates belongs to the answers before
/// it; the others are laid on the grid.
fn without_heads(
    reader: &LayoutReader<'_>,
    columns: Vec<usize>,
    grid: &GridLines,
    report: &mut Report<'_>,
) -> Vec<AnswerLine> {
    let last_label = reader.label_columns.iter().max().copied();
    let (mut data, mut dates): (Vec<usize>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
    for column in columns {
        let first = reader.first_cell(column);
        if let Some(place) = first.filter(|_| last_label.is_some_and(|last| column < last))
            && is_of_answers(reader.names, reader.block, column)
        {
            report.error(place, PasteErrorKind::NoName);
        } else if last_label.is_some_and(|last| column < last) {
            set_aside(first, SetAsideKind::Descriptive, report);
        } else if let Some(answers) =
            data.last().filter(|answers| last_label.is_some() && reader.has_dates_for(column, **answers))
        {
            dates.push((*answers, column));
            set_aside(first, SetAsideKind::ReadAs(LineRole::Since), report);
        } else {
            data.push(column);
        }
    }
    let mut lines = reader.by_position(&data, grid, false, report);
    for line in &mut lines {
        let own = dates.iter().filter(|(answers, _)| *answers == line.at);
        line.beside = own.map(|(_, column)| (LineRole::Since, *column)).collect();
    }
    lines
}

fn set_aside(place: Option<(usize, usize)>, kind: SetAsideKind, report: &mut Report<'_>) {
    if let Some(place) = place {
        report.set_aside(place, kind);
    }
}

/// What the columns so far spoke of last.
#[derive(Clone, Copy)]
enum LastTarget {
    /// Of no target yet.
    None,
    /// Of this group.
    Group(usize),
    /// Of something that is reported and takes no answers.
    Reported,
    /// Of something without a head, which is reported: what stands behind it may belong to answers before it.
    Headless,
}

impl LastTarget {
    const fn group(self) -> Option<usize> {
        match self {
            Self::Group(group) => Some(group),
            Self::None | Self::Reported | Self::Headless => None,
        }
    }
}

/// Reads columns from left to right.
struct ColumnReader<'a> {
    reader: &'a LayoutReader<'a>,
    groups: Vec<ColumnGroup>,
    last: LastTarget,
    /// The columns before any target.
    before: Vec<BesideColumn>,
    has_unnamed: bool,
}

impl ColumnReader<'_> {
    fn read(&mut self, column: usize, grid: &GridLines, report: &mut Report<'_>) {
        let Some(first) = self.reader.first_cell(column) else {
            // An empty column may still be the first of those under a head over several.
            if let Some(Ok(target)) = self.reader.head(column, (0, column)).target {
                let group = self.group(target);
                self.last = LastTarget::Group(group);
            }
            return;
        };
        let head = self.reader.head(column, first);
        let role = head.role.map(|role| self.role_of(role, column));
        match (head.target, role) {
            (Some(Err(kind)), None) => self.set_aside_or_report(column, (head.place, head.meaning), kind, report),
            (Some(Ok(target)), role) => match self.reader.on_this_day(target) {
                Ok(target) => self.named(target, role.unwrap_or(LineRole::Answer), column, head.place, report),
                Err(kind) => {
                    report.error(head.place, kind);
                    self.last = LastTarget::Reported;
                }
            },
            (_, Some(LineRole::Answer)) => self.unnamed(column, grid, head.place, report),
            (_, Some(role)) => self.beside(BesideColumn { role, column, is_named: false, place: head.place }, report),
            (None, None) => {
                let before = self.last.group().and_then(|group| self.groups[group].answers);
                if before.is_some_and(|answers| self.reader.has_dates_for(column, answers)) {
                    self.beside(BesideColumn { role: LineRole::Since, column, is_named: false, place: first }, report);
                } else {
                    self.set_aside_or_report(column, (first, None), PasteErrorKind::NoName, report);
                }
            }
        }
    }

    /// « Adhésion » over dates only, behind answers, is the date of these answers.
    fn role_of(&self, role: LineRole, column: usize) -> LineRole {
        let before = self.last.group().and_then(|group| self.groups[group].answers);
        match role {
            LineRole::Answer if before.is_some_and(|answers| self.reader.has_dates_for(column, answers)) => {
                LineRole::Since
            }
            _ => role,
        }
    }

    /// A column that is no answer: set aside if it is known what it is, else reported.
    fn set_aside_or_report(
        &mut self,
        column: usize,
        (place, meaning): ((usize, usize), Option<HeadMeaning>),
        kind: PasteErrorKind,
        report: &mut Report<'_>,
    ) {
        // Answers before the labels are of another table.
        let is_before = self.reader.label_columns.iter().any(|label| column < *label)
            && !is_of_answers(self.reader.names, self.reader.block, column);
        match meaning {
            Some(HeadMeaning::PostalCode) => report.set_aside(place, SetAsideKind::PostalCode),
            Some(HeadMeaning::Total) => report.set_aside(place, SetAsideKind::Total),
            Some(HeadMeaning::Names | HeadMeaning::Descriptive) => report.set_aside(place, SetAsideKind::Descriptive),
            _ if is_before => report.set_aside(place, SetAsideKind::Descriptive),
            _ => {
                self.last = if kind == PasteErrorKind::NoName { LastTarget::Headless } else { LastTarget::Reported };
                report.error(place, kind);
            }
        }
    }

    /// The group of a target, which is made if it is new.
    fn group(&mut self, target: LabelTarget) -> usize {
        self.groups.iter().position(|group| group.target == target).unwrap_or_else(|| {
            self.groups.push(ColumnGroup::of(target, None, false));
            self.groups.len() - 1
        })
    }

    fn named(
        &mut self,
        target: LabelTarget,
        role: LineRole,
        column: usize,
        place: (usize, usize),
        report: &mut Report<'_>,
    ) {
        let group = self.group(target);
        self.last = LastTarget::Group(group);
        match (role, self.groups[group].answers) {
            (LineRole::Answer, Some(_)) => {
                self.groups[group].repeated_at.push(column);
                report.error(place, PasteErrorKind::NamedTwice);
                self.last = LastTarget::Reported;
            }
            (LineRole::Answer, None) => self.groups[group].answers = Some(column),
            (role, _) => self.groups[group].beside.push(BesideColumn { role, column, is_named: true, place }),
        }
    }

    /// A column of answers whose action is not named: under a head over several columns it belongs to that one, else
    /// it is laid on the first line of the grid, once.
    fn unnamed(&mut self, column: usize, grid: &GridLines, place: (usize, usize), report: &mut Report<'_>) {
        if let Some(group) = self.last.group().filter(|group| self.groups[*group].answers.is_none()) {
            self.groups[group].answers = Some(column);
            return;
        }
        let target = grid.targets.first().filter(|_| !self.has_unnamed && self.groups.is_empty());
        let Some(target) = target else {
            report.error(place, PasteErrorKind::NoName);
            self.last = LastTarget::Reported;
            return;
        };
        self.has_unnamed = true;
        self.groups.push(ColumnGroup::of(*target, Some(column), true));
        self.last = LastTarget::Group(self.groups.len() - 1);
    }

    fn beside(&mut self, column: BesideColumn, report: &mut Report<'_>) {
        match self.last {
            LastTarget::Group(group) => self.groups[group].beside.push(column),
            // It belongs to answers that are reported already.
            LastTarget::Reported => {}
            LastTarget::Headless => report.error(column.place, PasteErrorKind::OfSeveralAnswers),
            LastTarget::None => self.before.push(column),
        }
    }

    /// The columns of answers with those that belong to them.
    fn finish(mut self, grid: &GridLines, report: &mut Report<'_>) -> Vec<AnswerLine> {
        let has_dates = self.before.iter().any(|column| column.role == LineRole::Since);
        if let Some(target) = grid.targets.first().filter(|_| has_dates && self.groups.is_empty()) {
            self.groups.push(ColumnGroup::of(*target, None, true));
        }
        for column in std::mem::take(&mut self.before) {
            match &mut self.groups[..] {
                [only] => only.beside.push(column),
                _ => report.error(column.place, PasteErrorKind::OfSeveralAnswers),
            }
        }
        let shared = self.share_last_columns(report);
        let mut lines = Vec::new();
        for group in self.groups {
            let mut beside = group.beside;
            // Dates without answers are the dates of those who take part.
            let dates = beside.iter().position(|it| it.role == LineRole::Since);
            let answers = group.answers.or_else(|| dates.map(|at| beside.remove(at).column));
            for it in &beside {
                report.set_aside(it.place, SetAsideKind::ReadAs(it.role));
            }
            let Some(at) = answers else {
                for it in &beside {
                    report.error(it.place, PasteErrorKind::NoName);
                }
                continue;
            };
            let shares_notes = beside.iter().any(|it| shared.contains(&it.column));
            let beside = beside.iter().map(|it| (it.role, it.column)).collect();
            let (by_position, repeated_at) = (group.by_position, group.repeated_at);
            let line =
                AnswerLine { beside, repeated_at, shares_notes, by_position, ..AnswerLine::named(at, group.target) };
            lines.push(line);
        }
        lines
    }

    /// The only column of remarks, behind several answers, is about all of them; of dates, nobody knows.
    /// Returns the columns that are shared.
    fn share_last_columns(&mut self, report: &mut Report<'_>) -> Vec<usize> {
        let mut shared = Vec::new();
        let answers: Vec<usize> = self.groups.iter().filter_map(|group| group.answers).collect();
        let Some(&last_answers) = answers.iter().max().filter(|_| answers.len() > 1) else { return shared };
        let all: Vec<BesideColumn> = self.groups.iter().flat_map(|group| group.beside.iter().copied()).collect();
        for one in &all {
            let is_only = all.iter().filter(|other| other.role == one.role).count() == 1;
            if one.is_named || !is_only || one.column < last_answers {
                continue;
            }
            let is_remark = matches!(one.role, LineRole::Note | LineRole::Source);
            for group in &mut self.groups {
                group.beside.retain(|it| it.column != one.column);
                if is_remark {
                    group.beside.push(*one);
                }
            }
            if is_remark {
                shared.push(one.column);
            } else {
                report.error(one.place, PasteErrorKind::OfSeveralAnswers);
            }
        }
        shared
    }
}
