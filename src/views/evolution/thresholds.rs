//! The pinned thresholds on both days, and who crossed them.

use domain::indicators::{DaySnapshot, Figure, Range, ThresholdCrossing};
use domain::sorting::sorted;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::{TableValues, beside, finding, listed, marks, part, said, tabled};
use crate::wording::evolution::{self, labels};
use crate::wording::numbers::{fraction, percentages};
use crate::wording::{columns, dates, names};

/// What a threshold is shown as, day by day.
pub const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::DATE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// One part a threshold.
pub fn thresholds(it: &ComparedDays) -> AnyView {
    let parts = it.between.thresholds.iter().map(|crossing| threshold(it, crossing)).collect();
    finding("seuils", evolution::thresholds(&it.between), vec![beside(parts)])
}

fn threshold(it: &ComparedDays, crossing: &ThresholdCrossing) -> AnyView {
    let k = crossing.k;
    let table = TableValues {
        name: evolution::threshold(k),
        caption: evolution::threshold_caption(k),
        class: "bars",
        columns: &COLUMNS,
        rows: vec![row(&it.before, k, crossing.at_least.before, ""), row(&it.after, k, crossing.at_least.after, "")],
    };
    let lists = [
        (labels::CROSSED, &crossing.reached),
        (labels::LOST, &crossing.fell),
        (labels::PERHAPS_CROSSED_OR_LOST, &crossing.uncertain()),
    ];
    let lists = lists
        .into_iter()
        .filter_map(|(what, communes)| listed(evolution::communes_that(what, communes.len()), items(it, communes)));
    let within = [tabled(table), said(evolution::balance(crossing))].into_iter().chain(lists).collect();
    part(evolution::threshold(k), within)
}

/// A threshold on the day of a picture.
pub fn row(snapshot: &DaySnapshot, k: u32, reached: Range, class: &'static str) -> TableRow {
    let (figure, of) = (marks::shown(snapshot, None, Figure::AtLeast(k)), snapshot.members());
    let cells = vec![
        TableCell::Name { text: dates::short(snapshot.day()), to: None, tag: None },
        TableCell::Bar { min: reached.min, max: reached.max, of },
        figure.cell(fraction(reached, of)),
        figure.cell(percentages(reached, of)),
    ];
    TableRow { cells, class }
}

/// Communes by name, each with its count on both days.
fn items(it: &ComparedDays, communes: &[CommuneIndex]) -> Vec<LinkItem> {
    let territory = &it.after.territory;
    let named = |&place: &CommuneIndex| (names::folded(&territory.commune(place).name), place);
    let communes =
        sorted(communes.iter().map(named).collect(), |(one, _): &(String, CommuneIndex), (other, _)| one.cmp(other));
    let item = |(_, place): (String, CommuneIndex)| {
        let commune = territory.commune(place);
        let count = it.before.count_of(place).zip(it.after.count_of(place));
        LinkItem {
            text: commune.name.to_string(),
            to: Route::Commune(commune.code).hash(),
            aside: count.map(|(before, after)| evolution::from_to(before, after)).unwrap_or_default(),
            tag: None,
        }
    };
    communes.into_iter().map(item).collect()
}
