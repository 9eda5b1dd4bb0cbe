//! The communes that are the only ones of their size class not to take part in an action.

use domain::indicators::{Alone, DaySnapshot, Figure, FigureFinding, SizeClass, alone as find};
use leptos::prelude::*;

use crate::components::{SortKey, TableCell, TableColumn, TableRow, TextRun};
use crate::route::Route;
use crate::views::shared::{TableOrder, TableValues, marked_section, marks, paragraph, sortable_table};
use wording::groups::{self, labels};
use wording::{columns, commune, findings, numbers};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Words(labels::NOT_PART_OF),
    TableColumn::Words(labels::ITS_SIZE_CLASS),
    TableColumn::Numbers(labels::OTHERS_THAT_TAKE_PART),
];

/// The section: the rule, and a table with one row for each commune and action.
pub fn alone(snapshot: &DaySnapshot, order: TableOrder) -> AnyView {
    let communes = find(&snapshot.territory, &snapshot.tally.cells);
    let title = findings::said(snapshot, FigureFinding::alone);
    let mut within = vec![paragraph(groups::ALONE_RULE.to_owned())];
    if !communes.is_empty() {
        let table = TableValues {
            name: labels::ALONE_TABLE.to_owned(),
            caption: groups::ALONE_CAPTION.to_owned(),
            class: "bars",
            scrolls_rows: false,
            columns: &COLUMNS,
            rows: communes.iter().map(|it| row(snapshot, it)).collect(),
        };
        within.push(sortable_table("seules-tableau", order, table));
    }
    marked_section("seules", title, marks::all_cells_mark(snapshot), within)
}

fn row(snapshot: &DaySnapshot, alone: &Alone) -> TableRow {
    let (action, commune) = (snapshot.territory.action(alone.action), snapshot.territory.commune(alone.commune));
    let class = SizeClass::of(commune);
    let size = class.map_or(SortKey::Unknown, |it| SortKey::Number(it.from.into(), it.from.into()));
    let figure = marks::figure_mark(snapshot, Figure::Participants(action.id.clone()));
    let title = TextRun {
        text: action.title.to_string(),
        to: Some(Route::Action(action.id.clone()).hash()),
        illustrative: marks::illustrative_tag(action).is_some(),
    };
    let cells = vec![
        TableCell::Name {
            text: commune.display_name().to_string(),
            to: Some(Route::Commune(commune.code).hash()),
            tag: snapshot.view().cell(alone.action, alone.commune).is_illustrative().then_some(marks::ILLUSTRATIVE),
        },
        TableCell::Run(vec![title]),
        TableCell::Text(class.map(commune::size_class).unwrap_or_default()).sorted(size),
        figure.cell(numbers::whole(alone.others.into())).by(alone.others, alone.others),
    ];
    TableRow { cells, class: "" }
}
