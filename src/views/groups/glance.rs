//! Two pictures of everything: how the communes are spread, and every answer at a glance.

use std::sync::Arc;

use leptos::prelude::*;

use crate::parts::{Column, Table};
use crate::state::{Picture, Session};
use crate::text::{charts as words, overview};
use crate::views::pieces::{Charted, Draw, Tables, Ways, charts};

const SPREAD: [Column; 3] = [Column::Numbers("Actions"), Column::Bars, Column::Numbers("Communes")];
const STATES: [Column; 6] = [
    Column::Words("Commune"),
    Column::Numbers("Oui"),
    Column::Numbers("Intéressée"),
    Column::Numbers("Non"),
    Column::Numbers("Non concernée"),
    Column::Numbers("Inconnue"),
];

/// They are as wide as the page.
const ACROSS: i32 = 1060;

/// Both, each with its table.
pub fn glance(session: Session, ways: Ways) -> AnyView {
    let own = move |picture: &Picture| session.commune().get().and_then(|code| picture.territory.find_commune(code));
    let spread: Draw = Arc::new(move |picture, width| Some(charts::distribution(picture, own(picture), (width, 300))));
    let all: Draw = Arc::new(move |picture, width| Some(charts::matrix(picture, own(picture), (width, 900))));
    let picture = session.picture;
    let spread_title = Signal::derive(move || picture.with(|it| words::most_common(&it.tally.counts)));
    let all_title = Signal::derive(move || picture.with(|it| overview::matrix(it.members(), it.running())));
    let rows = Signal::derive(move || picture.with(|it| charts::distribution_rows(it)));
    let spread_table: Tables = Box::new(move || {
        view! { <Table caption=words::DISTRIBUTION class="bars bars-dense" columns=&SPREAD rows /> }.into_any()
    });
    let rows = Signal::derive(move || picture.with(|it| charts::matrix_rows(it)));
    let all_table: Tables = Box::new(move || {
        view! {
            <div class="scrolled" tabindex="0" role="region" aria-label=words::MATRIX>
                <Table caption=words::MATRIX_CAPTION class="bars bars-dense" columns=&STATES rows />
            </div>
        }
        .into_any()
    });
    view! {
        <div class="glance">
            <Charted session id="repartition" title=spread_title draw=spread ways wide=ACROSS table=spread_table />
            <Charted session id="tableau" title=all_title draw=all ways wide=ACROSS table=all_table />
        </div>
    }
    .into_any()
}
