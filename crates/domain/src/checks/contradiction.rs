//! Finds cells for which an answer and the bundled data cannot both be right.

use crate::checks::{CheckInput, Finding, Hint, HintTarget};
use crate::dates::{Day, ReducedDate};
use crate::indicators::{CellBasis, DayView, Scope};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance, Territory};

/// The state of a cell on a day in the bundled data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BundledAnswer {
    /// Whether the commune takes part.
    pub state: ParticipationState,
    /// The provenance of the row or of the complete list.
    pub provenance: Provenance,
    /// Whether the state follows from the commune's absence in a complete list, rather than from a row.
    pub by_absence: bool,
}

/// The contradictions with rows of the wanted provenances, at most one for each cell.
pub(super) fn contradictions(input: CheckInput<'_>, is_wanted: impl Fn(Provenance) -> bool) -> Vec<Finding> {
    let found = |cell: EditedCell| {
        let hint = contradiction(input, cell)?;
        let wanted = matches!(&hint, Hint::AnswerAgainst { bundled, .. } if is_wanted(bundled.provenance));
        wanted.then_some(Finding { hint, target: HintTarget::Cell(cell.current.0, cell.current.1) })
    };
    edited(input).into_iter().filter_map(found).collect()
}

/// The indices of an edited cell, in the bundled and in the current territory.
#[derive(Clone, Copy)]
struct EditedCell {
    bundled: (ActionIndex, CommuneIndex),
    current: (ActionIndex, CommuneIndex),
}

/// The cells that are edited in force and that both territories have, sorted by action and commune.
fn edited(input: CheckInput<'_>) -> Vec<EditedCell> {
    let mut cells = Vec::new();
    for entry in input.journal.in_force() {
        for cell in entry.edit.cells() {
            if let (Some(bundled), Some(current)) = (input.bundled.find_cell(cell), input.current.find_cell(cell)) {
                cells.push(EditedCell { bundled, current });
            }
        }
    }
    let mut cells = sorted(cells, |one: &EditedCell, other| one.current.cmp(&other.current));
    cells.dedup_by_key(|cell| cell.current);
    cells
}

/// The most serious contradiction of one cell: with a published row on any day, or else with an entered row on any day,
/// or else with an illustrative row on the day shown. Other days are not compared with illustrative rows, because
/// their dates are illustrative as well.
fn contradiction(input: CheckInput<'_>, cell: EditedCell) -> Option<Hint> {
    let (action, commune) = cell.bundled;
    let is_counted = |day: &Day| bundled_view(input.bundled, *day).is_counted(action, commune);
    let change_days = change_days(input, cell);
    let contradiction_on = |day: Day| {
        let bundled = bundled_answer(input.bundled, action, commune, day)?;
        let answer = input.current.on(cell.current.0, cell.current.1, day)?.state;
        contradicts(bundled, answer).then_some(Hint::AnswerAgainst { bundled, answer, on: day })
    };
    let against = |wanted: Provenance, days: &[Day]| {
        let days = [input.day].into_iter().chain(days.iter().copied()).filter(is_counted);
        let is_wanted =
            |hint: &Hint| matches!(hint, Hint::AnswerAgainst { bundled, .. } if bundled.provenance == wanted);
        days.filter_map(contradiction_on).find(is_wanted)
    };
    against(Provenance::Published, &change_days)
        .or_else(|| against(Provenance::Entered, &change_days))
        .or_else(|| against(Provenance::Illustrative, &[]))
}

/// The days on which the state of a cell may change in either territory, the earliest first.
fn change_days(input: CheckInput<'_>, cell: EditedCell) -> Vec<Day> {
    let (action, commune) = cell.bundled;
    let mut dates = vec![input.bundled.action(action).deployed, input.bundled.commune(commune).since];
    for (territory, (action, commune)) in [(input.bundled, cell.bundled), (input.current, cell.current)] {
        for row in territory.periods(action, commune) {
            dates.extend([row.since, row.until]);
        }
    }
    sorted(dates.into_iter().flatten().map(ReducedDate::first_day).collect(), Ord::cmp)
}

/// A territory on a day, with all of its rows.
const fn bundled_view(territory: &Territory, day: Day) -> DayView<'_> {
    DayView { territory, day, scope: Scope::Everything }
}

/// The state of a cell on a day; `None` if neither a row nor a complete list gives it.
fn bundled_answer(
    territory: &Territory,
    action: ActionIndex,
    commune: CommuneIndex,
    day: Day,
) -> Option<BundledAnswer> {
    let cell = bundled_view(territory, day).cell(action, commune);
    let by_absence = matches!(cell.basis, CellBasis::CompleteList(_));
    Some(BundledAnswer { state: cell.state, provenance: cell.provenance()?, by_absence })
}

/// Whether the two states cannot both be right. "Interested" agrees with "no", and so does "not concerned" if the "no"
/// follows from a complete list, which does not tell the two apart. The answer "unknown" contradicts only published
/// rows.
fn contradicts(bundled: BundledAnswer, answer: ParticipationState) -> bool {
    let comparable = |state| match state {
        ParticipationState::Interested => ParticipationState::No,
        ParticipationState::NotConcerned if bundled.by_absence => ParticipationState::No,
        other => other,
    };
    let is_statement = answer != ParticipationState::Unknown || bundled.provenance == Provenance::Published;
    bundled.state != ParticipationState::Unknown && comparable(bundled.state) != comparable(answer) && is_statement
}
