//! The running actions by domain, objective or form, and the communes and inhabitants that each group reaches.

use domain::indicators::{
    ActionGroup, ActionSet, DaySnapshot, Figure, FigureFinding, Grouping, action_groups, inhabitants,
};
use domain::territory::ActionIndex;
use leptos::prelude::*;

use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::views::shared::{TableOrder, TableValues, marked_section, marks, sortable_table};
use wording::groups::{self, labels};
use wording::numbers::{fraction, percentages, whole};
use wording::{columns, findings, population};

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
pub fn section(snapshot: &DaySnapshot, (grouping, id): (Grouping, &'static str), order: TableOrder) -> AnyView {
    let finding = FigureFinding::groups(snapshot, grouping);
    let title = findings::sentence(&finding, &snapshot.territory, snapshot.day());
    let mut groups_of_actions = if let FigureFinding::Groups { groups, .. } = finding { groups } else { Vec::new() };
    let all = action_groups(&snapshot.territory, &snapshot.tally.cells, grouping);
    groups_of_actions.extend(all.into_iter().filter(|group| group.name.is_none()));
    let (table_id, columns) = match grouping {
        Grouping::Domain => ("domaines-tableau", &DOMAIN),
        Grouping::Objective => ("objectifs-tableau", &OBJECTIVE),
        Grouping::Form => ("formes-tableau", &FORM),
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
    marked_section(id, title, marks::all_cells_mark(snapshot), vec![sortable_table(table_id, order, table)])
}

fn row(snapshot: &DaySnapshot, grouping: Grouping, group: &ActionGroup) -> TableRow {
    let figure = group.name.clone().map(|name| {
        Figure::Reach(match grouping {
            Grouping::Domain => ActionSet::Domain(name),
            Grouping::Objective => ActionSet::Objective(name),
            Grouping::Form => ActionSet::Form(name),
        })
    });
    let of_actions = |is_illustrative: &dyn Fn(ActionIndex) -> bool| {
        FigureMark::unlinked(group.actions.iter().any(|&action| is_illustrative(action)))
    };
    let answers = of_actions(&|action| snapshot.backing(Some(action)).illustrative > 0);
    let rows = of_actions(&|action| marks::illustrative_tag(snapshot.territory.action(action)).is_some());
    let reach = figure.map_or_else(|| answers.clone(), |figure| marks::figure_mark(snapshot, figure));
    let (communes, of, people) = (group.communes, snapshot.members(), group.inhabitants);
    let everybody = inhabitants(&snapshot.territory, snapshot.tally.cells.members());
    let cells = vec![
        TableCell::Name { text: findings::group_name(&snapshot.territory, grouping, group), to: None, tag: None },
        rows.cell(whole(group.actions.len() as u64)).by(group.actions.len(), group.actions.len()),
        TableCell::Bar { min: communes.min, max: communes.max, of },
        reach.cell(fraction(communes, of)),
        marks::by_share(reach.cell(percentages(communes, of)), communes, of),
        reach.cell(groups::inhabitants(people.min, people.max, everybody)).by(people.min, people.max),
        marks::by_share(
            answers.cell(groups::share(group.participations, group.concerned)),
            group.participations,
            group.concerned,
        ),
    ];
    TableRow { cells, class: "" }
}
