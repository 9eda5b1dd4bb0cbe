//! Two pictures of everything: how the communes are spread, and every answer at a glance.

use std::sync::Arc;

use domain::territory::{CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::components::{Table, TableColumn};
use crate::state::Session;
use crate::views::shared::{AppActions, Charted, DrawChart, DrawTable, plots};
use crate::wording::grid::answer;
use crate::wording::{chart_labels as words, columns, overview};
use domain::indicators::DaySnapshot;

const SPREAD: [TableColumn; 3] =
    [TableColumn::Numbers(columns::ACTIONS), TableColumn::Bars, TableColumn::Numbers(columns::COMMUNES)];
const STATES: [TableColumn; 6] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(answer(ParticipationState::TakesPart)),
    TableColumn::Numbers(answer(ParticipationState::Interested)),
    TableColumn::Numbers(answer(ParticipationState::No)),
    TableColumn::Numbers(answer(ParticipationState::NotConcerned)),
    TableColumn::Numbers(answer(ParticipationState::Unknown)),
];

/// They are as wide as the page.
const ACROSS: i32 = 1060;

/// How many communes take part in how many actions.
pub fn spread(session: Session, app: AppActions) -> AnyView {
    let snapshot = session.snapshot;
    let draw: DrawChart = Arc::new(move |it, width| Some(plots::distribution(it, own(session, it), (width, 300))));
    let title = Signal::derive(move || snapshot.with(|it| words::most_common(&it.tally.counts)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::distribution_rows(it)));
    let table: DrawTable = Box::new(move || {
        view! { <Table caption=words::DISTRIBUTION class="bars bars-dense" columns=&SPREAD rows /> }.into_any()
    });
    view! { <Charted session id="repartition" title draw app wide=ACROSS table /> }.into_any()
}

/// Every answer.
pub fn all(session: Session, app: AppActions) -> AnyView {
    let snapshot = session.snapshot;
    let draw: DrawChart = Arc::new(move |it, width| Some(plots::matrix(it, own(session, it), (width, 900))));
    let title = Signal::derive(move || snapshot.with(|it| overview::matrix(it.members(), it.running())));
    let rows = Signal::derive(move || snapshot.with(|it| plots::matrix_rows(it)));
    let table: DrawTable = Box::new(move || {
        view! {
            <div class="scrolled" tabindex="0" role="region" aria-label=words::MATRIX>
                <Table caption=words::MATRIX_CAPTION class="bars bars-dense" columns=&STATES rows />
            </div>
        }
        .into_any()
    });
    view! { <Charted session id="tableau" title draw app wide=ACROSS table /> }.into_any()
}

fn own(session: Session, snapshot: &DaySnapshot) -> Option<CommuneIndex> {
    session.commune().get().and_then(|code| snapshot.territory.find_commune(code))
}
