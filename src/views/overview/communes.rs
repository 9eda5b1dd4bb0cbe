//! What the map says, as a table: each commune and its number of actions.

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::indicators::{DaySnapshot, Figure};
use domain::sorting::sorted;
use domain::territory::{Commune, CommuneIndex};
use leptos::prelude::*;

use crate::components::{TableCell, TableColumn, TableOf, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, bodies, marks};
use crate::wording::{columns, names, numbers, overview};

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words(columns::COMMUNE), TableColumn::Bars, TableColumn::Numbers(columns::ACTIONS)];

/// More rows than this are as high as the place there is for them.
const LONG: usize = 40;

/// The communes in the order of the table, and what is shown of them.
struct CommuneRows {
    snapshot: Arc<DaySnapshot>,
    communes: Vec<CommuneIndex>,
    chosen: Option<CommuneCode>,
}

/// Every commune by name, those that are no members on the day last.
#[component]
pub fn CommuneTable(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let by_name = snapshot.with_untracked(|it| by_name(it));
    let count = by_name.len();
    let listed = Memo::new_with_compare(
        move |_| {
            let snapshot = snapshot.get();
            let (members, others): (Vec<CommuneIndex>, Vec<_>) =
                by_name.iter().partition(|place| snapshot.count_of(**place).is_some());
            Arc::new(CommuneRows { snapshot, communes: [members, others].concat(), chosen: chosen.get() })
        },
        |_, _| true,
    );
    let bodies = bodies(app, "communes", count, listed, |it, places| {
        it.communes[places].iter().map(|place| row(&it.snapshot, *place, it.chosen)).collect()
    });
    let class = if count > LONG { "scrolled scrolled-long" } else { "scrolled" };
    view! {
        <div class=class tabindex="0" role="region" aria-label=overview::labels::COMMUNES_TABLE>
            <TableOf caption=overview::COMMUNES_CAPTION class="bars bars-dense bars-fixed" columns=&COLUMNS bodies />
        </div>
    }
}

fn by_name(snapshot: &DaySnapshot) -> Vec<CommuneIndex> {
    let named = |(place, commune): (CommuneIndex, &Commune)| (names::folded(&commune.name), place);
    let communes = snapshot.territory.places_of_communes().map(named).collect();
    sorted(communes, Ord::cmp).into_iter().map(|(_, place)| place).collect()
}

fn row(snapshot: &DaySnapshot, place: CommuneIndex, chosen: Option<CommuneCode>) -> TableRow {
    let commune = snapshot.territory.commune(place);
    let to = Some(Route::Commune(commune.code).hash());
    let mut cells = vec![TableCell::Name { text: commune.name.to_string(), to, tag: None }];
    match snapshot.count_of(place) {
        Some(count) => {
            cells.push(TableCell::Bar { min: count.min, max: count.max, of: snapshot.running() });
            cells.push(marks::shown(snapshot, None, Figure::Participations(commune.code)).cell(numbers::range(count)));
        }
        None => cells.push(TableCell::Instead(overview::membership(commune))),
    }
    TableRow { cells, class: if chosen == Some(commune.code) { "chosen" } else { "" } }
}
