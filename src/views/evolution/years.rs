//! The figures at the end of each year since the adoption, and on the reference day.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{ActionsFound, DaySnapshot, Figure, inhabitants};
use domain::territory::{Action, CommuneIndex};
use leptos::prelude::*;

use super::compared::ComparedDays;
use super::thresholds;
use crate::components::{DataTable, FigureMark, TableCell, TableColumn, TableRow, Tagged, figure};
use crate::state::Session;
use crate::views::shared::{
    AppActions, Charted, DrawChart, DrawTable, TableValues, marked_section, marks, plots, scrolled_table, side_by_side,
    subsection,
};
use wording::chart_labels::{ChartBasis, names};
use wording::evolution::{self, labels};
use wording::numbers::whole;
use wording::{columns, dates, population};

const COLUMNS: [TableColumn; 6] = [
    TableColumn::Words(columns::DATE),
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::INHABITANTS),
    TableColumn::Numbers(labels::REGISTERED_COLUMN),
    TableColumn::Numbers(labels::DEPLOYED_COLUMN),
    TableColumn::Numbers(labels::RUNNING_COLUMN),
];

/// What the maps are drawn from.
const OUTLINES: &[ChartBasis] = &[ChartBasis::Outlines];

/// The maps of the ends of the years and of the reference day, under a title about the highest pinned threshold.
pub fn maps(session: Session, app: AppActions) -> AnyView {
    let of_session = move || session.snapshot.with(|it| plots::yearly(&it.territory, it.scope()));
    let highest = |it: &DaySnapshot| it.territory.about().highest_threshold();
    let title = Signal::derive(move || {
        let snapshots = of_session();
        let (Some(first), Some(last)) = (snapshots.first(), snapshots.last()) else { return String::new() };
        let reached = |it: &DaySnapshot| (it.day(), it.reaching(highest(last)));
        evolution::threshold_over_the_years(highest(last), reached(first), reached(last))
    });
    let draw: DrawChart =
        Arc::new(move |snapshot, width| plots::years(&plots::yearly(&snapshot.territory, snapshot.scope()), width));
    let mark = Signal::derive(move || {
        FigureMark::unlinked(of_session().iter().any(|it| marks::all_cells_mark(it).illustrative))
    });
    let rows = Signal::derive(move || {
        let row = |it: &DaySnapshot| thresholds::row((it, None), highest(it), it.reaching(highest(it)), "");
        of_session().iter().map(row).collect::<Vec<TableRow>>()
    });
    let k = highest(&session.snapshot.get_untracked());
    let classes = Signal::derive(move || of_session().iter().flat_map(plots::class_rows).collect::<Vec<TableRow>>());
    let table: DrawTable = Box::new(move || {
        view! {
            <DataTable
                caption=evolution::threshold_caption(k, labels::ON_THE_MAPS)
                class="bars"
                columns=&thresholds::COLUMNS
                rows
            />
            <DataTable caption=labels::MAPS_CAPTION class="bars" columns=&plots::YEARS_COLUMNS rows=classes />
        }
        .into_any()
    });
    view! { <Charted session id="cartes" name=names::YEARS title mark draw app basis=OUTLINES table /> }.into_any()
}

/// The section: a table of all figures by day, then one of each threshold. The two compared days are highlighted.
pub fn years(days: &ComparedDays) -> Option<AnyView> {
    let (territory, compared) = (&days.after.territory, days.between.days);
    let snapshots = plots::yearly(territory, days.after.scope());
    let (first, last) = (snapshots.first()?, snapshots.last()?);
    let deployed = |it: &DaySnapshot| (it.day(), ActionsFound::on(it, Action::is_deployed_on));
    let class =
        |it: &DaySnapshot| if it.day() == compared.before || it.day() == compared.after { "chosen" } else { "" };
    let compared_tag = |it: &DaySnapshot| {
        (!class(it).is_empty()).then_some(Tagged { word: labels::COMPARED_DAY, illustrative: false })
    };
    let communes: Vec<CommuneIndex> = territory.indexed_communes().map(|(index, _)| index).collect();
    let left_out = population::left_out_sentence(territory, &communes);
    let all = TableValues {
        name: labels::YEARS_TABLE.to_owned(),
        caption: [evolution::YEARS_CAPTION, &*left_out].concat(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: snapshots.iter().map(|it| TableRow { cells: cells(it, compared_tag(it)), class: class(it) }).collect(),
    };
    let mut parts = Vec::new();
    for &k in &territory.about().thresholds {
        let reached = |it: &DaySnapshot| (it.day(), it.reaching(k));
        let table = TableValues {
            name: labels::threshold_table(k),
            caption: evolution::threshold_caption(k, labels::OVER_THE_YEARS),
            class: "bars",
            scrolls_rows: false,
            columns: &thresholds::COLUMNS,
            rows: snapshots
                .iter()
                .map(|it| thresholds::row((it, compared_tag(it)), k, it.reaching(k), class(it)))
                .collect(),
        };
        parts.push(subsection(
            figure(
                evolution::threshold_over_the_years(k, reached(first), reached(last)),
                FigureMark::unlinked([first, last].iter().any(|it| marks::all_cells_mark(it).illustrative)),
            ),
            vec![scrolled_table(table)],
        ));
    }
    Some(marked_section(
        "annees",
        evolution::years(deployed(first), deployed(last)),
        days.rows_mark(),
        vec![scrolled_table(all), side_by_side(parts)],
    ))
}

fn cells(snapshot: &DaySnapshot, tag: Option<Tagged>) -> Vec<TableCell> {
    let cell = |text: String, figure: Figure| marks::figure_mark(snapshot, figure).cell(text);
    let number = |count: u64, figure: Figure| cell(whole(count), figure);
    let actions = |holds: fn(&Action, Day) -> bool, figure: Figure| {
        cell(evolution::actions_found(ActionsFound::on(snapshot, holds)), figure)
    };
    let people = inhabitants(&snapshot.territory, snapshot.tally.cells.members());
    vec![
        TableCell::Name { text: dates::short(snapshot.day()), to: None, tag },
        number(snapshot.members().into(), Figure::Communes),
        number(people, Figure::Population),
        actions(Action::is_registered_on, Figure::Registered),
        actions(Action::is_deployed_on, Figure::Deployed),
        actions(Action::is_running_on, Figure::Running),
    ]
}
