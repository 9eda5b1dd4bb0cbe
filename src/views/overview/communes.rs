//! What the map says, as a table: each commune and its number of actions.

use domain::ids::CommuneCode;
use domain::indicators::Figure;
use domain::sorting::sorted;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::parts::{Cell, Column, Row, Table};
use crate::route::Route;
use crate::state::{Picture, Session};
use crate::text::{names, numbers, overview};
use crate::views::pieces::marks;

const COLUMNS: [Column; 3] = [Column::Words("Commune"), Column::Bars, Column::Numbers("Actions")];

/// Every commune by name, those that are no members on the day last.
#[component]
pub fn CommuneTable(session: Session) -> impl IntoView {
    let (picture, chosen) = (session.picture, session.commune());
    let rows = Signal::derive(move || picture.with(|picture| rows(picture, chosen.get())));
    view! {
        <div class="scrolled" tabindex="0" role="region" aria-label="Tableau des communes">
            <Table caption=overview::COMMUNES_CAPTION class="bars bars-dense" columns=&COLUMNS rows />
        </div>
    }
}

fn rows(picture: &Picture, chosen: Option<CommuneCode>) -> Vec<Row> {
    let key = |place| (picture.count_of(place).is_none(), names::folded(&picture.territory.commune(place).name));
    let communes = picture.territory.places_of_communes().map(|(place, _)| (key(place), place)).collect();
    let communes = sorted(communes, |(one, _), (other, _)| Ord::cmp(one, other));
    let row = |(_, place): (_, CommuneIndex)| {
        let commune = picture.territory.commune(place);
        let to = Some(Route::Commune(commune.code).hash());
        let mut cells = vec![Cell::Name { text: commune.name.to_string(), to, tag: None }];
        match picture.count_of(place) {
            Some(count) => {
                cells.push(Cell::Bar { min: count.min, max: count.max, of: picture.running() });
                cells.push(
                    marks::shown(picture, None, Figure::Participations(commune.code)).cell(numbers::range(count)),
                );
            }
            None => cells.push(Cell::Instead(overview::membership(commune))),
        }
        Row { cells, class: if chosen == Some(commune.code) { "chosen" } else { "" } }
    };
    communes.into_iter().map(row).collect()
}
