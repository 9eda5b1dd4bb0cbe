//! The running actions by domain, objective or form, and the communes and inhabitants that each group reaches.

use domain::indicators::{
    ActionGroup, ActionSet, DaySnapshot, Figure, Grouping, action_groups, inhabitants, leading_groups,
};
use domain::sorting::{collation_key, sorted};
use leptos::prelude::*;

use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, marks, scrolled_table, titled_section};
use crate::wording::groups::{self, labels};
use crate::wording::numbers::{fraction, percentages, whole};
use crate::wording::{columns, population};

const DOMAIN: [TableColumn; 7] = columns_of(Grouping::Domain);
const OBJECTIVE: [TableColumn; 7] = columns_of(Grouping::Objective);
const FORM: [TableColumn; 7] = columns_of(Grouping::Form);

const fn columns_of(grouping: Grouping) -> [TableColumn; 7] {
    [
        TableColumn::Words(labels::grouping_column(grouping)),
        TableColumn::Numbers(columns::ACTIONS),
        TableColumn::Bars,
        TableColumn::Numbers(columns::COMMUNES),
        TableColumn::Numbers(columns::SHARE),
        TableColumn::Numbers(columns::INHABITANTS),
        TableColumn::Numbers(labels::PARTICIPATIONS),
    ]
}

/// The section of a grouping, with one row for each group, those that reach the most communes first.
pub fn section(snapshot: &DaySnapshot, grouping: Grouping, id: &'static str) -> AnyView {
    let groups_of_actions = action_groups(&snapshot.territory, &snapshot.tally.cells, grouping);
    // Objectives that reach as many communes stay in the order of the scheme.
    let sort_name = |group: &ActionGroup| match grouping {
        Grouping::Objective => None,
        Grouping::Domain | Grouping::Form => group.name.as_deref().map(collation_key),
    };
    let groups_of_actions = sorted(groups_of_actions, |one, other| {
        let key = |it: &ActionGroup| (it.name.is_some(), it.communes.min, it.communes.max);
        key(other).cmp(&key(one)).then_with(|| sort_name(one).cmp(&sort_name(other)))
    });
    let (leading, reached) = leading_groups(&groups_of_actions);
    let leading: Vec<String> = leading.into_iter().map(|group| name_of(snapshot, grouping, group)).collect();
    let named = groups_of_actions.iter().filter(|group| group.name.is_some()).count();
    let title = groups::most(grouping, named, &leading, reached, snapshot.members());
    let columns = match grouping {
        Grouping::Domain => &DOMAIN,
        Grouping::Objective => &OBJECTIVE,
        Grouping::Form => &FORM,
    };
    let table = TableValues {
        name: labels::grouping_table(grouping).to_owned(),
        caption: [
            groups::groups_caption(grouping),
            population::left_out_sentence(&snapshot.territory, snapshot.tally.cells.members()),
        ]
        .concat(),
        class: "bars bars-wide",
        scrolls_rows: false,
        columns,
        rows: groups_of_actions.iter().map(|group| row(snapshot, grouping, group)).collect(),
    };
    titled_section(id, title, vec![scrolled_table(table)])
}

fn name_of(snapshot: &DaySnapshot, grouping: Grouping, group: &ActionGroup) -> String {
    let Some(name) = &group.name else { return groups::in_none(grouping).to_owned() };
    let objectives = &snapshot.territory.about().objectives;
    let known = objectives.iter().find(|objective| grouping == Grouping::Objective && objective.id == *name);
    known.map_or_else(|| name.to_string(), |objective| objective.sentence.to_string())
}

fn row(snapshot: &DaySnapshot, grouping: Grouping, group: &ActionGroup) -> TableRow {
    let figure = group.name.clone().map(|name| {
        Figure::Reach(match grouping {
            Grouping::Domain => ActionSet::Domain(name),
            Grouping::Objective => ActionSet::Objective(name),
            Grouping::Form => ActionSet::Form(name),
        })
    });
    let to = figure.map(|figure| marks::account_address(snapshot, figure));
    let is_illustrative = group.actions.iter().any(|&action| snapshot.backing(Some(action)).illustrative > 0);
    let number = |text: String, illustrative: bool, to: Option<String>| TableCell::Number { text, illustrative, to };
    let (communes, of, people) = (group.communes, snapshot.members(), group.inhabitants);
    let everybody = inhabitants(&snapshot.territory, snapshot.tally.cells.members());
    let cells = vec![
        TableCell::Name { text: name_of(snapshot, grouping, group), to: None, tag: None },
        number(whole(group.actions.len() as u64), false, None),
        TableCell::Bar { min: communes.min, max: communes.max, of },
        number(fraction(communes, of), is_illustrative, to.clone()),
        number(percentages(communes, of), is_illustrative, to.clone()),
        number(groups::inhabitants(people.min, people.max, everybody), is_illustrative, to),
        number(groups::share(group.participations, group.concerned), is_illustrative, None),
    ];
    TableRow { cells, class: "" }
}
