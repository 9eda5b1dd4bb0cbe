//! Two charts of the whole territory: the distribution of the communes, and the matrix of all answers.

use std::sync::Arc;

use domain::territory::{CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::components::{DataTable, TableColumn};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, Charted, DrawChart, DrawTable, SortableTable, marks, plots};
use domain::indicators::{DaySnapshot, FigureFinding};
use wording::chart_labels::{ChartBasis, names};
use wording::grid::answer;
use wording::groups::labels;
use wording::{chart_labels as words, columns, findings};

const STATES: [TableColumn; 7] = states_of(columns::COMMUNE, labels::SIZE_CLASS);
const STATES_BY_ACTION: [TableColumn; 7] = states_of(columns::ACTION, columns::DOMAIN);

/// The columns of the counts of each state, after those of what they are counted for.
const fn states_of(name: &'static str, class: &'static str) -> [TableColumn; 7] {
    [
        TableColumn::Words(name),
        TableColumn::Extra(class),
        TableColumn::Numbers(answer(ParticipationState::TakesPart)),
        TableColumn::Numbers(answer(ParticipationState::Interested)),
        TableColumn::Numbers(answer(ParticipationState::No)),
        TableColumn::Numbers(answer(ParticipationState::NotConcerned)),
        TableColumn::Numbers(answer(ParticipationState::Unknown)),
    ]
}

/// The communes of the matrix are in the order of their size.
const BY_SIZE: &[ChartBasis] = &[ChartBasis::Populations];

/// The width of the charts, in pixels: that of the page.
const WIDTH: i32 = 1060;

/// How many communes take part in how many actions.
pub fn distribution(session: Session, app: AppActions) -> AnyView {
    let snapshot = session.snapshot;
    let draw: DrawChart = Arc::new(move |it, width| Some(plots::distribution(it, own(session, it), (width, 300))));
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::most_common)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::distribution_rows(it)));
    let table: DrawTable = Box::new(move || {
        view! { <DataTable caption=words::DISTRIBUTION class="bars bars-dense" columns=&plots::DISTRIBUTION_COLUMNS rows /> }
            .into_any()
    });
    view! { <Charted session id="repartition" name=names::DISTRIBUTION title mark draw app wide=WIDTH table /> }
        .into_any()
}

/// The answer of every commune for every action.
pub fn matrix(session: Session, app: AppActions) -> AnyView {
    let snapshot = session.snapshot;
    let draw: DrawChart = Arc::new(move |it, width| Some(plots::matrix(it, own(session, it), (width, 900))));
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::participations)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::matrix_rows(it, own(session, it))));
    let by_action = Signal::derive(move || snapshot.with(|it| plots::matrix_action_rows(it)));
    let table: DrawTable = Box::new(move || {
        view! {
            <p>
                <a href=Route::Grid.hash()>{words::MATRIX_GRID}</a>
            </p>
            <SortableTable
                id="tableau-des-actions"
                name=words::MATRIX_ACTIONS
                caption=words::MATRIX_ACTIONS_CAPTION
                class="bars bars-dense"
                region="scrolled"
                columns=&STATES_BY_ACTION
                rows=by_action
            />
            <SortableTable
                id="tableau-des-reponses"
                name=words::MATRIX
                caption=words::MATRIX_CAPTION
                class="bars bars-dense"
                region="scrolled"
                columns=&STATES
                rows
            />
        }
        .into_any()
    });
    view! { <Charted session id="tableau" name=names::MATRIX title mark draw app wide=WIDTH basis=BY_SIZE table /> }
        .into_any()
}

fn own(session: Session, snapshot: &DaySnapshot) -> Option<CommuneIndex> {
    session.commune().get().and_then(|code| snapshot.territory.find_commune(code))
}
