//! The pinned thresholds on both days, and the communes that crossed them.

use domain::indicators::{DaySnapshot, Figure, FigureFinding, Interval, ThresholdCrossing};
use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableCell, TableColumn, TableRow, Tagged};
use crate::route::Route;
use crate::views::shared::{TableValues, link_list, marked_section, marks, scrolled_table, side_by_side, subsection};
use wording::evolution::{self, labels};
use wording::numbers::{fraction, percentages};
use wording::{columns, dates};

/// The columns of a threshold by day.
pub const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::DATE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// The section, with one subsection for each threshold.
pub fn thresholds(days: &ComparedDays) -> AnyView {
    let parts = days.between.thresholds.iter().map(|crossing| threshold(days, crossing)).collect();
    let title = days.said(&FigureFinding::Crossings(days.between.thresholds.clone()));
    marked_section("seuils", title, days.cells_mark(), vec![side_by_side(parts)])
}

fn threshold(days: &ComparedDays, crossing: &ThresholdCrossing) -> AnyView {
    let k = crossing.k;
    let table = TableValues {
        name: evolution::threshold(k),
        caption: evolution::threshold_caption(k, labels::BEFORE_AND_AFTER),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: vec![
            row((&days.before, None), k, crossing.at_least.before, ""),
            row((&days.after, None), k, crossing.at_least.after, ""),
        ],
    };
    let lists = [
        (labels::CROSSED, &crossing.reached),
        (labels::LOST, &crossing.fell),
        (labels::PERHAPS_CROSSED_OR_LOST, &crossing.uncertain()),
    ];
    let lists = lists.into_iter().filter_map(|(title, communes)| {
        link_list(evolution::communes_that(title, communes.len()), items(days, communes))
    });
    let within =
        [scrolled_table(table), view! { <p class="account-formula">{evolution::balance(crossing)}</p> }.into_any()]
            .into_iter()
            .chain(lists)
            .collect();
    subsection(evolution::threshold(k).into_any(), within)
}

/// The row of a threshold on the day of a snapshot, with the tag of the day.
pub fn row(
    (snapshot, tag): (&DaySnapshot, Option<Tagged>),
    k: u32,
    reached: Interval,
    class: &'static str,
) -> TableRow {
    let (figure, of) = (marks::figure_mark(snapshot, Figure::AtLeast(k)), snapshot.members());
    let cells = vec![
        TableCell::Name { text: dates::short(snapshot.day()), to: None, tag },
        TableCell::Bar { min: reached.min, max: reached.max, of },
        figure.cell(fraction(reached, of)),
        figure.cell(percentages(reached, of)),
    ];
    TableRow { cells, class }
}

/// The communes by name, each with its number of actions on both days.
fn items(days: &ComparedDays, communes: &[CommuneIndex]) -> Vec<LinkItem> {
    let territory = &days.after.territory;
    let named = |&index: &CommuneIndex| (collation_key(territory.commune(index).display_name()), index);
    let communes =
        sorted(communes.iter().map(named).collect(), |(one, _): &(CollationKey, CommuneIndex), (other, _)| {
            one.cmp(other)
        });
    let item = |(_, index): (CollationKey, CommuneIndex)| {
        let commune = territory.commune(index);
        let count = days.before.count_of(index).zip(days.after.count_of(index));
        LinkItem {
            text: commune.display_name().to_string(),
            to: Route::Commune(commune.code).hash(),
            aside: count.map(|(before, after)| evolution::from_to(before, after)).unwrap_or_default(),
            tag: days.rest_on_illustrative_cells(index).then_some(marks::ILLUSTRATIVE),
        }
    };
    communes.into_iter().map(item).collect()
}
