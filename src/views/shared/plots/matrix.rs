//! Every commune and every running action at one glance, the small communes before the large ones.

use domain::indicators::{DaySnapshot, Figure, SizeClass};
use domain::sorting::sorted;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};

use super::adoption::most_taken_up_first;
use crate::components::{TableCell, TableRow};
use crate::route::Route;
use crate::views::shared::marks;
use crate::wording::{commune, names, numbers, overview, states};
use charts::{DotFill, Drawing, Matrix, MatrixLine};

/// Under this width, communes are rows.
const NARROW: i32 = 500;

/// The picture: a row an action, by domain, then the most taken up first; a column a commune, by size class, then
/// the most active first.
pub fn matrix(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>, size: (i32, i32)) -> Drawing {
    let territory = &snapshot.territory;
    let actions: Vec<ActionIndex> = most_taken_up_first(snapshot).into_iter().map(|(action, _)| action).collect();
    let domain = |action: &ActionIndex| names::folded(&territory.action(*action).domain);
    let actions = sorted(actions, |one, other| domain(one).cmp(&domain(other)));
    let class = |place: &CommuneIndex| SizeClass::of(territory.commune(*place));
    let communes = small_before_large(snapshot);
    // Where there is no room for a column a commune, the communes stand under each other.
    let upright = size.0 < NARROW;
    let of = |&action: &ActionIndex, &place: &CommuneIndex| state(snapshot.view().cell(action, place).state);
    let cells: Vec<DotFill> = if upright {
        communes.iter().flat_map(|place| actions.iter().map(move |action| of(action, place))).collect()
    } else {
        actions.iter().flat_map(|action| communes.iter().map(move |place| of(action, place))).collect()
    };
    let at = chosen.and_then(|chosen| communes.iter().position(|place| *place == chosen));
    let at = at.and_then(|at| u32::try_from(at).ok()).zip(chosen);
    let line = if upright { MatrixLine::Row } else { MatrixLine::Column };
    let by_size = runs(communes.iter().map(|place| class(place).map(commune::size_class_short).unwrap_or_default()));
    let by_domain = runs(actions.iter().map(|action| territory.action(*action).domain.to_string()));
    let (columns, rows) = if upright { (by_domain, by_size) } else { (by_size, by_domain) };
    let chart = Matrix {
        label: overview::matrix(snapshot.members(), snapshot.running()),
        columns,
        rows,
        cells,
        chosen: at.map(|(at, place)| (line(at), territory.commune(place).name.to_string())),
        states: ParticipationState::ALL.map(|it| (state(it), states::name(it).to_owned())).to_vec(),
    };
    chart.drawn(size.0, size.1)
}

/// The members by size class, then the most active first, then by code.
fn small_before_large(snapshot: &DaySnapshot) -> Vec<CommuneIndex> {
    let class = |place: &CommuneIndex| SizeClass::of(snapshot.territory.commune(*place));
    let count = |place: &CommuneIndex| snapshot.count_of(*place).unwrap_or_default();
    let key = |place: &CommuneIndex| (class(place).is_none(), class(place), u32::MAX - count(place).min);
    sorted(snapshot.tally.cells.members().to_vec(), |one, other| key(one).cmp(&key(other)))
}

/// The same as rows: how many actions are in each state, commune by commune.
pub fn matrix_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let row = |place: CommuneIndex| {
        let own = snapshot.territory.commune(place);
        let shown = marks::shown(snapshot, None, Figure::Participations(own.code));
        let of_state = |state: ParticipationState| {
            let running = snapshot.tally.cells.running().iter();
            let count = running.filter(|action| snapshot.view().cell(**action, place).state == state).count();
            shown.cell(numbers::whole(count as u64))
        };
        let to = Some(Route::Commune(own.code).hash());
        let name = TableCell::Name { text: own.name.to_string(), to, tag: None };
        let cells = std::iter::once(name).chain(ParticipationState::ALL.into_iter().map(of_state)).collect();
        TableRow { cells, class: "" }
    };
    small_before_large(snapshot).into_iter().map(row).collect()
}

/// What follows itself, once, and how many times.
fn runs(names: impl Iterator<Item = String>) -> Vec<(u32, String)> {
    let mut runs: Vec<(u32, String)> = Vec::new();
    for name in names {
        match runs.last_mut() {
            Some((count, last)) if *last == name => *count += 1,
            _ => runs.push((1, name)),
        }
    }
    runs
}

const fn state(of: ParticipationState) -> DotFill {
    match of {
        ParticipationState::TakesPart => DotFill::Full,
        ParticipationState::Interested => DotFill::Half,
        ParticipationState::No => DotFill::Empty,
        ParticipationState::NotConcerned => DotFill::Dash,
        ParticipationState::Unknown => DotFill::Unknown,
    }
}
