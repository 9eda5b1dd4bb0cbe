//! The number of communes of each action on both days; the action that gained most comes first.

use domain::indicators::{ActionGain, Adoption, DaySnapshot, Figure, FigureFinding, are_dates_unknown};
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::marks::{self, illustrative_tag};
use crate::views::shared::{TableOrder, TableValues, marked_section, sortable_table};
use wording::columns;
use wording::evolution::{self, labels};
use wording::numbers::fraction;

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// The section, with one row for each action that runs on either day.
pub fn adoption(days: &ComparedDays, order: TableOrder) -> AnyView {
    let finding = FigureFinding::gains(&days.after.territory, &days.between, days.after.scope());
    let title = days.said(&finding);
    let changes = if let FigureFinding::Gains { actions, .. } = finding { actions } else { Vec::new() };
    let table = TableValues {
        name: labels::ADOPTION_TABLE.to_owned(),
        caption: labels::adoption_caption(days.between.days),
        class: "bars bars-wide",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: changes.iter().map(|change| row(days, change)).collect(),
    };
    marked_section("adoption", title, days.cells_mark(), vec![sortable_table("adoption-tableau", order, table)])
}

fn row(days: &ComparedDays, ActionGain { action: index, adoption, gain }: &ActionGain) -> TableRow {
    let action = days.after.territory.action(*index);
    let cell = |snapshot: &DaySnapshot, adoption: Option<Adoption>, instead: &str| match adoption {
        Some(it) => {
            let figure = marks::figure_mark(snapshot, Figure::Participants(action.id.clone()));
            marks::by_interval(figure.cell(fraction(it.interval(), it.of)), it.interval())
        }
        None => FigureMark::default().cell(instead.to_owned()),
    };
    let after = adoption.after.unwrap_or_default();
    let is_open = are_dates_unknown(action, days.after.scope());
    let [deployed, stopped] = evolution::between_times(is_open);
    let is_illustrative = [&days.before, &days.after].map(|snapshot| snapshot.backing(Some(*index)).illustrative > 0);
    let difference = FigureMark::unlinked(is_illustrative.contains(&true));
    let cells = vec![
        TableCell::Name {
            text: action.title.to_string(),
            to: Some(Route::Action(action.id.clone()).hash()),
            tag: illustrative_tag(action),
        },
        cell(&days.before, adoption.before, deployed),
        TableCell::Bar { min: after.min, max: after.max, of: after.of },
        cell(&days.after, adoption.after, stopped),
        difference.cell(evolution::gain(*gain)).by(gain.0, gain.1),
    ];
    TableRow { cells, class: "" }
}
