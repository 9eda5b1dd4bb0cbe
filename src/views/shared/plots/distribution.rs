//! The chart of how many communes take part in how many actions.

use domain::indicators::{DaySnapshot, Distribution, Figure, FigureFinding, Interval};
use domain::territory::CommuneIndex;

use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::marks;
use charts::{Drawing, Histogram};
use wording::numbers::fraction;
use wording::{actions, chart_labels, columns, findings};

/// The columns of [`distribution_rows`].
pub const DISTRIBUTION_COLUMNS: [TableColumn; 4] = [
    TableColumn::Numbers(columns::ACTIONS),
    TableColumn::Bars,
    TableColumn::Numbers(chart_labels::CERTAIN_COLUMN),
    TableColumn::Numbers(chart_labels::POSSIBLE_COLUMN),
];

/// One bar for each number of actions, from the smallest possible to the largest possible one. A bar counts the communes
/// that certainly have that number; above it, those that possibly have it are hatched.
pub fn distribution(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>, (width, height): (i32, i32)) -> Drawing {
    let own = chosen.and_then(|index| Some((snapshot.count_of(index)?, snapshot.territory.commune(index))));
    let counts = Distribution::of(&snapshot.tally.counts).counts;
    let at = |count: u32| counts.iter().position(|(k, _)| *k == count);
    let chart = Histogram {
        label: findings::said(snapshot, FigureFinding::most_common),
        chosen: own.and_then(|(count, commune)| {
            Some((at(count.min)?, at(count.max)?, chart_labels::own(commune.display_name(), count)))
        }),
        bars: counts.iter().map(|(k, count)| (k.to_string(), count.min, count.max)).collect(),
        legends: chart_labels::CERTAIN_AND_POSSIBLE.map(str::to_owned),
        axis: chart_labels::ACTIONS.to_owned(),
    };
    chart.draw(width, height)
}

/// The same data as table rows, and a last one with the number of communes that are only known as a range.
pub fn distribution_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let of = snapshot.members();
    let exactly = |count: u32| Interval { min: count, max: count };
    let Distribution { counts, uncertain, .. } = Distribution::of(&snapshot.tally.counts);
    let row = |(k, count): (u32, Interval)| {
        let shown = marks::figure_mark(snapshot, Figure::Exactly(k));
        let cells = vec![
            TableCell::NumberName(k.to_string()),
            TableCell::Bar { min: count.min, max: count.max, of },
            shown.cell(fraction(exactly(count.min), of)),
            shown.cell(fraction(exactly(count.max), of)),
        ];
        TableRow { cells, class: "" }
    };
    let mut rows: Vec<TableRow> = counts.into_iter().map(row).collect();
    if uncertain > 0 {
        let cells = vec![
            TableCell::NumberName(chart_labels::UNCERTAIN_ROW.to_owned()),
            TableCell::Bar { min: 0, max: uncertain, of },
            marks::all_cells_mark(snapshot).cell(fraction(exactly(uncertain), of)),
            TableCell::Text(actions::NO_DATE.to_owned()),
        ];
        rows.push(TableRow { cells, class: "pinned" });
    }
    rows
}
