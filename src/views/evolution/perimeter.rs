//! The perimeter: the communes that joined or left, and the number of inhabitants.

use domain::indicators::{BeforeAfter, Figure};
use domain::sorting::distinct;
use domain::territory::{Commune, CommuneIndex};
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableColumn};
use crate::route::Route;
use crate::views::shared::{TableValues, link_list, scrolled_table, titled_section};
use wording::evolution::{self, labels};
use wording::{columns, population};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(labels::PERIMETER_COLUMN),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// The section: members and inhabitants on both days, then the communes that joined or left.
pub fn perimeter(days: &ComparedDays) -> AnyView {
    let communes = days.between.communes;
    let communes = BeforeAfter { before: communes.before as u64, after: communes.after as u64 };
    let members = [&days.before, &days.after].map(|snapshot| snapshot.tally.cells.members().to_vec()).concat();
    let left_out = population::left_out_sentence(&days.after.territory, &distinct(members));
    let table = TableValues {
        name: labels::PERIMETER_TABLE.to_owned(),
        caption: [evolution::caption(labels::PERIMETER_TABLE, days.between.days), left_out].concat(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: vec![
            days.row(labels::MEMBERS, &Figure::Communes, communes),
            days.row(columns::INHABITANTS, &Figure::Population, days.between.population),
        ],
    };
    let item = |index: &CommuneIndex, date: fn(&Commune) -> Option<domain::dates::ReducedDate>| {
        let commune = days.after.territory.commune(*index);
        LinkItem {
            text: commune.display_name().to_string(),
            to: Route::Commune(commune.code).hash(),
            aside: evolution::movement(commune, date(commune)),
            tag: None,
        }
    };
    let (joined, left) = (&days.between.joined, &days.between.left);
    let lists = [
        link_list(
            evolution::list_of(labels::CAME_IN, joined.len()),
            joined.iter().map(|index| item(index, |commune| commune.since)).collect(),
        ),
        link_list(
            evolution::list_of(labels::LEFT, left.len()),
            left.iter().map(|index| item(index, |commune| commune.until)).collect(),
        ),
    ];
    let within = std::iter::once(scrolled_table(table)).chain(lists.into_iter().flatten()).collect();
    titled_section("perimetre", evolution::perimeter(&days.between), within)
}
