//! Which columns name the rows of a block, and what they say together: a name, a code, or both.

use crate::folding::folded;
use crate::sorting::distinct;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::commune_names::{CommuneLabel, CommuneNames, is_bare_number};
use crate::spreadsheet::labels::{LabelNames, LabelTarget};
use crate::spreadsheet::report::{PasteErrorKind, Report, SetAsideKind};
use crate::spreadsheet::roles::{HeadMeaning, meaning};
use crate::territory::CommuneIndex;

/// The columns that name the communes or actions of the rows.
#[derive(Debug, Default)]
pub(super) struct RowLabels {
    /// The columns of names, best first. Only the first counts for communes.
    pub(super) names: Vec<usize>,
    /// The columns of INSEE codes.
    pub(super) codes: Vec<usize>,
    /// Those of them that a head calls INSEE codes: a number there that is no code of a commune here is an error, whatever
    /// name stands beside it.
    pub(super) called_codes: Vec<usize>,
    /// Whether bare numbers alone name the rows, and no head says that they are INSEE codes: a postal code of one
    /// commune may be the INSEE code of another.
    pub(super) are_bare: bool,
}

/// What the labels of a line say: its target, or what is wrong, at which cell; `None` if they are all empty.
pub(super) type LineLabel = Option<((usize, usize), Result<LabelTarget, PasteErrorKind>, Option<SetAsideKind>)>;

impl RowLabels {
    /// Sorts label columns into names and codes. A column of numbers that disagree with the names beside them, or that
    /// cannot be codes, is set aside. `first` is the first row below the heads.
    pub(super) fn of_communes(
        names: &CommuneNames<'_>,
        report: &mut Report<'_>,
        block: &Block,
        columns: &[usize],
        first: usize,
    ) -> Self {
        let rows = first..block.height();
        let is_found = |row: usize, column: usize| names.find(block.text(row, column)) != CommuneLabel::Unknown;
        let is_number = |row: usize, column: usize| is_bare_number(block.text(row, column));
        // « Commune » over a column says that it has the names, whatever is written in it.
        let is_of_names = |column: usize| {
            let mut heads = (0..first).map(|row| block.text(row, column));
            let has_words = rows.clone().any(|row| block.is_filled(row, column) && !is_number(row, column));
            has_words && heads.any(|text| meaning(text) == Some(HeadMeaning::Names) && !is_code_head(text))
        };
        let numbers_in = |column: usize| rows.clone().filter(|row| is_number(*row, column)).count();
        let words_in = |column: usize| {
            rows.clone().filter(|row| block.is_filled(*row, column) && !is_number(*row, column)).count()
        };
        let (mut texts, mut numbers): (Vec<(usize, usize)>, Vec<usize>) = (Vec::new(), Vec::new());
        for &column in columns {
            let found = rows.clone().filter(|row| !is_number(*row, column) && is_found(*row, column));
            let count = distinct(found.map(|row| folded(block.text(row, column))).collect()).len();
            if is_of_names(column) {
                texts.push((usize::MAX, column));
            } else if numbers_in(column) > 2 * words_in(column) {
                numbers.push(column);
            } else {
                texts.push((count, column));
            }
        }
        let best = texts.iter().max_by_key(|(count, column)| (*count, usize::MAX - *column)).map(|(_, column)| *column);
        for (_, other) in texts.iter().filter(|(_, column)| Some(*column) != best) {
            report.set_aside((first.saturating_sub(1), *other), SetAsideKind::Descriptive);
        }
        let (mut codes, mut called_codes, mut are_bare) = (Vec::new(), Vec::new(), false);
        for column in numbers {
            let code = |row: usize| found(&names.find(block.text(row, column)));
            // What a head calls INSEE codes are no others: one that is not that of the name beside it is an error.
            let is_named = (0..first).any(|row| is_code_name(block.text(row, column)));
            let is_trusted = if is_named && best.is_some() {
                true
            } else if let Some(best) = best {
                let possible = |row: usize| candidates(&names.find(block.text(row, best)));
                let both = rows.clone().filter_map(|row| Some((code(row)?, possible(row)?)));
                let (agree, disagree): (Vec<_>, Vec<_>) = both.partition(|(code, possible)| possible.contains(code));
                disagree.is_empty() || agree.len() > disagree.len()
            } else {
                // Without names and without a word that they are INSEE codes, one that is none betrays postal codes.
                let filled = if is_named {
                    rows.clone().filter(|row| block.is_filled(*row, column)).count()
                } else {
                    2 * numbers_in(column)
                };
                are_bare |= !is_named;
                let known: Vec<CommuneIndex> = rows.clone().filter_map(code).collect();
                known.len() * 2 >= filled && distinct(known.clone()).len() == known.len()
            };
            if is_trusted {
                codes.push(column);
                called_codes.extend(is_named.then_some(column));
            } else {
                report.set_aside((first.saturating_sub(1), column), SetAsideKind::NotCodes);
            }
        }
        Self { names: best.into_iter().collect(), codes, called_codes, are_bare }
    }

    /// Whether no column is left to name the rows.
    pub(super) const fn is_empty(&self) -> bool {
        self.names.is_empty() && self.codes.is_empty()
    }

    /// The columns of names and of codes.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> + Clone {
        self.names.iter().chain(&self.codes).copied()
    }

    /// What the labels of a row say.
    pub(super) fn read(&self, names: &LabelNames<'_>, block: &Block, row: usize, communes: bool) -> LineLabel {
        let cell =
            |column: &usize| Some(((row, *column), block.text(row, *column))).filter(|(_, text)| !text.is_empty());
        if communes {
            let label = commune(&names.communes, self.names.iter().find_map(cell), self.codes.iter().find_map(cell));
            with_known_code(&names.communes, label, self.called_codes.iter().find_map(cell))
        } else {
            action(names, self.names.iter().filter_map(cell))
        }
    }
}

/// Whether a head says that INSEE codes stand below it.
pub(super) fn is_code_name(head: &str) -> bool {
    folded(head).split(' ').any(|word| word == "insee")
}

/// What a row says of its commune, where a code stands in a column that says so: a number that is no code here is that of
/// a commune elsewhere, perhaps of the same name.
pub(super) fn with_known_code(
    names: &CommuneNames<'_>,
    label: LineLabel,
    code: Option<((usize, usize), &str)>,
) -> LineLabel {
    let unknown = code.filter(|(_, text)| is_bare_number(text) && found(&names.find(text)).is_none());
    match (label, unknown) {
        (Some((_, Ok(LabelTarget::Commune(known)), _)), Some((place, _))) => {
            Some((place, Err(PasteErrorKind::NameAndCodeDisagree(known)), None))
        }
        (label, _) => label,
    }
}

/// What a name and a code say of a commune. Where one of them is missing, the other is enough; where both are there,
/// they agree.
pub(super) fn commune(
    names: &CommuneNames<'_>,
    name: Option<((usize, usize), &str)>,
    code: Option<((usize, usize), &str)>,
) -> LineLabel {
    let unknown = Err(PasteErrorKind::UnknownName);
    let coded = code.map(|(_, code)| found(&names.find(code)));
    let Some((at, text)) = name else {
        let (at, _) = code?;
        return Some((at, coded.flatten().map(LabelTarget::Commune).ok_or(PasteErrorKind::UnknownName), None));
    };
    let label = names.find(text);
    let disagrees = |commune| Err(PasteErrorKind::NameAndCodeDisagree(commune));
    let said = match (label, coded.flatten()) {
        (CommuneLabel::Associated(parent), _) => Err(PasteErrorKind::Associated(parent)),
        (CommuneLabel::Contradiction(commune), _) => disagrees(commune),
        (CommuneLabel::Unknown, Some(coded)) => disagrees(coded),
        (CommuneLabel::Unknown, None) => unknown,
        (label, Some(coded)) if candidates(&label).is_some_and(|all| all.contains(&coded)) => {
            Ok(LabelTarget::Commune(coded))
        }
        (_, Some(coded)) => disagrees(coded),
        (CommuneLabel::Several(communes), None) => Err(PasteErrorKind::SeveralCommunes(communes)),
        (CommuneLabel::Found(commune), None) => Ok(LabelTarget::Commune(commune)),
        (CommuneLabel::FoundByName { named, .. }, None) => {
            return Some((at, Ok(LabelTarget::Commune(named)), Some(SetAsideKind::NameOverCode)));
        }
        (CommuneLabel::FoundByDay(commune, _), None) => {
            return Some((at, Ok(LabelTarget::Commune(commune)), Some(SetAsideKind::NameOnThisDay)));
        }
    };
    Some((at, said, None))
}

/// The action that one of several labels names; the last that does counts.
pub(super) fn action<'a>(names: &LabelNames<'_>, labels: impl Iterator<Item = ((usize, usize), &'a str)>) -> LineLabel {
    let mut unknown = None;
    for (at, text) in labels {
        if let Some(action) = names.action(text) {
            return Some((at, Ok(LabelTarget::Action(action)), None));
        }
        unknown.get_or_insert(at);
    }
    unknown.map(|at| (at, Err(PasteErrorKind::UnknownName), None))
}

/// Whether the head of names is that of codes.
fn is_code_head(head: &str) -> bool {
    folded(head).split(' ').any(|word| matches!(word, "code" | "codes" | "insee"))
}

/// The one commune that a label stands for.
fn found(label: &CommuneLabel) -> Option<CommuneIndex> {
    match label {
        CommuneLabel::Found(commune) => Some(*commune),
        CommuneLabel::FoundByName { named, .. } => Some(*named),
        _ => None,
    }
}

/// The communes that a label may name.
fn candidates(label: &CommuneLabel) -> Option<Vec<CommuneIndex>> {
    match label {
        CommuneLabel::Several(communes) | CommuneLabel::FoundByDay(_, communes) => Some(communes.clone()),
        other => found(other).map(|commune| vec![commune]),
    }
}
