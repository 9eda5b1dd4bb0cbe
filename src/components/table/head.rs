//! The heads of the columns. In a table that can be sorted, each is a button.

use leptos::prelude::*;

use super::TableColumn;

/// The column that a table is sorted by, and what is done when the head of a column is pressed.
#[derive(Clone, Copy, Debug)]
pub struct SortedHead {
    /// The column, and whether the largest values come first; `None` in the order that the table has of its own.
    pub by: Signal<Option<(usize, bool)>>,
    /// Called with the column of the pressed head.
    pub press: Callback<usize>,
    /// The id of the text that says which keys lead through the table.
    pub described: StoredValue<String>,
}

/// The cells of the head.
pub(super) fn cells(columns: &'static [TableColumn], sorted: Option<SortedHead>) -> Vec<AnyView> {
    columns.iter().enumerate().map(|(index, column)| head(index, *column, sorted)).collect()
}

fn head(index: usize, column: TableColumn, sorted: Option<SortedHead>) -> AnyView {
    let class = match column {
        TableColumn::Words(_) => "",
        TableColumn::Extra(_) => "extra",
        TableColumn::Numbers(_) => "number",
        TableColumn::Bars => return view! { <td></td> }.into_any(),
    };
    let name = column.name();
    let Some(SortedHead { by, press, .. }) = sorted else {
        return view! {
            <th scope="col" class=class>
                {name}
            </th>
        }
        .into_any();
    };
    let direction = move || {
        let is_descending = by.get().filter(|(sorted, _)| *sorted == index)?.1;
        Some(if is_descending { "descending" } else { "ascending" }.to_owned())
    };
    view! {
        <th scope="col" class=class aria-sort=direction>
            <button type="button" class="sorts" on:click=move |_| press.run(index)>
                {name}
            </button>
        </th>
    }
    .into_any()
}
