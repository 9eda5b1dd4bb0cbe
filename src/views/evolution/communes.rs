//! The number of actions of each commune on both days; the commune that gained most comes first.

use domain::indicators::{BeforeAfter, DaySnapshot, Figure, FigureFinding, Interval, gain};
use domain::sorting::{collation_key, sorted};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::{TableOrder, TableValues, marked_section, marks, sortable_table};
use wording::columns;
use wording::evolution::{self, labels};
use wording::numbers::range;

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// A commune's number of actions on both days; `None` if it is not a member.
type CommuneChange = BeforeAfter<Option<Interval>>;

/// The section, with one row for each commune that is a member on either day.
pub fn communes(days: &ComparedDays, order: TableOrder) -> AnyView {
    let key = |&(index, count): &(CommuneIndex, CommuneChange)| {
        let gain = gain(count.before.unwrap_or_default(), count.after.unwrap_or_default());
        (gain, collation_key(days.after.territory.commune(index).display_name()))
    };
    let counts: Vec<_> = days.between.counts.iter().map(|change| (key(change), change)).collect();
    let counts =
        sorted(counts, |((one, name), _), ((other, other_name), _)| other.cmp(one).then_with(|| name.cmp(other_name)));
    let table = TableValues {
        name: labels::COMMUNES_TABLE.to_owned(),
        caption: labels::communes_caption(days.between.days),
        class: "bars bars-dense",
        scrolls_rows: true,
        columns: &COLUMNS,
        rows: counts.into_iter().map(|((gain, _), change)| row(days, change, gain)).collect(),
    };
    let title = days.said(&FigureFinding::GainedAndLost(days.between.gained_and_lost()));
    marked_section("communes", title, days.cells_mark(), vec![sortable_table("communes-tableau", order, table)])
}

fn row(days: &ComparedDays, (index, count): &(CommuneIndex, CommuneChange), gain: (i64, i64)) -> TableRow {
    let commune = days.after.territory.commune(*index);
    let cell = |snapshot: &DaySnapshot, count: Option<Interval>, instead: &str| match count {
        Some(count) => {
            let figure = marks::figure_mark(snapshot, Figure::Participations(commune.code));
            marks::by_interval(figure.cell(range(count)), count)
        }
        None => FigureMark::default().cell(instead.to_owned()),
    };
    let after = count.after.unwrap_or_default();
    let difference = FigureMark::unlinked(days.rest_on_illustrative_cells(*index));
    let cells = vec![
        TableCell::Name {
            text: commune.display_name().to_string(),
            to: Some(Route::Commune(commune.code).hash()),
            tag: None,
        },
        cell(&days.before, count.before, evolution::JOINED_BETWEEN),
        TableCell::Bar { min: after.min, max: after.max, of: days.after.running() },
        cell(&days.after, count.after, evolution::LEFT_BETWEEN),
        difference.cell(evolution::gain(gain)).by(gain.0, gain.1),
    ];
    TableRow { cells, class: "" }
}
