//! The data of the map as a table: each commune and its number of actions.

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::indicators::{DaySnapshot, Figure};
use domain::sorting::{collation_key, sorted};
use domain::territory::{Commune, CommuneIndex};
use leptos::prelude::*;

use crate::components::{TableCell, TableColumn, TableOf, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, deferred_bodies, marks};
use crate::wording::{columns, numbers, overview};

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words(columns::COMMUNE), TableColumn::Bars, TableColumn::Numbers(columns::ACTIONS)];

/// A table with more rows than this is as high as the map beside it.
const LONG: usize = 40;

/// The communes in the order of the table, and what the rows are made from.
struct CommuneRows {
    snapshot: Arc<DaySnapshot>,
    communes: Vec<CommuneIndex>,
    chosen: Option<CommuneCode>,
}

/// All communes by name; those that are not members on the day come last.
#[component]
pub fn CommuneTable(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let by_name = snapshot.with_untracked(|it| by_name(it));
    let count = by_name.len();
    let listed = Memo::new_with_compare(
        move |_| {
            let snapshot = snapshot.get();
            let (members, others): (Vec<CommuneIndex>, Vec<_>) =
                by_name.iter().partition(|index| snapshot.count_of(**index).is_some());
            Arc::new(CommuneRows { snapshot, communes: [members, others].concat(), chosen: chosen.get() })
        },
        |_, _| true,
    );
    let bodies = deferred_bodies(app, "communes", count, listed, |it, indices| {
        it.communes[indices].iter().map(|index| row(&it.snapshot, *index, it.chosen)).collect()
    });
    let class = if count > LONG { "scrolled scrolled-long" } else { "scrolled" };
    view! {
        <div class=class tabindex="0" role="region" aria-label=overview::labels::COMMUNES_TABLE>
            <TableOf caption=overview::COMMUNES_CAPTION class="bars bars-dense bars-fixed" columns=&COLUMNS bodies />
        </div>
    }
}

fn by_name(snapshot: &DaySnapshot) -> Vec<CommuneIndex> {
    let named = |(index, commune): (CommuneIndex, &Commune)| (collation_key(&commune.name), index);
    let communes = snapshot.territory.indexed_communes().map(named).collect();
    sorted(communes, Ord::cmp).into_iter().map(|(_, index)| index).collect()
}

fn row(snapshot: &DaySnapshot, index: CommuneIndex, chosen: Option<CommuneCode>) -> TableRow {
    let commune = snapshot.territory.commune(index);
    let to = Some(Route::Commune(commune.code).hash());
    let mut cells = vec![TableCell::Name { text: commune.display_name().to_string(), to, tag: None }];
    match snapshot.count_of(index) {
        Some(count) => {
            cells.push(TableCell::Bar { min: count.min, max: count.max, of: snapshot.running() });
            cells.push(
                marks::figure_mark(snapshot, None, Figure::Participations(commune.code)).cell(numbers::range(count)),
            );
        }
        None => cells.push(TableCell::Instead(overview::membership(commune))),
    }
    TableRow { cells, class: if chosen == Some(commune.code) { "chosen" } else { "" } }
}
