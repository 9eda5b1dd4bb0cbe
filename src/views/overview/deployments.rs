//! Deployments by year.

use std::sync::Arc;

use domain::dates::ReducedDate;
use domain::indicators::{DaySnapshot, Figure};
use leptos::prelude::*;

use crate::components::{DataTable, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::{AppActions, Charted, DrawChart, DrawTable, marks, plots};
use crate::wording::numbers::whole;
use crate::wording::{columns, overview};

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words(overview::labels::YEAR), TableColumn::Bars, TableColumn::Numbers(columns::ACTIONS)];

/// The step chart and its table, with one row for each year from the adoption of the scheme on.
#[component]
pub fn Deployments(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || snapshot.with(|it| overview::deployments(&it.by_year, it.day())));
    let to = Signal::derive(move || snapshot.with(|it| marks::account_address(it, Figure::Deployed)));
    let rows = Signal::derive(move || snapshot.with(|snapshot| rows(snapshot)));
    let draw: DrawChart = Arc::new(|snapshot, width| Some(plots::timeline(snapshot, (width, 340))));
    let table: DrawTable = Box::new(move || {
        view! { <DataTable caption=overview::labels::DEPLOYMENTS_TABLE class="bars" columns=&COLUMNS rows /> }
            .into_any()
    });
    view! { <Charted session id="deploiements" title to draw app table /> }
}

fn rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let last = snapshot.day().year();
    let adopted = snapshot.territory.about().adopted.map(ReducedDate::year);
    let first = adopted.into_iter().chain(snapshot.by_year.iter().next().map(|(year, _)| *year)).min().unwrap_or(last);
    let most = snapshot.by_year.values().copied().max().unwrap_or(1);
    let row = |year: u16| {
        let count = snapshot.by_year.get(&year).copied().unwrap_or(0);
        let name = TableCell::Name { text: year.to_string(), to: None, tag: None };
        let bar = TableCell::Bar { min: count, max: count, of: most };
        let to = Some(marks::account_address(snapshot, Figure::DeployedIn(year)));
        let number = TableCell::Number { text: whole(count.into()), illustrative: false, to };
        TableRow { cells: vec![name, bar, number], class: "" }
    };
    (first..=last).map(row).collect()
}
