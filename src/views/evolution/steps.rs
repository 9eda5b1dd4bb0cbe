//! The actions that took a step: deployed, registered, put under study, stopped.

use domain::indicators::{ActionMilestone, BeforeAfter, Figure};
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableColumn};
use crate::route::Route;
use crate::views::shared::marks::made_up;
use crate::views::shared::{TableValues, finding, listed, tabled};
use crate::wording::evolution::{self, labels};
use crate::wording::{columns, dates};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::ACTIONS),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// How many stand where on both days, then who took which step.
pub fn steps(it: &ComparedDays) -> AnyView {
    let BeforeAfter { before, after } = it.between.actions;
    let row = |name, figure: &Figure, before: u32, after: u32| {
        it.row(name, figure, BeforeAfter { before: before.into(), after: after.into() })
    };
    let table = TableValues {
        name: labels::STEPS_TABLE.to_owned(),
        caption: evolution::caption(it.between.days),
        class: "bars",
        columns: &COLUMNS,
        rows: vec![
            row(labels::REGISTERED, &Figure::Registered, before.registered, after.registered),
            row(labels::DEPLOYED, &Figure::Deployed, before.deployed, after.deployed),
            row(labels::RUNNING, &Figure::Running, before.running, after.running),
            row(labels::UNDER_STUDY, &Figure::UnderStudy, before.under_study, after.under_study),
        ],
    };
    let lists = [
        (labels::WAS_DEPLOYED, &it.between.deployed),
        (labels::WAS_REGISTERED, &it.between.registered),
        (labels::WAS_PUT_UNDER_STUDY, &it.between.under_study),
        (labels::WAS_STOPPED, &it.between.stopped),
    ];
    let lists = lists.into_iter().filter_map(|(what, steps)| {
        listed(evolution::list_of(what, steps.len()), steps.iter().map(|step| item(it, *step)).collect())
    });
    let within = std::iter::once(tabled(table)).chain(lists).collect();
    finding("actions", evolution::steps(&it.between), within)
}

fn item(it: &ComparedDays, step: ActionMilestone) -> LinkItem {
    let action = it.after.territory.action(step.action);
    LinkItem {
        text: action.title.to_string(),
        to: Route::Action(action.id.clone()).hash(),
        aside: dates::when(step.date),
        tag: made_up(action),
    }
}
