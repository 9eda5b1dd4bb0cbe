//! The figures at the end of each year since the adoption, and on the reference day.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure, Scope, history_days, inhabitants};
use domain::territory::{CommuneIndex, Territory};
use leptos::prelude::*;

use super::compared::ComparedDays;
use super::thresholds;
use crate::components::{DataTable, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::{
    AppActions, Charted, DrawChart, DrawTable, TableValues, marks, plots, scrolled_table, side_by_side, subsection,
    titled_section,
};
use crate::wording::evolution::{self, labels};
use crate::wording::numbers::whole;
use crate::wording::{columns, dates, population};

const COLUMNS: [TableColumn; 6] = [
    TableColumn::Words(columns::DATE),
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::INHABITANTS),
    TableColumn::Numbers(labels::REGISTERED_COLUMN),
    TableColumn::Numbers(labels::DEPLOYED_COLUMN),
    TableColumn::Numbers(labels::RUNNING_COLUMN),
];

/// The maps of the ends of the years and of the reference day, under a title about the highest pinned threshold.
pub fn maps(session: Session, app: AppActions) -> AnyView {
    let of_session = move || session.snapshot.with(|it| snapshots(&it.territory, it.scope()));
    let highest = |it: &DaySnapshot| it.territory.about().highest_threshold();
    let title = Signal::derive(move || {
        let snapshots = of_session();
        let (Some(first), Some(last)) = (snapshots.first(), snapshots.last()) else { return String::new() };
        let reached = |it: &DaySnapshot| (it.reaching(highest(last)), it.members());
        evolution::threshold_over_the_years(highest(last), reached(first), reached(last))
    });
    let draw: DrawChart =
        Arc::new(move |snapshot, width| plots::years(&snapshots(&snapshot.territory, snapshot.scope()), width));
    let rows = Signal::derive(move || {
        let row = |it: &DaySnapshot| thresholds::row(it, highest(it), it.reaching(highest(it)), "");
        of_session().iter().map(row).collect::<Vec<TableRow>>()
    });
    let k = highest(&session.snapshot.get_untracked());
    let table: DrawTable = Box::new(move || {
        view! {
        <DataTable caption=evolution::threshold_caption(k) class="bars" columns=&thresholds::COLUMNS rows />
        }
        .into_any()
    });
    view! { <Charted session id="cartes" title draw app table /> }.into_any()
}

/// The snapshots of these days.
fn snapshots(territory: &Arc<Territory>, scope: Scope) -> Vec<DaySnapshot> {
    history_days(territory).into_iter().map(|day| DaySnapshot::on(territory, day, scope)).collect()
}

/// The section: a table of all figures by day, then one of each threshold. The two compared days are highlighted.
pub fn years(days: &ComparedDays) -> Option<AnyView> {
    let (territory, compared) = (&days.after.territory, days.between.days);
    let snapshots = snapshots(territory, days.after.scope());
    let (first, last) = (snapshots.first()?, snapshots.last()?);
    let deployed = |it: &DaySnapshot| (it.day(), it.actions.deployed);
    let class =
        |it: &DaySnapshot| if it.day() == compared.before || it.day() == compared.after { "chosen" } else { "" };
    let communes: Vec<CommuneIndex> = territory.indexed_communes().map(|(index, _)| index).collect();
    let left_out = population::left_out_sentence(territory, &communes);
    let all = TableValues {
        name: labels::YEARS_TABLE.to_owned(),
        caption: [evolution::YEARS_CAPTION, &*left_out].concat(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: snapshots.iter().map(|it| TableRow { cells: cells(it), class: class(it) }).collect(),
    };
    let mut parts = Vec::new();
    for &k in &territory.about().thresholds {
        let reached = |it: &DaySnapshot| (it.reaching(k), it.members());
        let table = TableValues {
            name: labels::threshold_table(k),
            caption: evolution::threshold_caption(k),
            class: "bars",
            scrolls_rows: false,
            columns: &thresholds::COLUMNS,
            rows: snapshots.iter().map(|it| thresholds::row(it, k, it.reaching(k), class(it))).collect(),
        };
        parts.push(subsection(
            evolution::threshold_over_the_years(k, reached(first), reached(last)),
            vec![scrolled_table(table)],
        ));
    }
    Some(titled_section(
        "annees",
        evolution::years(deployed(first), deployed(last)),
        vec![scrolled_table(all), side_by_side(parts)],
    ))
}

fn cells(snapshot: &DaySnapshot) -> Vec<TableCell> {
    let number = |count: u64, figure: Figure| {
        let to = Some(marks::account_address(snapshot, figure));
        TableCell::Number { text: whole(count), illustrative: false, to }
    };
    let people = inhabitants(&snapshot.territory, snapshot.tally.cells.members());
    vec![
        TableCell::Name { text: dates::short(snapshot.day()), to: None, tag: None },
        number(snapshot.members().into(), Figure::Communes),
        number(people, Figure::Population),
        number(snapshot.actions.registered.into(), Figure::Registered),
        number(snapshot.actions.deployed.into(), Figure::Deployed),
        number(snapshot.actions.running.into(), Figure::Running),
    ]
}
