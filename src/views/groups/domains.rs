//! The number of domains in which communes take part.

use domain::indicators::{AtLeast, DaySnapshot, Figure, FigureFinding, domains_served};
use leptos::prelude::*;

use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, marked_section, marks, paragraph, scrolled_table};
use wording::groups::{self, labels};
use wording::numbers::{fraction, percentages};
use wording::{columns, findings};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(labels::IN_AT_LEAST),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// The section, with one row for each number of domains. « Plusieurs domaines » is highlighted.
pub fn domains(snapshot: &DaySnapshot) -> AnyView {
    let served = domains_served(&snapshot.territory, &snapshot.tally.cells);
    let table = TableValues {
        name: labels::DOMAINS_TABLE.to_owned(),
        caption: groups::DOMAINS_CAPTION.to_owned(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: served.at_least.iter().map(|at| row(snapshot, at)).collect(),
    };
    let title = findings::said(snapshot, FigureFinding::several_domains);
    marked_section(
        "plusieurs-domaines",
        title,
        marks::all_cells_mark(snapshot),
        vec![paragraph(groups::CLAIM.to_owned()), scrolled_table(table)],
    )
}

fn row(snapshot: &DaySnapshot, at: &AtLeast) -> TableRow {
    let (reached, of) = (at.interval(), snapshot.members());
    let figure = marks::figure_mark(snapshot, Figure::InDomains(at.k));
    let cells = vec![
        TableCell::Name { text: groups::in_domains(at.k), to: None, tag: None },
        TableCell::Bar { min: reached.min, max: reached.max, of },
        figure.cell(fraction(reached, of)),
        figure.cell(percentages(reached, of)),
    ];
    TableRow { cells, class: if at.k == groups::SEVERAL { "pinned" } else { "" } }
}
