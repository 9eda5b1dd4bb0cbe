//! A list with a row for each answer: its action, its commune, its state, and what belongs to it. So are the
//! participations in the project's own tables, which are recognised by their column of provenances.

mod uses;

use std::collections::BTreeMap;

use crate::dates::{Day, ReducedDate};
use crate::folding::folded;
use crate::indicators::DayView;
use crate::spreadsheet::SpreadsheetPaste;
use crate::spreadsheet::answer_lines::AnswerLine;
use crate::spreadsheet::answers::{ILLUSTRATIVE, parse_answer};
use crate::spreadsheet::block::Block;
use crate::spreadsheet::cells::{PastedAnswer, read_cell};
use crate::spreadsheet::commune_names::is_bare_number;
use crate::spreadsheet::labels::{LabelNames, LabelTarget};
use crate::spreadsheet::membership::on_this_day;
use crate::spreadsheet::report::{PasteErrorKind, Report, SetAsideKind};
use crate::spreadsheet::roles::{HeadMeaning, LineRole, meaning};
use crate::spreadsheet::row_labels::{commune, is_code_name, with_known_code};
use crate::spreadsheet::signs::is_footnote;
use crate::territory::{ActionIndex, CommuneIndex, ParticipationState};

/// The number of first rows that are searched for the heads; there may be titles above them.
const ROWS_SEARCHED: usize = 12;

/// The number of rows below the heads that tell a column of actions from one of communes.
const ROWS_COMPARED: usize = 50;

/// The folded heads of actions. Others name actions if the cells below them do.
const ACTION_HEADS: [&str; 5] = ["action", "actions", "action id", "identifiant de l action", "intitule"];

/// The folded heads of what a commune confirms: what it answers as it was sent to it, after having looked at it.
const CONFIRMATION_HEADS: [&str; 4] = ["confirmee", "confirmees", "confirmation", "confirmations"];

/// The place of a cell.
type Place = (usize, usize);

/// Where a list has what.
pub(super) struct AnswerList<'a> {
    block: &'a Block,
    /// The row of the heads.
    head: usize,
    actions: Vec<usize>,
    names: Option<usize>,
    codes: Option<usize>,
    answers: usize,
    beside: Vec<(LineRole, usize)>,
    /// Where it has the provenance of each row: only the project's own tables have it.
    provenance: Option<usize>,
    /// Where it says that an answer is confirmed.
    confirmation: Option<usize>,
}

/// A row whose action and commune are known.
struct ListRow {
    at: usize,
    action: ActionIndex,
    commune: CommuneIndex,
    /// Where the action and the commune stand.
    named_at: [Place; 2],
}

impl<'a> AnswerList<'a> {
    /// The list that a block is; `None` if it is no list. Its heads name actions, communes and answers.
    pub(super) fn of(names: &LabelNames<'_>, block: &'a Block) -> Option<Self> {
        (0..block.height().min(ROWS_SEARCHED)).find_map(|head| Self::below(names, block, head))
    }

    fn below(names: &LabelNames<'_>, block: &'a Block, head: usize) -> Option<Self> {
        let known: Vec<(usize, HeadMeaning)> =
            block.filled(head).filter_map(|column| Some((column, meaning(block.text(head, column))?))).collect();
        let of_role = |role| known.iter().find(|(_, it)| *it == HeadMeaning::Role(role)).map(|(column, _)| *column);
        let answers = of_role(LineRole::Answer)?;
        let is_of_actions = |column: &usize| {
            let text = folded(block.text(head, *column));
            if ACTION_HEADS.contains(&&*text) {
                return true;
            }
            let cells = || (head + 1..block.height()).take(ROWS_COMPARED).map(|row| block.text(row, *column));
            let actions = cells().filter(|text| names.action(text).is_some()).count();
            actions > cells().filter(|text| names.is_commune(text)).count()
        };
        let labels = known.iter().filter(|(_, it)| *it == HeadMeaning::Names).map(|(column, _)| *column);
        let (actions, communes): (Vec<usize>, Vec<usize>) = labels.partition(is_of_actions);
        let is_code = |column: &usize| {
            folded(block.text(head, *column)).split(' ').any(|word| matches!(word, "code" | "codes" | "insee"))
        };
        let codes = communes.iter().copied().find(is_code);
        let names = communes.iter().copied().find(|column| !is_code(column));
        if actions.is_empty() || codes.or(names).is_none() {
            return None;
        }
        let called = |heads: &[&str]| {
            let is_called = |column: &usize| heads.contains(&&*folded(block.text(head, *column)));
            known.iter().map(|(column, _)| *column).find(is_called)
        };
        let (provenance, confirmation) = (called(&["provenance"]), called(&CONFIRMATION_HEADS));
        // In the project's own tables, the source is that of the row as it was.
        let is_read = |role: LineRole| role != LineRole::Answer && (role != LineRole::Source || provenance.is_none());
        let roles = known.iter().filter_map(|(column, it)| match it {
            HeadMeaning::Role(role) if is_read(*role) => Some((*role, *column)),
            _ => None,
        });
        let beside = roles.collect();
        Some(Self { block, head, actions, names, codes, answers, beside, provenance, confirmation })
    }

    /// Reads the answers.
    pub(super) fn read(
        &self,
        view: DayView<'_>,
        names: &LabelNames<'_>,
        today: Day,
        report: &mut Report<'_>,
        pasted: &mut SpreadsheetPaste,
    ) {
        self.report_heads(report);
        let mut rows: BTreeMap<(ActionIndex, CommuneIndex), Vec<ListRow>> = BTreeMap::new();
        for at in self.head + 1..self.block.height() {
            if let Some(row) = self.named_row(names, at, report) {
                rows.entry((row.action, row.commune)).or_default().push(row);
            }
        }
        for ((action, commune), rows) in rows {
            let mut left: Vec<(ListRow, PastedAnswer)> = Vec::new();
            for row in rows {
                let answer = self.answer(&row, report);
                pasted.communes.extend(matches!(answer, Ok(Some(_))).then_some(commune));
                match answer {
                    Err((place, kind)) => report.error(place, kind),
                    Ok(None) => {}
                    // What the tables say already, of whatever period, is no answer to anything.
                    Ok(Some(answer)) if self.provenance.is_some() && is_stated(view, &row, &answer) => pasted.same += 1,
                    // Of many that contradict each other, each is reported.
                    Ok(Some(answer)) if left.iter().take(2).any(|(_, other)| is_alike(&answer, other)) => {}
                    Ok(Some(answer)) => left.push((row, answer)),
                }
            }
            if left.len() > 1 {
                for (row, _) in left {
                    report.error((row.at, self.answers), PasteErrorKind::AnsweredTwice);
                }
                continue;
            }
            for (row, answer) in left {
                self.add(view, (action, commune), (&row, answer), today, report, pasted);
            }
        }
    }

    fn add(
        &self,
        view: DayView<'_>,
        (action, commune): (ActionIndex, CommuneIndex),
        (row, answer): (&ListRow, PastedAnswer),
        today: Day,
        report: &mut Report<'_>,
        pasted: &mut SpreadsheetPaste,
    ) {
        let targets = [LabelTarget::Action(action), LabelTarget::Commune(commune)];
        for (target, place) in targets.into_iter().zip(row.named_at) {
            if let Err(kind) = on_this_day(view, target) {
                report.error(place, kind);
                return;
            }
        }
        let kept = pasted.kept.len();
        let added = pasted.add(view, action, commune, answer, today);
        if pasted.kept.len() > kept && self.is_confirmed(row.at) {
            pasted.confirmed.extend(pasted.kept.last().cloned());
        }
        match added {
            // A bare number that no head calls an INSEE code may be a postal code.
            Ok(true) if self.is_by_bare_number(row) => pasted.by_position.push(LabelTarget::Commune(commune)),
            Ok(_) => {}
            Err(kind) => report.error((row.at, self.answers), kind),
        }
    }

    fn is_confirmed(&self, row: usize) -> bool {
        let said = self.confirmation.map(|column| parse_answer(self.block.text(row, column)));
        matches!(said, Some(Ok(Some(said))) if said.state == ParticipationState::TakesPart)
    }

    fn is_by_bare_number(&self, row: &ListRow) -> bool {
        let text = |column: usize| self.block.text(row.at, column);
        let code = self.codes.map_or("", text);
        code.is_empty() && self.names.is_some_and(|column| is_bare_number(text(column)))
    }

    /// A row with its action and commune; what is no answer is set aside, and what is not understood reported.
    fn named_row(&self, names: &LabelNames<'_>, at: usize, report: &mut Report<'_>) -> Option<ListRow> {
        let first = self.block.filled(at).next()?;
        let same = |column: usize| folded(self.block.text(self.head, column)) == folded(self.block.text(at, column));
        if self.block.filled(at).all(same) {
            report.set_aside((at, first), SetAsideKind::RepeatedHead);
            return None;
        }
        let text = self.block.text(at, first);
        if self.block.filled(at).nth(1).is_none() && is_footnote(text) {
            report.set_aside((at, first), SetAsideKind::Footnote);
            return None;
        }
        if meaning(text) == Some(HeadMeaning::Total) && names.action(text).is_none() && !names.is_commune(text) {
            report.set_aside((at, first), SetAsideKind::Total);
            return None;
        }
        let action = self.action(names, at);
        let cell = |column: usize| Some(((at, column), self.block.text(at, column))).filter(|it| !it.1.is_empty());
        let label = commune(&names.communes, self.names.and_then(cell), self.codes.and_then(cell));
        let called_codes = self.codes.filter(|column| is_code_name(self.block.text(self.head, *column)));
        let label = with_known_code(&names.communes, label, called_codes.and_then(cell));
        let commune = label.map_or(Err(((at, first), PasteErrorKind::NoName)), |(place, said, remark)| {
            if let (Ok(_), Some(kind)) = (&said, remark) {
                report.set_aside(place, kind);
            }
            said.map(|target| (place, target)).map_err(|kind| (place, kind))
        });
        match (action, commune) {
            (Ok((action_at, action)), Ok((commune_at, LabelTarget::Commune(commune)))) => {
                Some(ListRow { at, action, commune, named_at: [action_at, commune_at] })
            }
            (action, commune) => {
                for (place, kind) in [action.err(), commune.err()].into_iter().flatten() {
                    report.error(place, kind);
                }
                None
            }
        }
    }

    /// The action that a row names, once or in several columns.
    fn action(&self, names: &LabelNames<'_>, at: usize) -> Result<(Place, ActionIndex), (Place, PasteErrorKind)> {
        let filled = self.actions.iter().map(|column| (at, *column)).filter(|it| self.block.is_filled(it.0, it.1));
        let filled: Vec<Place> = filled.collect();
        let Some(first) = filled.first() else { return Err(((at, self.actions[0]), PasteErrorKind::NoName)) };
        let mut found = filled.iter().filter_map(|it| Some((*it, names.action(self.block.text(it.0, it.1))?)));
        let Some((place, action)) = found.next() else { return Err((*first, PasteErrorKind::UnknownName)) };
        match found.find(|(_, other)| *other != action) {
            Some((other, _)) => Err((other, PasteErrorKind::UnknownName)),
            None => Ok((place, action)),
        }
    }

    fn answer(&self, row: &ListRow, report: &mut Report<'_>) -> Result<Option<PastedAnswer>, (Place, PasteErrorKind)> {
        let line = AnswerLine::named(row.at, LabelTarget::Commune(row.commune));
        let answers = AnswerLine { beside: self.beside.clone(), ..AnswerLine::named(self.answers, line.target) };
        let answer = read_cell(self.block, report, &line, &answers)?;
        let is_marked =
            self.provenance.is_some_and(|column| folded(self.block.text(row.at, column)).starts_with(ILLUSTRATIVE));
        Ok(answer.map(|answer| PastedAnswer { is_illustrative: answer.is_illustrative || is_marked, ..answer }))
    }
}

/// Whether the tables state just this.
fn is_stated(view: DayView<'_>, row: &ListRow, pasted: &PastedAnswer) -> bool {
    let day = |date: Option<ReducedDate>| date.map(ReducedDate::first_day);
    view.territory.periods(row.action, row.commune).iter().any(|it| {
        it.state == pasted.answer.state
            && day(it.since) == day(pasted.answer.since)
            && day(it.until) == day(pasted.answer.until)
            && it.note == pasted.note
    })
}

fn is_alike(one: &PastedAnswer, other: &PastedAnswer) -> bool {
    one.answer == other.answer && one.note == other.note
}
