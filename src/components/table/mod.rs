//! A table that may have a column of bars beside its figures, so that it is a chart too.

mod head;
mod key;
mod rows;

use leptos::prelude::*;

use super::FigureMark;
use super::tag::Tagged;
pub use head::SortedHead;
pub use key::SortKey;
pub use rows::{TabStops, render_rows};

/// A table with more rows than this is long: the Tab key stops at it once, and arrow keys lead from link to link.
pub const LONG: usize = 15;

/// A column of a table, with its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableColumn {
    /// A column of text.
    Words(&'static str),
    /// A column of text that narrow screens move below the name of the row.
    Extra(&'static str),
    /// A column of numbers.
    Numbers(&'static str),
    /// Bars. They have no head, because their numbers are in the next column.
    Bars,
}

impl TableColumn {
    /// Its head; empty for bars.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Words(name) | Self::Extra(name) | Self::Numbers(name) => name,
            Self::Bars => "",
        }
    }
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
    /// Text that narrow screens move below the name of the row.
    Extra(String),
    /// A number and its mark.
    Number { text: String, mark: FigureMark },
    /// A [`Bar`](super::Bar) with the same arguments.
    Bar { min: u32, max: u32, of: u32 },
    /// A text that takes the place of a bar and its number.
    Instead(String),
    /// Texts in a row, some of them links.
    Run(Vec<TextRun>),
    /// A cell that is sorted by something else than its text.
    Sorted(SortKey, Box<Self>),
}

impl FigureMark {
    /// A cell with one number of the figure.
    pub fn cell(&self, text: String) -> TableCell {
        TableCell::Number { text, mark: self.clone() }
    }
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
    let text = move || rows.with(|rows| render_rows(columns, rows, TabStops::of(rows.len())));
    let body = body(String::new(), Signal::derive(text));
    let is_long = Signal::derive(move || rows.with(Vec::len) > LONG);
    view! { <TableOf caption class columns is_long bodies=vec![body] /> }
}

/// A table whose rows come in several bodies.
#[component]
pub fn TableOf(
    /// The caption: what the table shows.
    #[prop(into)]
    caption: Signal<String>,
    class: &'static str,
    columns: &'static [TableColumn],
    /// Whether it has more rows than [`LONG`].
    is_long: Signal<bool>,
    /// By what it is sorted, and what sorts it; `None` for a table in an order of its own.
    #[prop(optional)]
    sorted: Option<SortedHead>,
    /// Its rows, in one or several [bodies](body).
    bodies: Vec<AnyView>,
) -> impl IntoView {
    let class = if rows::is_stacked(columns) { [class, " stacked"].concat() } else { class.to_owned() };
    let described = move || sorted.filter(|_| is_long.get()).map(|sorted| sorted.described.get_value());
    view! {
        <table
            class=class
            data-arrows=move || is_long.get().then(String::new)
            aria-describedby=described
        >
            <caption>{move || caption.get()}</caption>
            <thead>
                <tr>{head::cells(columns, sorted)}</tr>
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
