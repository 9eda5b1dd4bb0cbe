//! Every commune and every running action at one glance, the small communes above the large ones.

use domain::indicators::{Figure, SizeClass};
use domain::order::sorted;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};

use super::adoption::most_taken_up_first;
use crate::parts::drawing::{Drawing, Line, Matrix, State};
use crate::parts::{Cell, Row};
use crate::route::Route;
use crate::state::Picture;
use crate::text::{commune, names, numbers, overview, states};
use crate::views::pieces::marks::{self, state_in};

/// The picture: rows by size class, then by number of actions; columns by domain, then the most taken up first.
pub fn matrix(picture: &Picture, chosen: Option<CommuneIndex>, size: (i32, i32)) -> Drawing {
    let territory = &picture.territory;
    let actions: Vec<ActionIndex> = most_taken_up_first(picture).into_iter().map(|(action, _)| action).collect();
    let domain = |action: &ActionIndex| names::folded(&territory.action(*action).domain);
    let actions = sorted(actions, |one, other| domain(one).cmp(&domain(other)));
    let class = |place: &CommuneIndex| SizeClass::of(territory.commune(*place));
    let communes = small_before_large(picture);
    let mut cells = Vec::with_capacity(communes.len() * actions.len());
    for &place in &communes {
        cells.extend(actions.iter().map(|&action| state(state_in(picture, action, place))));
    }
    let row = chosen.and_then(|chosen| communes.iter().position(|place| *place == chosen));
    let row = row.and_then(|row| u32::try_from(row).ok()).zip(chosen);
    let chart = Matrix {
        label: overview::matrix(picture.members(), picture.running()),
        columns: runs(actions.iter().map(|action| territory.action(*action).domain.to_string())),
        rows: runs(communes.iter().map(|place| class(place).map(commune::size_class).unwrap_or_default())),
        cells,
        chosen: row.map(|(row, place)| (Line::Row(row), territory.commune(place).name.to_string())),
        states: ParticipationState::ALL.map(|it| (state(it), states::name(it).to_owned())).to_vec(),
    };
    chart.drawn(size.0, size.1)
}

/// The members by size class, then the most active first, then by code.
fn small_before_large(picture: &Picture) -> Vec<CommuneIndex> {
    let class = |place: &CommuneIndex| SizeClass::of(picture.territory.commune(*place));
    let count = |place: &CommuneIndex| picture.count_of(*place).unwrap_or_default();
    let key = |place: &CommuneIndex| (class(place).is_none(), class(place), u32::MAX - count(place).min);
    sorted(picture.tally.cells.members().to_vec(), |one, other| key(one).cmp(&key(other)))
}

/// The same as rows: how many actions are in each state, commune by commune.
pub fn matrix_rows(picture: &Picture) -> Vec<Row> {
    let row = |place: CommuneIndex| {
        let own = picture.territory.commune(place);
        let shown = marks::shown(picture, None, Figure::Participations(own.code));
        let of_state = |state: ParticipationState| {
            let running = picture.tally.cells.running().iter();
            let count = running.filter(|action| state_in(picture, **action, place) == state).count();
            shown.cell(numbers::whole(count as u64))
        };
        let to = Some(Route::Commune(own.code).hash());
        let name = Cell::Name { text: own.name.to_string(), to, tag: None };
        let cells = std::iter::once(name).chain(ParticipationState::ALL.into_iter().map(of_state)).collect();
        Row { cells, class: "" }
    };
    small_before_large(picture).into_iter().map(row).collect()
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

const fn state(of: ParticipationState) -> State {
    match of {
        ParticipationState::TakesPart => State::Full,
        ParticipationState::Interested => State::Half,
        ParticipationState::No => State::Empty,
        ParticipationState::NotConcerned => State::Dash,
        ParticipationState::Unknown => State::Unknown,
    }
}
