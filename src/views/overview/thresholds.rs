//! The share of communes at every threshold.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure, Range};
use leptos::prelude::*;

use crate::components::{Table, TableCell, TableColumn, TableRow};
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

/// The curve, and one row a threshold; the pinned ones stand out.
#[component]
pub fn Thresholds(session: Session, ways: AppActions) -> impl IntoView {
    let picture = session.picture;
    let title = Signal::derive(move || picture.with(|picture| plots::thresholds_sentence(picture)));
    let caption = Signal::derive(move || picture.with(|it| overview::thresholds_caption(it.members())));
    let rows = Signal::derive(move || picture.with(|picture| rows(picture)));
    let draw: DrawChart = Arc::new(|picture, width| Some(plots::thresholds(picture, (width, 340))));
    let table: DrawTable =
        Box::new(move || view! { <Table caption class="bars bars-dense" columns=&COLUMNS rows /> }.into_any());
    view! { <Charted session id="seuils" title draw ways table /> }
}

fn rows(picture: &DaySnapshot) -> Vec<TableRow> {
    let of = picture.members();
    let pinned = &picture.territory.about().thresholds;
    let row = |at: &domain::indicators::AtLeast| {
        let reached = Range { min: at.min, max: at.max };
        let figure = marks::shown(picture, None, Figure::AtLeast(at.k));
        let cells = vec![
            TableCell::NumberName(at.k.to_string()),
            TableCell::Bar { min: at.min, max: at.max, of },
            figure.cell(range(reached)),
            figure.cell(percentages(reached, of)),
        ];
        TableRow { cells, class: if pinned.contains(&at.k) { "pinned" } else { "" } }
    };
    picture.tally.at_least.iter().map(row).collect()
}
