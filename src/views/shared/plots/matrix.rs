//! The chart of all communes and all running actions, small communes first.

use domain::indicators::{DaySnapshot, Figure, FigureFinding, SizeClass};
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};

use crate::components::{SortKey, TableCell, TableRow};
use crate::route::Route;
use crate::views::shared::marks;
use charts::{DotFill, Drawing, Matrix, MatrixLine};
use wording::{commune, findings, numbers, states};

/// Below this width, in pixels, communes are rows.
const NARROW: i32 = 700;

/// The matrix. Actions are rows, by domain, then by number of communes; communes are columns, by size class, then by
/// number of actions. On a narrow screen, communes are rows.
pub fn matrix(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>, size: (i32, i32)) -> Drawing {
    let territory = &snapshot.territory;
    let actions = by_domain(snapshot);
    let class = |index: &CommuneIndex| SizeClass::of(territory.commune(*index));
    let communes = small_before_large(snapshot);
    let communes_are_rows = size.0 < NARROW;
    let fill = |&action: &ActionIndex, &index: &CommuneIndex| dot_fill(snapshot.view().cell(action, index).state);
    let cells: Vec<DotFill> = if communes_are_rows {
        communes.iter().flat_map(|index| actions.iter().map(move |action| fill(action, index))).collect()
    } else {
        actions.iter().flat_map(|action| communes.iter().map(move |index| fill(action, index))).collect()
    };
    let at = chosen.and_then(|chosen| communes.iter().position(|index| *index == chosen));
    let at = at.and_then(|at| u32::try_from(at).ok()).zip(chosen);
    let line = if communes_are_rows { MatrixLine::Row } else { MatrixLine::Column };
    let by_size =
        count_runs(communes.iter().map(|index| class(index).map(commune::size_class_short).unwrap_or_default()));
    let by_domain = count_runs(actions.iter().map(|action| territory.action(*action).domain.to_string()));
    let (columns, rows) = if communes_are_rows { (by_domain, by_size) } else { (by_size, by_domain) };
    let chart = Matrix {
        label: findings::said(snapshot, FigureFinding::participations),
        columns,
        rows,
        cells,
        chosen: at.map(|(at, index)| (line(at), territory.commune(index).display_name().to_string())),
        states: ParticipationState::ALL.map(|it| (dot_fill(it), states::name(it).to_owned())).to_vec(),
    };
    chart.draw(size.0, size.1)
}

/// The members by size class, then by number of actions, largest first, then by code.
fn small_before_large(snapshot: &DaySnapshot) -> Vec<CommuneIndex> {
    let class = |index: &CommuneIndex| SizeClass::of(snapshot.territory.commune(*index));
    let count = |index: &CommuneIndex| snapshot.count_of(*index).unwrap_or_default();
    let key = |index: &CommuneIndex| (class(index).is_none(), class(index), u32::MAX - count(index).min);
    sorted(snapshot.tally.cells.members().to_vec(), |one, other| key(one).cmp(&key(other)))
}

/// The same data as table rows: for each commune, how many actions are in each state. The chosen one is marked.
pub fn matrix_rows(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>) -> Vec<TableRow> {
    let row = |index: CommuneIndex| {
        let own = snapshot.territory.commune(index);
        let is_own = chosen == Some(index);
        let shown = marks::figure_mark(snapshot, Figure::Participations(own.code));
        let of_state = |state: ParticipationState| {
            let running = snapshot.tally.cells.running().iter();
            let count = running.filter(|action| snapshot.view().cell(**action, index).state == state).count();
            shown.cell(numbers::whole(count as u64)).by(count, count)
        };
        let to = Some(Route::Commune(own.code).hash());
        let name = TableCell::Name { text: own.display_name().to_string(), to, tag: marks::own_tag(is_own) };
        let class = SizeClass::of(own);
        let size = TableCell::Extra(class.map(commune::size_class_short).unwrap_or_default())
            .sorted(class.map_or(SortKey::Unknown, |it| SortKey::Number(it.from.into(), it.from.into())));
        let cells = [name, size].into_iter().chain(ParticipationState::ALL.into_iter().map(of_state)).collect();
        TableRow { cells, class: if is_own { "chosen" } else { "" } }
    };
    small_before_large(snapshot).into_iter().map(row).collect()
}

/// The rows of the matrix as table rows: for each action, its domain and how many communes are in each state.
pub fn matrix_action_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let members = snapshot.tally.cells.members();
    let row = |index: ActionIndex| {
        let action = snapshot.territory.action(index);
        let shown = marks::figure_mark(snapshot, Figure::Participants(action.id.clone())).without_link();
        let of_state = |state: ParticipationState| {
            let count = members.iter().filter(|it| snapshot.view().cell(index, **it).state == state).count();
            shown.cell(numbers::whole(count as u64)).by(count, count)
        };
        let to = Some(Route::Action(action.id.clone()).hash());
        let name = TableCell::Name { text: action.title.to_string(), to, tag: marks::illustrative_tag(action) };
        let domain = TableCell::Extra(action.domain.to_string());
        let cells = [name, domain].into_iter().chain(ParticipationState::ALL.into_iter().map(of_state)).collect();
        TableRow { cells, class: "" }
    };
    by_domain(snapshot).into_iter().map(row).collect()
}

/// The running actions by domain, then by number of communes.
fn by_domain(snapshot: &DaySnapshot) -> Vec<ActionIndex> {
    let actions =
        sorted(snapshot.tally.adoption.clone(), |(_, one), (_, other)| (other.min, other.max).cmp(&(one.min, one.max)));
    let actions: Vec<ActionIndex> = actions.into_iter().map(|(action, _)| action).collect();
    let domain = |action: &ActionIndex| collation_key(&snapshot.territory.action(*action).domain);
    sorted(actions, |one, other| domain(one).cmp(&domain(other)))
}

/// Each run of equal names: its length and the name.
fn count_runs(names: impl Iterator<Item = String>) -> Vec<(u32, String)> {
    let mut runs: Vec<(u32, String)> = Vec::new();
    for name in names {
        match runs.last_mut() {
            Some((count, last)) if *last == name => *count += 1,
            _ => runs.push((1, name)),
        }
    }
    runs
}

const fn dot_fill(state: ParticipationState) -> DotFill {
    match state {
        ParticipationState::TakesPart => DotFill::Full,
        ParticipationState::Interested => DotFill::Half,
        ParticipationState::No => DotFill::Empty,
        ParticipationState::NotConcerned => DotFill::Dash,
        ParticipationState::Unknown => DotFill::Unknown,
    }
}
