//! The perimeter: who came in, who left, how many live there.

use domain::indicators::{BeforeAfter, Figure};
use domain::territory::{Commune, CommuneIndex};
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableColumn};
use crate::route::Route;
use crate::views::shared::{TableValues, finding, listed, tabled};
use crate::wording::columns;
use crate::wording::evolution::{self, labels};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(labels::PERIMETER_COLUMN),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// Members and inhabitants on both days, then the communes that moved.
pub fn perimeter(it: &ComparedDays) -> AnyView {
    let communes = it.between.communes;
    let communes = BeforeAfter { before: communes.before as u64, after: communes.after as u64 };
    let table = TableValues {
        name: labels::PERIMETER_TABLE.to_owned(),
        caption: evolution::caption(it.between.days),
        class: "bars",
        columns: &COLUMNS,
        rows: vec![
            it.row(labels::MEMBERS, &Figure::Communes, communes),
            it.row(columns::INHABITANTS, &Figure::Population, it.between.population),
        ],
    };
    let item = |place: &CommuneIndex, date: fn(&Commune) -> Option<domain::dates::ReducedDate>| {
        let commune = it.after.territory.commune(*place);
        LinkItem {
            text: commune.name.to_string(),
            to: Route::Commune(commune.code).hash(),
            aside: evolution::movement(commune, date(commune)),
            tag: None,
        }
    };
    let (joined, left) = (&it.between.joined, &it.between.left);
    let lists = [
        listed(
            evolution::list_of(labels::CAME_IN, joined.len()),
            joined.iter().map(|place| item(place, |commune| commune.since)).collect(),
        ),
        listed(
            evolution::list_of(labels::LEFT, left.len()),
            left.iter().map(|place| item(place, |commune| commune.until)).collect(),
        ),
    ];
    let within = std::iter::once(tabled(table)).chain(lists.into_iter().flatten()).collect();
    finding("perimetre", evolution::perimeter(&it.between), within)
}
