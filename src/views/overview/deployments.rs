//! Deployments by year.

use std::sync::Arc;

use domain::dates::ReducedDate;
use domain::indicators::Figure;
use leptos::prelude::*;

use crate::parts::{Cell, Column, Row, Section, Table};
use crate::state::Picture;
use crate::text::numbers::whole;
use crate::text::overview;
use crate::views::pieces::marks;

const COLUMNS: [Column; 3] = [Column::Words("Année"), Column::Bars, Column::Numbers("Actions")];

/// One row a year, from the scheme's adoption to the day.
#[component]
pub fn Deployments(picture: Memo<Arc<Picture>>) -> impl IntoView {
    let title = Signal::derive(move || picture.with(|it| overview::deployments(&it.by_year, it.day())));
    let rows = Signal::derive(move || picture.with(|picture| rows(picture)));
    view! {
        <Section id="deploiements" class="chart" title>
            <Table caption="Actions déployées par année" class="bars" columns=&COLUMNS rows />
        </Section>
    }
}

fn rows(picture: &Picture) -> Vec<Row> {
    let last = picture.day().year();
    let adopted = picture.territory.about().adopted.map(ReducedDate::year);
    let first = adopted.into_iter().chain(picture.by_year.keys().next().copied()).min().unwrap_or(last);
    let most = picture.by_year.values().copied().max().unwrap_or(1);
    let row = |year: u16| {
        let count = picture.by_year.get(&year).copied().unwrap_or(0);
        let name = Cell::Name { text: year.to_string(), to: None, tag: None };
        let bar = Cell::Bar { min: count, max: count, of: most };
        let to = Some(marks::to_account(picture, Figure::DeployedIn(year)));
        let number = Cell::Number { text: whole(count.into()), made_up: false, to };
        Row { cells: vec![name, bar, number], class: "" }
    };
    (first..=last).map(row).collect()
}
