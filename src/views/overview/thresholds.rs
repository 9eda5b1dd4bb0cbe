//! The share of communes at every threshold.

use std::sync::Arc;

use domain::indicators::FigureFinding;
use leptos::prelude::*;

use crate::components::DataTable;
use crate::state::Session;
use crate::views::shared::{AppActions, ChartRoom, Charted, DrawChart, DrawTable, marks, plots};
use wording::chart_labels::names;
use wording::{findings, overview};

/// The curve and its table, with one row for each threshold. The pinned thresholds are highlighted.
#[component]
pub fn Thresholds(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::half)));
    let caption = Signal::derive(move || snapshot.with(|it| overview::thresholds_caption(it.members())));
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::thresholds_rows(it)));
    let draw: DrawChart = Arc::new(|snapshot, width| Some(plots::thresholds(snapshot, (width, 340))));
    let table: DrawTable = Box::new(move || {
        view! { <DataTable caption class="bars bars-dense" columns=&plots::THRESHOLDS_COLUMNS rows /> }.into_any()
    });
    view! { <Charted session id="seuils" name=names::THRESHOLDS title mark draw app room=ChartRoom::Half table /> }
}
