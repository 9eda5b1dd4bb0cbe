//! Two charts of the whole territory: the distribution of the communes, and the matrix of all answers.

use std::sync::Arc;

use domain::territory::{CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::components::{DataTable, TableColumn};
use crate::state::Session;
use crate::views::shared::{AppActions, Charted, DrawChart, DrawTable, plots};
use crate::wording::grid::answer;
use crate::wording::{chart_labels as words, columns, overview};
use domain::indicators::DaySnapshot;

const DISTRIBUTION: [TableColumn; 3] =
    [TableColumn::Numbers(columns::ACTIONS), TableColumn::Bars, TableColumn::Numbers(columns::COMMUNES)];
const STATES: [TableColumn; 6] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(answer(ParticipationState::TakesPart)),
    TableColumn::Numbers(answer(ParticipationState::Interested)),
    TableColumn::Numbers(answer(ParticipationState::No)),
    TableColumn::Numbers(answer(ParticipationState::NotConcerned)),
    TableColumn::Numbers(answer(ParticipationState::Unknown)),
];

/// The width of the charts, in pixels: that of the page.
const WIDTH: i32 = 1060;

/// How many communes take part in how many actions.
pub fn distribution(session: Session, app: AppActions) -> AnyView {
    let snapshot = session.snapshot;
    let draw: DrawChart = Arc::new(move |it, width| Some(plots::distribution(it, own(session, it), (width, 300))));
    let title = Signal::derive(move || snapshot.with(|it| words::most_common(&it.tally.counts)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::distribution_rows(it)));
    let table: DrawTable = Box::new(move || {
        view! { <DataTable caption=words::DISTRIBUTION class="bars bars-dense" columns=&DISTRIBUTION rows /> }
            .into_any()
    });
    view! { <Charted session id="repartition" title draw app wide=WIDTH table /> }.into_any()
}

/// The answer of every commune for every action.
pub fn matrix(session: Session, app: AppActions) -> AnyView {
    let snapshot = session.snapshot;
    let draw: DrawChart = Arc::new(move |it, width| Some(plots::matrix(it, own(session, it), (width, 900))));
    let title = Signal::derive(move || snapshot.with(|it| overview::matrix(it.members(), it.running())));
    let rows = Signal::derive(move || snapshot.with(|it| plots::matrix_rows(it)));
    let table: DrawTable = Box::new(move || {
        view! {
            <div class="scrolled" tabindex="0" role="region" aria-label=words::MATRIX>
                <DataTable caption=words::MATRIX_CAPTION class="bars bars-dense" columns=&STATES rows />
            </div>
        }
        .into_any()
    });
    view! { <Charted session id="tableau" title draw app wide=WIDTH table /> }.into_any()
}

fn own(session: Session, snapshot: &DaySnapshot) -> Option<CommuneIndex> {
    session.commune().get().and_then(|code| snapshot.territory.find_commune(code))
}
