//! Deployments by year.

use std::sync::Arc;

use domain::indicators::{Figure, FigureFinding};
use leptos::prelude::*;

use crate::components::DataTable;
use crate::state::Session;
use crate::views::shared::{AppActions, ChartRoom, Charted, DrawChart, DrawTable, marks, plots};
use wording::chart_labels::names;
use wording::{findings, overview};

/// The step chart and its table.
#[component]
pub fn Deployments(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::deployments)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::figure_mark(it, Figure::Deployed)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::timeline_rows(it)));
    let draw: DrawChart = Arc::new(|snapshot, width| Some(plots::timeline(snapshot, (width, 340))));
    let table: DrawTable = Box::new(move || {
        view! { <DataTable caption=overview::labels::DEPLOYMENTS_TABLE class="bars" columns=&plots::TIMELINE_COLUMNS rows /> }
            .into_any()
    });
    view! { <Charted session id="deploiements" name=names::DEPLOYMENTS title mark draw app room=ChartRoom::Half table /> }
}
