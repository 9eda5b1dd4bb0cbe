//! The communes of the same size, with their numbers of actions and their places.

use domain::indicators::{DaySnapshot, Figure, FigureFinding, Interval, peers_of};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::named::{by_count, commune_row};
use crate::components::{FigureMark, SortKey, TableCell, TableColumn, TableRow};
use crate::views::shared::{TableOrder, TableValues, marks, sortable_table, titled_section};
use wording::numbers::whole;
use wording::{columns, comparison};

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(comparison::PLACE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::ACTIONS),
    TableColumn::Numbers(columns::INHABITANTS),
];

/// The table, with the commune itself; nothing if there are no others.
pub fn peers(snapshot: &DaySnapshot, own: CommuneIndex, order: TableOrder) -> AnyView {
    let mut communes = peers_of(&snapshot.territory, &snapshot.tally.cells, own);
    if communes.is_empty() {
        return ().into_any();
    }
    communes.push(own);
    let communes = by_count(snapshot, communes);
    let table = TableValues {
        name: comparison::PEERS_TABLE.to_owned(),
        caption: comparison::PEERS_CAPTION.to_owned(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: communes.iter().map(|&index| row(snapshot, (index, own), &communes)).collect(),
    };
    titled_section("semblables", comparison::PEERS.to_owned(), vec![sortable_table("semblables-tableau", order, table)])
}

fn row(snapshot: &DaySnapshot, (index, own): (CommuneIndex, CommuneIndex), ranked: &[CommuneIndex]) -> TableRow {
    let commune = snapshot.territory.commune(index);
    let count = snapshot.count_of(index).unwrap_or_default();
    let rank = match FigureFinding::rank(snapshot, index, ranked) {
        FigureFinding::Rank { rank, .. } => rank,
        _ => Interval::default(),
    };
    let population = match commune.population {
        Some(it) => FigureMark::default().cell(whole(it.into())).by(it, it),
        None => FigureMark::default().cell(String::new()).sorted(SortKey::Unknown),
    };
    let cells = [
        marks::communes_mark(snapshot, ranked).cell(comparison::place(rank)).by(rank.min, rank.max),
        TableCell::Bar { min: count.min, max: count.max, of: snapshot.running() },
        marks::figure_mark(snapshot, Figure::Participations(commune.code))
            .cell(comparison::count(count))
            .by(count.min, count.max),
        population,
    ];
    commune_row(snapshot, (index, own), cells)
}
