//! The illustrative data, action by action.

use std::cmp::Reverse;
use std::sync::Arc;

use domain::checks::{IllustrativeRows, illustrative};
use domain::indicators::{DaySnapshot, Interval};
use domain::sorting::{collation_key, sorted};
use leptos::prelude::*;

use crate::components::{FigureMark, Section, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::{SortableTable, marks};
use wording::numbers::fraction;
use wording::{columns, provenance, quality};

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words(columns::ACTION), TableColumn::Bars, TableColumn::Numbers(quality::ILLUSTRATIVE_COLUMN)];

/// How many actions and participations are illustrative, and the table by action.
#[component]
pub fn IllustrativeData(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    let rows_by_action = Memo::new(move |_| snapshot.with(|it| illustrative(&it.territory)));
    let title = Signal::derive(move || {
        let actions = snapshot.with(|it| it.territory.actions().len());
        rows_by_action.with(|rows_by_action| quality::illustrative(rows_by_action, actions))
    });
    let shown = Signal::derive(move || snapshot.with(|it| rows_by_action.with(|found| rows(it, found))));
    let has_any = Memo::new(move |_| rows_by_action.with(|found| !found.is_empty()));
    let table = move || {
        has_any
            .get()
            .then(|| {
                view! {
                    <SortableTable
                        id="illustratif-tableau"
                        name=quality::ILLUSTRATIVE_TABLE
                        caption=quality::ILLUSTRATIVE_CAPTION
                        class="bars bars-wide bars-dense"
                        region="scrolled scrolled-tall"
                        columns=&COLUMNS
                        rows=shown
                    />
                }
                .into_any()
            })
            .into_any()
    };
    let warning = move || {
        snapshot.with(|it| if has_any.get() { provenance::illustrative_rows(&it.territory) } else { String::new() })
    };
    view! {
        <Section id="illustratif" class="chart" title>
            <p class="backing">{move || warning()}</p>
            {move || table()}
        </Section>
    }
    .into_any()
}

fn rows(snapshot: &DaySnapshot, rows_by_action: &[IllustrativeRows]) -> Vec<TableRow> {
    let territory = &snapshot.territory;
    // One scale for all rows, so that the bars can be compared.
    let largest = rows_by_action.iter().map(|it| it.of).max().unwrap_or(0);
    let keyed = rows_by_action
        .iter()
        .map(|it| (Reverse(it.participations), collation_key(&territory.action(it.action).title), *it));
    let row = |(_, _, it): (_, _, IllustrativeRows)| {
        let action = territory.action(it.action);
        let to = Some(Route::Action(action.id.clone()).hash());
        let count = Interval { min: it.participations, max: it.participations };
        let cells = vec![
            TableCell::Name { text: action.title.to_string(), to, tag: marks::illustrative_tag(action) },
            TableCell::Bar { min: it.participations, max: it.participations, of: largest },
            FigureMark::unlinked(it.participations > 0).cell(fraction(count, it.of)),
        ];
        TableRow { cells, class: "" }
    };
    sorted(keyed.collect(), |one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1))).into_iter().map(row).collect()
}
