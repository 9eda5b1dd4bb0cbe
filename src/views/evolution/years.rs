//! Year by year: the figures at the end of each year since the adoption, and on the reference day.

use std::sync::Arc;

use domain::indicators::{Figure, Scope, inhabitants, moments};
use domain::territory::Territory;
use leptos::prelude::*;

use super::compared::Compared;
use super::thresholds;
use crate::components::{Cell, Column, Row, Table};
use crate::state::{Picture, Session};
use crate::views::shared::{Charted, Draw, Tabled, Tables, Ways, beside, finding, marks, part, plots, tabled};
use crate::wording::numbers::whole;
use crate::wording::{dates, evolution};

const COLUMNS: [Column; 6] = [
    Column::Words("Date"),
    Column::Numbers("Communes"),
    Column::Numbers("Habitants"),
    Column::Numbers("Inscrites"),
    Column::Numbers("Déployées"),
    Column::Numbers("En cours"),
];

/// The map at each moment, under the highest pinned threshold.
pub fn maps(session: Session, ways: Ways) -> AnyView {
    let of_session = move || session.picture.with(|it| pictures(&it.territory, it.scope()));
    let highest = |it: &Picture| it.territory.about().thresholds.iter().copied().max().unwrap_or(1);
    let title = Signal::derive(move || {
        let pictures = of_session();
        let (Some(first), Some(last)) = (pictures.first(), pictures.last()) else { return String::new() };
        let reached = |it: &Picture| (it.reaching(highest(last)), it.members());
        evolution::threshold_over_the_years(highest(last), reached(first), reached(last))
    });
    let draw: Draw =
        Arc::new(move |picture, width| plots::years(&pictures(&picture.territory, picture.scope()), width));
    let rows = Signal::derive(move || {
        let row = |it: &Picture| thresholds::row(it, highest(it), it.reaching(highest(it)), "");
        of_session().iter().map(row).collect::<Vec<Row>>()
    });
    let k = highest(&session.picture.get_untracked());
    let table: Tables = Box::new(move || {
        view! {
        <Table caption=evolution::threshold_caption(k) class="bars" columns=&thresholds::COLUMNS rows />
        }
        .into_any()
    });
    view! { <Charted session id="cartes" title draw ways table /> }.into_any()
}

/// The figures at each moment.
fn pictures(territory: &Arc<Territory>, scope: Scope) -> Vec<Picture> {
    moments(territory).into_iter().map(|day| Picture::on(territory, day, scope)).collect()
}

/// One row a moment, then one table a threshold; the two days that are compared stand out.
pub fn years(it: &Compared) -> Option<AnyView> {
    let (territory, compared) = (&it.after.territory, it.between.days);
    let pictures = pictures(territory, it.after.scope());
    let (first, last) = (pictures.first()?, pictures.last()?);
    let deployed = |it: &Picture| (it.day(), it.actions.deployed);
    let class = |it: &Picture| if it.day() == compared.before || it.day() == compared.after { "chosen" } else { "" };
    let all = Tabled {
        name: "Année par année".to_owned(),
        caption: evolution::YEARS_CAPTION.to_owned(),
        class: "bars",
        columns: &COLUMNS,
        rows: pictures.iter().map(|it| Row { cells: cells(it), class: class(it) }).collect(),
    };
    let mut parts = Vec::new();
    for &k in &territory.about().thresholds {
        let reached = |it: &Picture| (it.reaching(k), it.members());
        let table = Tabled {
            name: [evolution::BY_YEAR, &evolution::threshold(k)].concat(),
            caption: evolution::threshold_caption(k),
            class: "bars",
            columns: &thresholds::COLUMNS,
            rows: pictures.iter().map(|it| thresholds::row(it, k, it.reaching(k), class(it))).collect(),
        };
        parts.push(part(evolution::threshold_over_the_years(k, reached(first), reached(last)), vec![tabled(table)]));
    }
    Some(finding("annees", evolution::years(deployed(first), deployed(last)), vec![tabled(all), beside(parts)]))
}

fn cells(picture: &Picture) -> Vec<Cell> {
    let number = |count: u64, figure: Figure| {
        let to = Some(marks::to_account(picture, figure));
        Cell::Number { text: whole(count), made_up: false, to }
    };
    let people = inhabitants(&picture.territory, picture.tally.cells.members());
    vec![
        Cell::Name { text: dates::short(picture.day()), to: None, tag: None },
        number(picture.members().into(), Figure::Communes),
        number(people, Figure::Population),
        number(picture.actions.registered.into(), Figure::Registered),
        number(picture.actions.deployed.into(), Figure::Deployed),
        number(picture.actions.running.into(), Figure::Running),
    ]
}
