//! The share of communes at every threshold.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure};
use leptos::prelude::*;

use crate::components::{DataTable, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::{AppActions, Charted, DrawChart, DrawTable, marks, plots};
use crate::wording::numbers::{percentages, range};
use crate::wording::{columns, overview};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Numbers(overview::labels::AT_LEAST),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// The curve and its table, with one row for each threshold. The pinned thresholds are highlighted.
#[component]
pub fn Thresholds(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || snapshot.with(|snapshot| plots::thresholds_sentence(snapshot)));
    let caption = Signal::derive(move || snapshot.with(|it| overview::thresholds_caption(it.members())));
    let rows = Signal::derive(move || snapshot.with(|snapshot| rows(snapshot)));
    let draw: DrawChart = Arc::new(|snapshot, width| Some(plots::thresholds(snapshot, (width, 340))));
    let table: DrawTable =
        Box::new(move || view! { <DataTable caption class="bars bars-dense" columns=&COLUMNS rows /> }.into_any());
    view! { <Charted session id="seuils" title draw app table /> }
}

fn rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let of = snapshot.members();
    let pinned = &snapshot.territory.about().thresholds;
    let row = |at: &domain::indicators::AtLeast| {
        let reached = at.interval();
        let figure = marks::figure_mark(snapshot, None, Figure::AtLeast(at.k));
        let cells = vec![
            TableCell::NumberName(at.k.to_string()),
            TableCell::Bar { min: at.min, max: at.max, of },
            figure.cell(range(reached)),
            figure.cell(percentages(reached, of)),
        ];
        TableRow { cells, class: if pinned.contains(&at.k) { "pinned" } else { "" } }
    };
    snapshot.tally.at_least.iter().map(row).collect()
}
