//! A table that readers sort by the heads of its columns and, if it is long, filter.

mod order;

use std::sync::Arc;

use leptos::prelude::*;

use super::AppActions;
use super::deferred::{ROWS_PER_BODY, deferred_value};
use crate::components::{LONG, SortKey, SortedHead, TabStops, TableColumn, TableOf, TableRow, body, render_rows};
use order::arranged;
use wording::punctuation;
use wording::tables::{self, SortedValues};

/// How a table is sorted and filtered. A page owns it where its tables are drawn again with every update of the
/// figures, so that they stay as the reader left them.
#[derive(Clone, Copy, Debug)]
pub struct TableOrder {
    /// The column, and whether the largest values come first; `None` in the order that the table has of its own.
    by: RwSignal<Option<(usize, bool)>>,
    search: RwSignal<String>,
}

impl TableOrder {
    /// The order that the table has of its own, without a filter.
    #[must_use]
    pub fn new() -> Self {
        Self { by: RwSignal::new(None), search: RwSignal::new(String::new()) }
    }

    /// The order after a press on the head of a column: the largest numbers first or the first words first, then the
    /// other way round, then the order that the table has of its own.
    fn press(self, column: usize, is_number: bool) {
        self.by.update(|by| {
            *by = match *by {
                Some((sorted, direction)) if sorted == column => {
                    (direction == is_number).then_some((column, !is_number))
                }
                _ => Some((column, is_number)),
            }
        });
    }
}

/// The rows of a table in the order and with the filter of the reader.
struct ArrangedRows {
    rows: Vec<TableRow>,
    /// How many there are without the filter.
    total: usize,
    /// What the column that they are sorted by holds.
    values: SortedValues,
}

/// A sortable table in a region that scrolls if the table is wider.
#[component]
pub fn SortableTable(
    /// The id of the table, unique on the page.
    id: &'static str,
    /// The accessible name of the region.
    #[prop(into)]
    name: String,
    /// The caption: what the table shows.
    #[prop(into)]
    caption: Signal<String>,
    class: &'static str,
    /// The class of the region: `wide`, or `scrolled` if it is limited in height.
    #[prop(default = "wide")]
    region: &'static str,
    columns: &'static [TableColumn],
    /// The rows in the order that the table has of its own.
    #[prop(into)]
    rows: Signal<Vec<TableRow>>,
    /// How it is sorted and filtered.
    #[prop(default = TableOrder::new())]
    order: TableOrder,
    /// What draws the rows out of sight later.
    #[prop(optional)]
    app: Option<AppActions>,
) -> impl IntoView {
    let listed = Memo::new_with_compare(
        move |_| Arc::new(arrange(columns, rows.get(), order.by.get(), &order.search.read())),
        |_, _| true,
    );
    let count = Memo::new(move |_| listed.with(|it| it.total.max(1)));
    let one_body = move |first: usize| {
        let body_id = ["lignes-", id, "-", &first.to_string()].concat();
        let text = move |it: &ArrangedRows| {
            let all = it.rows.len();
            let stops = match (TabStops::of(all), first) {
                (TabStops::First, 1..) => TabStops::None,
                (stops, _) => stops,
            };
            render_rows(columns, &it.rows[first.min(all)..all.min(first + ROWS_PER_BODY)], stops)
        };
        match app {
            Some(app) => {
                let shown = deferred_value(app, &body_id, listed);
                body(body_id, Signal::derive(move || shown.with(|it| it.as_deref().map(text).unwrap_or_default())))
            }
            None => body(body_id, Memo::new(move |_| listed.with(|it| text(it))).into()),
        }
    };
    let press = move |column: usize| {
        order.press(column, matches!(columns.get(column), Some(TableColumn::Numbers(_))));
    };
    let hint = [id, "-touches"].concat();
    let head =
        SortedHead { by: order.by.into(), press: Callback::new(press), described: StoredValue::new(hint.clone()) };
    let is_long = Signal::derive(move || listed.with(|it| it.rows.len() > LONG));
    let table = move || {
        let bodies: Vec<AnyView> = (0..count.get()).step_by(ROWS_PER_BODY).map(one_body).collect();
        view! { <TableOf caption class columns is_long sorted=head bodies /> }.into_any()
    };
    let filter = {
        let name = name.clone();
        move || (count.get() > LONG).then(|| filter(id, &name, order.search, listed)).into_any()
    };
    view! {
        <div class="sortable" data-sortable="">
            <div class="table-tools">
                {move || filter()} <p role="status">{move || listed.with(|it| said(it, columns, order))}</p>
            </div>
            <div class=region role="region" aria-label=name>
                {move || table()}
            </div>
            <div id=hint class="table-keys">
                {move || if is_long.get() { tables::KEYS.to_owned() } else { String::new() }}
            </div>
        </div>
    }
    .into_any()
}

/// The rows that hold all words of the search, sorted.
fn arrange(columns: &[TableColumn], rows: Vec<TableRow>, by: Option<(usize, bool)>, search: &str) -> ArrangedRows {
    // A filter of a table that has become short would be out of sight.
    let search = if rows.len() > LONG { search } else { "" };
    let by = by.filter(|(column, _)| *column < columns.len());
    let values = by.map_or(SortedValues::Words, |(column, _)| {
        match rows.iter().map(|row| row.key(column)).find(|key| *key != SortKey::Unknown) {
            Some(SortKey::Days(..)) => SortedValues::Days,
            Some(SortKey::Text(_)) => SortedValues::Words,
            _ => SortedValues::Numbers,
        }
    });
    let (order, total) = (arranged(&rows, by, search), rows.len());
    let mut rows: Vec<Option<TableRow>> = rows.into_iter().map(Some).collect();
    ArrangedRows { rows: order.into_iter().filter_map(|index| rows[index].take()).collect(), total, values }
}

/// What the filter leaves, and by what the table is sorted; empty as long as the reader has chosen neither.
fn said(it: &ArrangedRows, columns: &[TableColumn], order: TableOrder) -> String {
    let search = order.search.read();
    let mut said = Vec::new();
    if it.total > LONG && !search.trim().is_empty() {
        said.push(tables::filtered(it.rows.len(), it.total, &search));
    }
    if let Some((column, is_descending)) = order.by.get() {
        let name = columns.get(column).map_or("", |column| column.name());
        said.push(tables::sorted_by(name, it.values, is_descending));
    }
    said.join(" ")
}

/// The field that filters the rows. Escape empties it.
fn filter(id: &'static str, name: &str, search: RwSignal<String>, listed: Memo<Arc<ArrangedRows>>) -> AnyView {
    let field = [id, "-filtre"].concat();
    let example = listed.with_untracked(|it| it.rows.first().map(|row| tables::example(&row.name())));
    view! {
        <p class="table-filter">
            <label for=field.clone()>
                {tables::FILTER} <span class="visually-hidden">{punctuation::after_colon(name)}</span>
            </label>
            <input
                id=field
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=example
                prop:value=move || search.get()
                on:input=move |event| search.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Escape" && !search.read_untracked().is_empty() {
                        event.prevent_default();
                        search.set(String::new());
                    }
                }
            />
        </p>
    }
    .into_any()
}
