//! Deployments by year.

use std::sync::Arc;

use domain::dates::ReducedDate;
use domain::indicators::Figure;
use leptos::prelude::*;

use crate::components::{Cell, Column, Row, Table};
use crate::state::{Picture, Session};
use crate::views::shared::{Charted, Draw, Tables, Ways, marks, plots};
use crate::wording::numbers::whole;
use crate::wording::overview;

const COLUMNS: [Column; 3] = [Column::Words("Année"), Column::Bars, Column::Numbers("Actions")];

/// The line that steps up, and one row a year, from the scheme's adoption to the day.
#[component]
pub fn Deployments(session: Session, ways: Ways) -> impl IntoView {
    let picture = session.picture;
    let title = Signal::derive(move || picture.with(|it| overview::deployments(&it.by_year, it.day())));
    let to = Signal::derive(move || picture.with(|it| marks::to_account(it, Figure::Deployed)));
    let rows = Signal::derive(move || picture.with(|picture| rows(picture)));
    let draw: Draw = Arc::new(|picture, width| Some(plots::timeline(picture, (width, 340))));
    let table: Tables = Box::new(move || {
        view! { <Table caption="Actions déployées par année" class="bars" columns=&COLUMNS rows /> }.into_any()
    });
    view! { <Charted session id="deploiements" title to draw ways table /> }
}

fn rows(picture: &Picture) -> Vec<Row> {
    let last = picture.day().year();
    let adopted = picture.territory.about().adopted.map(ReducedDate::year);
    let first = adopted.into_iter().chain(picture.by_year.iter().next().map(|(year, _)| *year)).min().unwrap_or(last);
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
