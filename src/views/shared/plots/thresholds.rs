//! The curve of the share of communes at every threshold.

use domain::indicators::{AtLeast, DaySnapshot, Figure, FigureFinding};

use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::marks;
use charts::{Curve, Drawing};
use wording::numbers::{percentages, range};
use wording::{chart_labels, columns, findings, overview};

/// The curve, with labels at the pinned thresholds.
pub fn thresholds(snapshot: &DaySnapshot, (width, height): (i32, i32)) -> Drawing {
    let of = snapshot.members();
    let pin = |k: &u32| (*k, chart_labels::pinned(*k, snapshot.reaching(*k), of));
    let pinned = snapshot.territory.about().thresholds.iter().map(pin).collect();
    let curve = Curve {
        label: findings::said(snapshot, FigureFinding::half),
        reached: snapshot.tally.at_least.iter().map(|at| (at.min, at.max)).collect(),
        of,
        axis: chart_labels::THRESHOLDS.to_owned(),
        shares: chart_labels::shares(),
        pinned,
        possible: chart_labels::CERTAIN_AND_POSSIBLE[1].to_owned(),
    };
    curve.draw(width, height)
}

/// The columns of its table.
pub const THRESHOLDS_COLUMNS: [TableColumn; 4] = [
    TableColumn::Numbers(overview::labels::AT_LEAST),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// The same data as table rows, one for each threshold. The pinned ones are marked by a word.
pub fn thresholds_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let of = snapshot.members();
    let pinned = &snapshot.territory.about().thresholds;
    let row = |at: &AtLeast| {
        let (reached, is_pinned) = (at.interval(), pinned.contains(&at.k));
        let figure = marks::figure_mark(snapshot, Figure::AtLeast(at.k));
        let cells = vec![
            TableCell::NumberName(if is_pinned { overview::pinned(at.k) } else { at.k.to_string() }),
            TableCell::Bar { min: at.min, max: at.max, of },
            figure.cell(range(reached)),
            figure.cell(percentages(reached, of)),
        ];
        TableRow { cells, class: if is_pinned { "pinned" } else { "" } }
    };
    snapshot.tally.at_least.iter().map(row).collect()
}
