//! A table whose bars are drawn: the chart and its figures are one thing.

mod rows;

use leptos::prelude::*;

use super::tag::Tagged;
pub use rows::render_rows;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableColumn {
    /// Words, under this head.
    Words(&'static str),
    /// Words that a narrow screen does without.
    Extra(&'static str),
    /// Numbers, under this head.
    Numbers(&'static str),
    /// Bars, which need no head: their numbers stand beside them.
    Bars,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum TableCell {
    /// What the row is about, and where it leads.
    Name { text: String, to: Option<String>, tag: Option<Tagged> },
    /// What the row is about, as a number.
    NumberName(String),
    /// Words.
    Text(String),
    /// Words that a narrow screen does without.
    Extra(String),
    /// A number: whether it rests, in part or whole, on what is made up, and where it accounts for itself.
    Number { text: String, made_up: bool, to: Option<String> },
    /// A bar.
    Bar { min: u32, max: u32, of: u32 },
    /// Words in the place of a bar and its number.
    Instead(String),
    /// Words one after another, some of which lead somewhere.
    Run(Vec<TextRun>),
}

/// A few words of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// The words, with the spaces and signs around them.
    pub text: String,
    /// Where they lead.
    pub to: Option<String>,
    /// Whether they rest, in part or whole, on what is made up.
    pub made_up: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Its cells, one a column.
    pub cells: Vec<TableCell>,
    /// How it stands out: `pinned`, `chosen`, or nothing.
    pub class: &'static str,
}

/// The table.
#[component]
pub fn Table(
    /// What it shows, as its caption.
    #[prop(into)]
    caption: Signal<String>,
    class: &'static str,
    columns: &'static [TableColumn],
    #[prop(into)] rows: Signal<Vec<TableRow>>,
) -> impl IntoView {
    let body = body(String::new(), Signal::derive(move || rows.with(|rows| render_rows(rows))));
    view! { <TableOf caption class columns bodies=vec![body] /> }
}

/// A table of bodies.
#[component]
pub fn TableOf(
    /// What it shows, as its caption.
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

/// Some rows of a table that are drawn together, as the text that [`render_rows`] makes of them.
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
