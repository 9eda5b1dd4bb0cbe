//! The parts of a page as values: a finding over the sentences, lists and tables that show it.

use leptos::prelude::*;

use crate::components::{LinkItem, Links, Section, Table, TableColumn, TableRow};

/// A table, as values.
pub struct TableValues {
    /// The name of the region that it scrolls in.
    pub name: String,
    /// What it shows, as its caption.
    pub caption: String,
    /// Its look: `bars`, `bars bars-wide`, `bars bars-dense`.
    pub class: &'static str,
    /// Its columns.
    pub columns: &'static [TableColumn],
    /// Its rows.
    pub rows: Vec<TableRow>,
}

/// A part of the page under its finding.
pub fn finding(id: &'static str, title: String, within: Vec<AnyView>) -> AnyView {
    view! {
        <Section id class="chart" title>
            {within}
        </Section>
    }
    .into_any()
}

/// A part of such a part, under a heading of its own.
pub fn part(title: String, within: Vec<AnyView>) -> AnyView {
    view! {
        <section class="chart">
            <h3>{title}</h3>
            {within}
        </section>
    }
    .into_any()
}

/// Parts beside one another where there is room.
pub fn beside(parts: Vec<AnyView>) -> AnyView {
    view! { <div class="columns">{parts}</div> }.into_any()
}

/// A sentence.
pub fn said(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

/// A table, in a region that scrolls where it is wider than its place.
pub fn tabled(it: TableValues) -> AnyView {
    let TableValues { name, caption, class, columns, rows } = it;
    let region = if class.ends_with("bars-dense") { "scrolled" } else { "wide" };
    view! {
        <div class=region tabindex="0" role="region" aria-label=name>
            <Table caption class columns rows />
        </div>
    }
    .into_any()
}

/// A list of links under its heading; nothing of no link.
pub fn listed(title: String, items: Vec<LinkItem>) -> Option<AnyView> {
    let list = (!items.is_empty()).then(|| view! { <Links class="communes" items /> }.into_any());
    list.map(|list| part(title, vec![list]))
}
