//! The share of communes at every threshold.

use std::sync::Arc;

use domain::indicators::{Figure, Range};
use leptos::prelude::*;

use crate::components::{Cell, Column, Row, Table};
use crate::state::{Picture, Session};
use crate::views::shared::{Charted, Draw, Tables, Ways, marks, plots};
use crate::wording::numbers::{percentages, range};
use crate::wording::overview;

const COLUMNS: [Column; 4] =
    [Column::Numbers("Au moins"), Column::Bars, Column::Numbers("Communes"), Column::Numbers("Part")];

/// The curve, and one row a threshold; the pinned ones stand out.
#[component]
pub fn Thresholds(session: Session, ways: Ways) -> impl IntoView {
    let picture = session.picture;
    let title = Signal::derive(move || picture.with(|picture| plots::thresholds_sentence(picture)));
    let caption = Signal::derive(move || picture.with(|it| overview::thresholds_caption(it.members())));
    let rows = Signal::derive(move || picture.with(|picture| rows(picture)));
    let draw: Draw = Arc::new(|picture, width| Some(plots::thresholds(picture, (width, 340))));
    let table: Tables =
        Box::new(move || view! { <Table caption class="bars bars-dense" columns=&COLUMNS rows /> }.into_any());
    view! { <Charted session id="seuils" title draw ways table /> }
}

fn rows(picture: &Picture) -> Vec<Row> {
    let of = picture.members();
    let pinned = &picture.territory.about().thresholds;
    let row = |at: &domain::indicators::AtLeast| {
        let reached = Range { min: at.min, max: at.max };
        let figure = marks::shown(picture, None, Figure::AtLeast(at.k));
        let cells = vec![
            Cell::NumberName(at.k.to_string()),
            Cell::Bar { min: at.min, max: at.max, of },
            figure.cell(range(reached)),
            figure.cell(percentages(reached, of)),
        ];
        Row { cells, class: if pinned.contains(&at.k) { "pinned" } else { "" } }
    };
    picture.tally.at_least.iter().map(row).collect()
}
