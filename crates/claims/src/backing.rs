//! What a computed figure rests on: the cells, or the rows of actions, that it is computed from, by provenance.

use domain::dates::Day;
use domain::indicators::{Backing, Cells, SizeClass};
use domain::territory::{Action, ActionIndex, CommuneIndex, Territory};

use crate::commune_set::is_of;
use crate::{Condition, FigureValue, Leader, Measure, Reading, Stage, of_answers};

/// The backing of several figures: the sum over the days, since each day's cells decide the verdict.
#[must_use]
pub fn backing_of(computed: &[FigureValue]) -> Backing {
    computed.iter().map(|figure| figure.backing).sum()
}

/// The backing of a measure on a day. It is empty for communes and inhabitants, which come from the table of communes.
///
/// Cells that say no count as well as those that say yes, since both decide the figure. Of actions only the rows that
/// are counted do: this is the backing of the account of the same figure.
pub(crate) fn on(measure: Measure, territory: &Territory, cells: &Cells, day: Day) -> Backing {
    let is_sized = |size: Option<SizeClass>| {
        move |member: CommuneIndex| size.is_none_or(|size| is_of(size, territory.commune(member)))
    };
    match measure {
        Measure::Communes | Measure::Population | Measure::NonMembers | Measure::Joining | Measure::Leaving => {
            Backing::default()
        }
        Measure::Actions(stage) | Measure::ActionsIn(_, stage) | Measure::Illustrative(Some(stage)) => {
            of_actions(territory, measure, |action| stage.holds(action, day))
        }
        Measure::Illustrative(None) => of_actions(territory, measure, |_| true),
        Measure::Leads { leader: Leader::Year(_), .. } => {
            of_actions(territory, measure, |action| Stage::Deployed.holds(action, day))
        }
        Measure::Participating(_)
        | Measure::Mean
        | Measure::Answers(_)
        | Measure::Participations
        | Measure::PossibleParticipations
        | Measure::FullyAnswered
        | Measure::Alone
        | Measure::TakingMore
        | Measure::TakingFewer
        | Measure::Gained(_)
        | Measure::Lost(_) => of_cells(cells, |_, _| true),
        Measure::Participants(action)
        | Measure::NonParticipants(action)
        | Measure::GainOf(action)
        | Measure::Leads { leader: Leader::Gain(action), .. } => of_line(territory, cells, action, |_| true),
        Measure::Leads { .. } => of_cells(cells, |_, _| true),
        Measure::ParticipationsOf(commune) => of_cells(cells, |_, member| member == commune),
        Measure::ParticipatesIn { commune, action } => of_line(territory, cells, action, |member| member == commune),
        Measure::JoinedByPeers(commune) => {
            let is_of_its_size = is_sized(SizeClass::of(territory.commune(commune)));
            of_cells(cells, |_, member| is_of_its_size(member))
        }
        Measure::IllustrativeParticipations => {
            Backing { illustrative: of_answers::illustrative_participations(territory), ..Backing::default() }
        }
        Measure::Typical(_, size) | Measure::Rank { among: size, .. } => {
            let is_sized = is_sized(size);
            of_cells(cells, |_, member| is_sized(member))
        }
        Measure::CommunesIn(set) | Measure::InhabitantsOf(set) => {
            let is_sized = is_sized(set.size);
            match set.condition {
                Condition::Any => Backing::default(),
                Condition::TakesPart(action) | Condition::Answers(action, _) => {
                    of_line(territory, cells, action, is_sized)
                }
                Condition::Reached(group) => {
                    of_cells(cells, |action, member| group.contains(territory, action) && is_sized(member))
                }
                Condition::Within(_) | Condition::Domains(_) | Condition::AllKnown | Condition::NotAllKnown => {
                    of_cells(cells, |_, member| is_sized(member))
                }
            }
        }
    }
}

/// The backing of a count of the events of a measure within a period; empty for communes that join or leave.
pub(crate) fn within(measure: Measure, territory: &Territory, from: Day, to: Day) -> Backing {
    let Some(stage) = measure.stage() else { return Backing::default() };
    of_actions(territory, measure, |action| stage.is_reached_within(action, from, to))
}

/// Adds what a share rests on besides its count: a share of the registered actions rests on all their rows.
pub(crate) fn with_total(reading: &Reading, territory: &Territory, mut computed: Vec<FigureValue>) -> Vec<FigureValue> {
    let is_of_actions = matches!(reading.measure, Measure::Actions(_) | Measure::ActionsIn(..));
    if is_of_actions && reading.value.is_share() {
        for figure in &mut computed {
            let is_registered = |action: &Action| Stage::Registered.holds(action, figure.day);
            figure.backing = of_actions(territory, reading.measure, is_registered);
        }
    }
    computed
}

/// The cells of an action; the row of the action where it does not run, because that row is why nobody takes part.
fn of_line(
    territory: &Territory,
    cells: &Cells,
    action: ActionIndex,
    is_counted: impl Fn(CommuneIndex) -> bool,
) -> Backing {
    if cells.running().binary_search(&action).is_ok() {
        return of_cells(cells, |line, member| line == action && is_counted(member));
    }
    Backing::of_row(territory.action(action))
}

fn of_cells(cells: &Cells, is_counted: impl Fn(ActionIndex, CommuneIndex) -> bool) -> Backing {
    let lines = cells.running().iter().flat_map(|&action| cells.members().iter().map(move |&member| (action, member)));
    let counted = lines.enumerate().filter(|(_, (action, member))| is_counted(*action, *member));
    counted.map(|(index, _)| cells.at(index)).collect()
}

/// The rows of the actions that a measure counts at a stage.
fn of_actions(territory: &Territory, measure: Measure, is_counted: impl Fn(&Action) -> bool) -> Backing {
    let actions = territory.indexed_actions();
    let counted = actions.filter(|(index, action)| measure.counts_action(territory, *index) && is_counted(action));
    counted.map(|(_, action)| Backing::of_row(action)).sum()
}
