//! How far each action has been taken up, the most taken up first.

use std::sync::Arc;

use domain::indicators::{Adoption, Figure, Range};
use domain::territory::ActionIndex;
use leptos::prelude::*;

use crate::components::{Cell, Column, Row, Table};
use crate::route::Route;
use crate::state::{Picture, Session};
use crate::views::shared::marks::{self, made_up};
use crate::views::shared::plots::most_taken_up_first;
use crate::views::shared::{Charted, Draw, Tables, Ways, plots};
use crate::wording::numbers::{fraction, percentages};
use crate::wording::overview;

const COLUMNS: [Column; 5] = [
    Column::Words("Action"),
    Column::Extra("Domaine"),
    Column::Bars,
    Column::Numbers("Communes"),
    Column::Numbers("Part"),
];

/// The growth of each running action, and one row an action.
#[component]
pub fn Adoptions(session: Session, ways: Ways) -> impl IntoView {
    let picture = session.picture;
    let title = Signal::derive(move || {
        picture.with(|it| {
            let first = most_taken_up_first(it)
                .first()
                .map(|(action, it)| (*action, Range { min: it.min, max: it.max }, it.of));
            overview::adoption(&it.territory, first)
        })
    });
    let rows = Signal::derive(move || picture.with(|picture| rows(picture)));
    let draw: Draw = Arc::new(|picture, width| {
        Some(plots::adoption(picture, &|figure| marks::to_account(picture, figure), usize::MAX, width))
    });
    let table: Tables = Box::new(move || {
        view! { <Table caption=overview::ADOPTION_CAPTION class="bars bars-wide" columns=&COLUMNS rows /> }.into_any()
    });
    view! { <Charted session id="adoption" title draw ways table /> }
}

fn rows(picture: &Picture) -> Vec<Row> {
    let row = |(place, it): (ActionIndex, Adoption)| {
        let action = picture.territory.action(place);
        let count = Range { min: it.min, max: it.max };
        let figure = marks::shown(picture, Some(place), Figure::Participants(action.id.clone()));
        let to = Some(Route::Action(action.id.clone()).hash());
        let cells = vec![
            Cell::Name { text: action.title.to_string(), to, tag: made_up(action) },
            Cell::Extra(action.domain.to_string()),
            Cell::Bar { min: it.min, max: it.max, of: it.of },
            figure.cell(fraction(count, it.of)),
            figure.cell(percentages(count, it.of)),
        ];
        Row { cells, class: "" }
    };
    most_taken_up_first(picture).into_iter().map(row).collect()
}
