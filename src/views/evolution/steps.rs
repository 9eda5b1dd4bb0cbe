//! The actions that were deployed, registered, put under study or stopped.

use domain::indicators::{ActionMilestone, Figure, FigureFinding, Milestones, are_dates_unknown};
use domain::territory::Action;
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{LinkItem, TableColumn};
use crate::route::Route;
use crate::views::shared::marks::illustrative_tag;
use crate::views::shared::{TableValues, link_list, marked_section, scrolled_table};
use wording::evolution::{self, labels};
use wording::{columns, dates};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::ACTIONS),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// The section: the number of actions by status on both days, then the actions of each milestone.
pub fn steps(days: &ComparedDays) -> AnyView {
    let table = TableValues {
        name: labels::STEPS_TABLE.to_owned(),
        caption: evolution::caption(labels::STEPS_TABLE, days.between.days),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: vec![
            days.actions(labels::REGISTERED, &Figure::Registered, Action::is_registered_on),
            days.actions(labels::DEPLOYED, &Figure::Deployed, Action::is_deployed_on),
            days.actions(labels::RUNNING, &Figure::Running, Action::is_running_on),
            days.actions(labels::UNDER_STUDY, &Figure::UnderStudy, Action::is_under_study_on),
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
    let (territory, scope) = (&days.after.territory, days.after.scope());
    let title = days.said(&FigureFinding::Milestones(Milestones::of(territory, &days.between, scope)));
    marked_section("actions", title, days.rows_mark(), within)
}

fn item(days: &ComparedDays, milestone: ActionMilestone) -> LinkItem {
    let action = days.after.territory.action(milestone.action);
    LinkItem {
        text: action.title.to_string(),
        to: Route::Action(action.id.clone()).hash(),
        aside: if are_dates_unknown(action, days.after.scope()) { String::new() } else { dates::when(milestone.date) },
        tag: illustrative_tag(action),
    }
}
