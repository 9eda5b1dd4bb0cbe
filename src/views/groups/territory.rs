//! The distribution of participations over the whole territory.

use domain::indicators::{DaySnapshot, Extreme, Figure, FigureFinding, Spread};
use leptos::prelude::*;

use super::extremes::communes_with;
use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, marked_section, marks, scrolled_table};
use wording::groups::{self, labels};
use wording::numbers::range;
use wording::{columns, findings};

const COLUMNS: [TableColumn; 3] = [
    TableColumn::Words(labels::MEASURE),
    TableColumn::Numbers(columns::ACTIONS),
    TableColumn::Words(labels::WHAT_IT_IS),
];

/// The section: the mean, the median and both extremes.
pub fn territory(snapshot: &DaySnapshot) -> AnyView {
    let Some(spread) = Spread::of(&snapshot.tally.counts) else { return ().into_any() };
    let mark = marks::all_cells_mark(snapshot);
    let measure = |name: &str, text: String, explanation: &str| {
        row(name, mark.cell(text), TableCell::Text(explanation.to_owned()))
    };
    let extreme = |name: &str, it: &Extreme| {
        let text = range(it.count);
        let number = if it.count.is_certain() {
            marks::figure_mark(snapshot, Figure::Exactly(it.count.min)).cell(text)
        } else {
            mark.cell(text)
        };
        row(name, number, TableCell::Run(communes_with(snapshot, snapshot.tally.cells.members(), it)))
    };
    let rows = vec![
        measure(labels::MEAN, groups::mean(spread.mean), groups::MEAN),
        measure(labels::MEDIAN, groups::median(spread.median), groups::MEDIAN),
        extreme(labels::LOWEST, &spread.lowest),
        extreme(labels::HIGHEST, &spread.highest),
    ];
    let table = TableValues {
        name: labels::WHOLE_TABLE.to_owned(),
        caption: groups::WHOLE_CAPTION.to_owned(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows,
    };
    marked_section(
        "territoire",
        findings::said(snapshot, FigureFinding::median),
        marks::all_cells_mark(snapshot),
        vec![scrolled_table(table)],
    )
}

fn row(name: &str, number: TableCell, description: TableCell) -> TableRow {
    TableRow {
        cells: vec![TableCell::Name { text: name.to_owned(), to: None, tag: None }, number, description],
        class: "",
    }
}
