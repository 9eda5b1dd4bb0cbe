//! The growth of an action: its number of communes at each year's end and on the reference day.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure, history_days};
use domain::territory::ActionIndex;
use leptos::prelude::*;

use crate::components::{DataTable, Section, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::marks;
use wording::numbers::fraction;
use wording::{actions, columns, dates};

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words(columns::DATE), TableColumn::Bars, TableColumn::Numbers(columns::COMMUNES)];

/// A table with one row for each of these days on which the action ran.
#[component]
pub fn AdoptionGrowth(session: Session, index: ActionIndex) -> impl IntoView {
    let rows = Signal::derive(move || {
        let (territory, scope) = (session.territory.get(), session.scope.get());
        let row = |day| {
            let snapshot = DaySnapshot::on(&Arc::clone(&territory), day, scope);
            let it = snapshot.adoption_of(index)?;
            let id = territory.action(index).id.clone();
            let figure = marks::figure_mark(&snapshot, Figure::Participants(id));
            let cells = vec![
                TableCell::Name { text: dates::short(day), to: None, tag: None },
                TableCell::Bar { min: it.min, max: it.max, of: it.of },
                figure.cell(fraction(it.interval(), it.of)),
            ];
            Some(TableRow { cells, class: "" })
        };
        history_days(&territory).into_iter().filter_map(row).collect::<Vec<_>>()
    });
    view! {
        <Section id="progression" title=actions::ITS_GROWTH class="chart">
            <DataTable
                caption=actions::GROWTH_CAPTION
                class="bars"
                columns=&COLUMNS
                rows
            />
        </Section>
    }
}
