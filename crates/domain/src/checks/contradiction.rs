//! Where an answer and the bundled data cannot both be right.

use crate::checks::{CheckInput, Finding, Hint, HintTarget};
use crate::dates::{Day, ReducedDate};
use crate::indicators::{CellBasis, DayView, Scope};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance, Territory};

/// What the bundled data say of a cell on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BundledAnswer {
    /// The commune's part.
    pub state: ParticipationState,
    /// Where that comes from.
    pub provenance: Provenance,
    /// Whether it is said by a complete list that leaves the commune out, rather than by a row.
    pub by_absence: bool,
}

/// The contradictions with rows of these provenances, the first of each cell that has one.
pub(super) fn contradictions(subject: CheckInput<'_>, is_wanted: impl Fn(Provenance) -> bool) -> Vec<Finding> {
    let found = |cell: EditedCell| {
        let hint = contradiction(subject, cell)?;
        let wanted = matches!(&hint, Hint::AnswerAgainst { said, .. } if is_wanted(said.provenance));
        wanted.then_some(Finding { hint, target: HintTarget::Cell(cell.now.0, cell.now.1) })
    };
    edited(subject).into_iter().filter_map(found).collect()
}

/// A cell that was edited: its place in the bundled data, and its place now.
#[derive(Clone, Copy)]
struct EditedCell {
    bundled: (ActionIndex, CommuneIndex),
    now: (ActionIndex, CommuneIndex),
}

/// The cells that an edit in force speaks of and that both have, by action and commune.
fn edited(subject: CheckInput<'_>) -> Vec<EditedCell> {
    let mut cells = Vec::new();
    for entry in subject.journal.in_force() {
        for cell in entry.edit.cells() {
            if let (Some(bundled), Some(now)) = (subject.bundled.find_cell(cell), subject.current.find_cell(cell)) {
                cells.push(EditedCell { bundled, now });
            }
        }
    }
    let mut cells = sorted(cells, |one: &EditedCell, other| one.now.cmp(&other.now));
    cells.dedup_by_key(|cell| cell.now);
    cells
}

/// The gravest contradiction of one cell: with what was published, else with what somebody entered, on any
/// day; else with an illustrative row on the day itself, since its dates are made up as well.
fn contradiction(subject: CheckInput<'_>, cell: EditedCell) -> Option<Hint> {
    let ((action, commune), (action_now, commune_now)) = (cell.bundled, cell.now);
    let is_cell = |day: &Day| {
        subject.bundled.action(action).is_running_on(*day) && subject.bundled.commune(commune).is_member_on(*day)
    };
    let moments = moments(subject, cell);
    let on = |day: Day| {
        let said = said(subject.bundled, action, commune, day)?;
        let answer = subject.current.on(action_now, commune_now, day)?.state;
        contradicts(said, answer).then_some(Hint::AnswerAgainst { said, answer, on: day })
    };
    let against = |wanted: Provenance, days: &[Day]| {
        let days = [subject.day].into_iter().chain(days.iter().copied()).filter(is_cell);
        let is_wanted = |hint: &Hint| matches!(hint, Hint::AnswerAgainst { said, .. } if said.provenance == wanted);
        days.filter_map(on).find(is_wanted)
    };
    against(Provenance::Published, &moments)
        .or_else(|| against(Provenance::Entered, &moments))
        .or_else(|| against(Provenance::Illustrative, &[]))
}

/// The days on which what is said of a cell may change, the earliest first.
fn moments(subject: CheckInput<'_>, cell: EditedCell) -> Vec<Day> {
    let (action, commune) = cell.bundled;
    let mut dates = vec![subject.bundled.action(action).deployed, subject.bundled.commune(commune).since];
    for (territory, (action, commune)) in [(subject.bundled, cell.bundled), (subject.current, cell.now)] {
        for row in territory.history(action, commune) {
            dates.extend([row.since, row.until]);
        }
    }
    sorted(dates.into_iter().flatten().map(ReducedDate::first_day).collect(), Ord::cmp)
}

fn said(territory: &Territory, action: ActionIndex, commune: CommuneIndex, day: Day) -> Option<BundledAnswer> {
    let cell = DayView { territory, day, scope: Scope::Everything }.cell(action, commune);
    let by_absence = matches!(cell.basis, CellBasis::CompleteList(_));
    Some(BundledAnswer { state: cell.state, provenance: cell.provenance()?, by_absence })
}

/// Whether both cannot be right. To be interested is not to take part, and a list of who takes part does not
/// say whom it does not concern. To know nothing contradicts nobody, save that it takes back what was published.
fn contradicts(said: BundledAnswer, answer: ParticipationState) -> bool {
    let part = |state| match state {
        ParticipationState::Interested => ParticipationState::No,
        ParticipationState::NotConcerned if said.by_absence => ParticipationState::No,
        other => other,
    };
    let takes_back = answer != ParticipationState::Unknown || said.provenance == Provenance::Published;
    said.state != ParticipationState::Unknown && part(said.state) != part(answer) && takes_back
}
