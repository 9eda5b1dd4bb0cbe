//! A table that may have a column of bars beside its figures, so that it is a chart too.

mod rows;

use leptos::prelude::*;

use super::tag::Tagged;
pub use rows::render_rows;

/// A column of a table, with its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableColumn {
    /// A column of text.
    Words(&'static str),
    /// A column of text that narrow screens leave out.
    Extra(&'static str),
    /// A column of numbers.
    Numbers(&'static str),
    /// Bars. They have no head, because their numbers are in the next column.
    Bars,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableCell {
    /// The head of the row, with its link and its tag.
    Name { text: String, to: Option<String>, tag: Option<Tagged> },
    /// The head of the row, where it is a number.
    NumberName(String),
    /// Plain text.
    Text(String),
    /// Text that narrow screens leave out.
    Extra(String),
    /// A number: whether it depends on illustrative data, and the address of its account.
    Number { text: String, illustrative: bool, to: Option<String> },
    /// A [`Bar`](super::Bar) with the same arguments.
    Bar { min: u32, max: u32, of: u32 },
    /// A text that takes the place of a bar and its number.
    Instead(String),
    /// Texts in a row, some of them links.
    Run(Vec<TextRun>),
}

/// One text of a [`TableCell::Run`].
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// The text, with the spaces and punctuation around it.
    pub text: String,
    /// The address it links to, if any.
    pub to: Option<String>,
    /// Whether it depends on illustrative data.
    pub illustrative: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Its cells, one for each column.
    pub cells: Vec<TableCell>,
    /// The class that highlights it: `pinned`, `chosen`, or empty.
    pub class: &'static str,
}

/// A table with a single body.
#[component]
pub fn DataTable(
    /// The caption: what the table shows.
    #[prop(into)]
    caption: Signal<String>,
    class: &'static str,
    columns: &'static [TableColumn],
    #[prop(into)] rows: Signal<Vec<TableRow>>,
) -> impl IntoView {
    let body = body(String::new(), Signal::derive(move || rows.with(|rows| render_rows(rows))));
    view! { <TableOf caption class columns bodies=vec![body] /> }
}

/// A table whose rows come in several bodies.
#[component]
pub fn TableOf(
    /// The caption: what the table shows.
    #[prop(into)]
    caption: Signal<String>,
    class: &'static str,
    columns: &'static [TableColumn],
    /// Its rows, in one or several [bodies](body).
    bodies: Vec<AnyView>,
) -> impl IntoView {
    view! {
        <table class=class>
            <caption>{move || caption.get()}</caption>
            <thead>
                <tr>{columns.iter().copied().map(head).collect::<Vec<_>>()}</tr>
            </thead>
            {bodies}
        </table>
    }
    .into_any()
}

/// A table body. `rows` is the HTML that [`render_rows`] gives; it is replaced as a whole when it changes.
pub fn body(id: String, rows: Signal<String>) -> AnyView {
    view! { <tbody id=(!id.is_empty()).then_some(id) inner_html=move || rows.get()></tbody> }.into_any()
}

fn head(column: TableColumn) -> AnyView {
    let (class, name) = match column {
        TableColumn::Words(name) => ("", name),
        TableColumn::Extra(name) => ("extra", name),
        TableColumn::Numbers(name) => ("number", name),
        TableColumn::Bars => return view! { <td></td> }.into_any(),
    };
    view! {
        <th scope="col" class=class>
            {name}
        </th>
    }
    .into_any()
}
