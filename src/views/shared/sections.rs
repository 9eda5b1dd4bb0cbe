//! Functions that build a section of a page from values: a title that states the result, and paragraphs, lists and
//! tables that show it.

use leptos::prelude::*;

use super::{SortableTable, TableOrder};
use crate::components::{DataTable, FigureMark, LinkItem, Links, Section, TableColumn, TableRow};

/// A table in a region that scrolls.
pub struct TableValues {
    /// The accessible name of the region.
    pub name: String,
    /// The caption: what the table shows.
    pub caption: String,
    /// Its classes: `bars`, `bars bars-wide`, `bars bars-dense`.
    pub class: &'static str,
    /// Whether the region is limited in height and scrolls its rows, or only scrolls sideways.
    pub scrolls_rows: bool,
    pub columns: &'static [TableColumn],
    pub rows: Vec<TableRow>,
}

/// A section of the page under its title, which has no figure.
pub fn titled_section(id: &'static str, title: String, within: Vec<AnyView>) -> AnyView {
    marked_section(id, title, FigureMark::default(), within)
}

/// A section of the page under its title, with the mark of the figures in it.
pub fn marked_section(id: &'static str, title: String, mark: FigureMark, within: Vec<AnyView>) -> AnyView {
    view! {
        <Section id class="chart" title mark=Signal::stored(mark)>
            {within}
        </Section>
    }
    .into_any()
}

/// A subsection with its own heading.
pub fn subsection(title: AnyView, within: Vec<AnyView>) -> AnyView {
    view! {
        <section class="chart">
            <h3>{title}</h3>
            {within}
        </section>
    }
    .into_any()
}

/// Elements side by side, if the page is wide enough.
pub fn side_by_side(elements: Vec<AnyView>) -> AnyView {
    view! { <div class="columns">{elements}</div> }.into_any()
}

/// A paragraph.
pub fn paragraph(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

/// A table in a region that scrolls if the table is wider.
pub fn scrolled_table(table: TableValues) -> AnyView {
    let TableValues { name, caption, class, scrolls_rows, columns, rows } = table;
    let region = if scrolls_rows { "scrolled" } else { "wide" };
    view! {
        <div class=region tabindex="0" role="region" aria-label=name>
            <DataTable caption class columns rows />
        </div>
    }
    .into_any()
}

/// The same table, which readers sort and filter; the order lies with the page, which may draw the table again.
pub fn sortable_table(id: &'static str, order: TableOrder, table: TableValues) -> AnyView {
    let TableValues { name, caption, class, scrolls_rows, columns, rows } = table;
    let region = if scrolls_rows { "scrolled" } else { "wide" };
    view! { <SortableTable id name caption class region columns rows order /> }.into_any()
}

/// A list of links under its heading; `None` if there are no links.
pub fn link_list(title: String, items: Vec<LinkItem>) -> Option<AnyView> {
    let list = (!items.is_empty()).then(|| view! { <Links class="communes" items /> }.into_any());
    list.map(|list| subsection(title.into_any(), vec![list]))
}
