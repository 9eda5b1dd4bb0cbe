//! The actions that were deployed, registered, put under study or stopped.

use domain::indicators::{ActionMilestone, BeforeAfter, Figure};
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableColumn};
use crate::route::Route;
use crate::views::shared::marks::illustrative_tag;
use crate::views::shared::{TableValues, link_list, scrolled_table, titled_section};
use crate::wording::evolution::{self, labels};
use crate::wording::{columns, dates};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::ACTIONS),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// The section: the number of actions by status on both days, then the actions of each milestone.
pub fn steps(days: &ComparedDays) -> AnyView {
    let BeforeAfter { before, after } = days.between.actions;
    let row = |name, figure: &Figure, before: u32, after: u32| {
        days.row(name, figure, BeforeAfter { before: before.into(), after: after.into() })
    };
    let table = TableValues {
        name: labels::STEPS_TABLE.to_owned(),
        caption: evolution::caption(days.between.days),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: vec![
            row(labels::REGISTERED, &Figure::Registered, before.registered, after.registered),
            row(labels::DEPLOYED, &Figure::Deployed, before.deployed, after.deployed),
            row(labels::RUNNING, &Figure::Running, before.running, after.running),
            row(labels::UNDER_STUDY, &Figure::UnderStudy, before.under_study, after.under_study),
        ],
    };
    let lists = [
        (labels::WAS_DEPLOYED, &days.between.deployed),
        (labels::WAS_REGISTERED, &days.between.registered),
        (labels::WAS_PUT_UNDER_STUDY, &days.between.under_study),
        (labels::WAS_STOPPED, &days.between.stopped),
    ];
    let lists = lists.into_iter().filter_map(|(title, milestones)| {
        let items = milestones.iter().map(|milestone| item(days, *milestone)).collect();
        link_list(evolution::list_of(title, milestones.len()), items)
    });
    let within = std::iter::once(scrolled_table(table)).chain(lists).collect();
    titled_section("actions", evolution::milestones(&days.between), within)
}

fn item(days: &ComparedDays, milestone: ActionMilestone) -> LinkItem {
    let action = days.after.territory.action(milestone.action);
    LinkItem {
        text: action.title.to_string(),
        to: Route::Action(action.id.clone()).hash(),
        aside: dates::when(milestone.date),
        tag: illustrative_tag(action),
    }
}
