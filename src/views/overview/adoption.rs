//! How many communes take part in each action, those with the most communes first.

use std::sync::Arc;

use domain::indicators::{Adoption, DaySnapshot, Figure};
use domain::territory::ActionIndex;
use leptos::prelude::*;

use crate::components::{DataTable, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks::{self, illustrative_tag};
use crate::views::shared::plots::by_participants;
use crate::views::shared::{AppActions, Charted, DrawChart, DrawTable, plots};
use crate::wording::numbers::{fraction, percentages};
use crate::wording::{columns, overview};

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Extra(columns::DOMAIN),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// The chart of the growth of each running action, and its table.
#[component]
pub fn Adoptions(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || {
        snapshot.with(|it| {
            let first = by_participants(it).first().map(|(action, it)| (*action, it.interval(), it.of));
            overview::adoption(&it.territory, first)
        })
    });
    let rows = Signal::derive(move || snapshot.with(|snapshot| rows(snapshot)));
    let draw: DrawChart = Arc::new(|snapshot, width| {
        Some(plots::adoption(snapshot, &|figure| marks::account_address(snapshot, figure), usize::MAX, width))
    });
    let table: DrawTable = Box::new(move || {
        view! { <DataTable caption=overview::ADOPTION_CAPTION class="bars bars-wide" columns=&COLUMNS rows /> }
            .into_any()
    });
    view! { <Charted session id="adoption" title draw app table /> }
}

fn rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let row = |(index, it): (ActionIndex, Adoption)| {
        let action = snapshot.territory.action(index);
        let count = it.interval();
        let figure = marks::figure_mark(snapshot, Some(index), Figure::Participants(action.id.clone()));
        let to = Some(Route::Action(action.id.clone()).hash());
        let cells = vec![
            TableCell::Name { text: action.title.to_string(), to, tag: illustrative_tag(action) },
            TableCell::Extra(action.domain.to_string()),
            TableCell::Bar { min: it.min, max: it.max, of: it.of },
            figure.cell(fraction(count, it.of)),
            figure.cell(percentages(count, it.of)),
        ];
        TableRow { cells, class: "" }
    };
    by_participants(snapshot).into_iter().map(row).collect()
}
