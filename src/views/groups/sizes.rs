//! The communes by size class: their participations, and how many of them reach the pinned thresholds.

use domain::indicators::{
    DaySnapshot, Extreme, Figure, Inhabitants, Interval, SizeGroup, highest_mean, reached, size_groups,
};
use leptos::prelude::*;

use super::extremes::communes_with;
use crate::components::{TableCell, TableColumn, TableRow, TextRun};
use crate::views::shared::{TableValues, marks, scrolled_table, side_by_side, subsection, titled_section};
use crate::wording::groups::{self, labels};
use crate::wording::numbers::{fraction, percentages, range, whole};
use crate::wording::punctuation::COLON;
use crate::wording::{columns, commune, overview, population};

const COLUMNS: [TableColumn; 7] = [
    TableColumn::Words(labels::SIZE_CLASS),
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::INHABITANTS),
    TableColumn::Numbers(labels::MEAN),
    TableColumn::Numbers(labels::MEDIAN),
    TableColumn::Words(labels::LOWEST),
    TableColumn::Words(labels::HIGHEST),
];

const THRESHOLD: [TableColumn; 5] = [
    TableColumn::Words(labels::SIZE_CLASS),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
    TableColumn::Numbers(columns::INHABITANTS),
];

/// The section: a table of participations, then one for each threshold.
pub fn sizes(snapshot: &DaySnapshot) -> AnyView {
    let size_classes = size_groups(&snapshot.territory, &snapshot.tally.cells, &snapshot.tally.counts);
    let first = highest_mean(&size_classes)
        .map(|group| (name_of(group, commune::size_class_of, groups::OF_UNKNOWN_SIZE), group));
    let title = groups::sizes(first.as_ref().map(|(name, group)| (&**name, group.spread.mean)), size_classes.len());
    let table = TableValues {
        name: labels::SIZES_TABLE.to_owned(),
        caption: [groups::SIZES_CAPTION, &*left_out(snapshot)].concat(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: size_classes.iter().map(|group| row(snapshot, group)).collect(),
    };
    let thresholds = snapshot.territory.about().thresholds.iter().enumerate();
    let thresholds = thresholds.map(|(rank, &k)| threshold(snapshot, &size_classes, rank, k)).collect();
    titled_section("tailles", title, vec![scrolled_table(table), side_by_side(thresholds)])
}

/// The members that the sums of inhabitants leave out.
fn left_out(snapshot: &DaySnapshot) -> String {
    population::left_out_sentence(&snapshot.territory, snapshot.tally.cells.members())
}

fn name_of(group: &SizeGroup, class_name: fn(domain::indicators::SizeClass) -> String, unknown: &str) -> String {
    group.class.map_or_else(|| unknown.to_owned(), class_name)
}

fn row(snapshot: &DaySnapshot, group: &SizeGroup) -> TableRow {
    let illustrative = snapshot.backing(None).illustrative > 0;
    let number = |text: String, illustrative: bool| TableCell::Number { text, illustrative, to: None };
    let extreme = |it: &Extreme| {
        let mut words = vec![
            TextRun { text: range(it.count), to: None, illustrative },
            TextRun { text: COLON.to_owned(), to: None, illustrative: false },
        ];
        words.extend(communes_with(snapshot, &group.members, it));
        TableCell::Run(words)
    };
    let cells = vec![
        TableCell::Name { text: name_of(group, commune::size_class, labels::UNKNOWN_SIZE), to: None, tag: None },
        number(whole(group.members.len() as u64), false),
        number(whole(group.inhabitants), false),
        number(groups::mean(group.spread.mean), illustrative),
        number(groups::median(group.spread.median), illustrative),
        extreme(&group.spread.lowest),
        extreme(&group.spread.highest),
    ];
    TableRow { cells, class: "" }
}

fn threshold(snapshot: &DaySnapshot, size_classes: &[SizeGroup], rank: usize, k: u32) -> AnyView {
    let illustrative = snapshot.backing(None).illustrative > 0;
    let mut rows = Vec::new();
    for group in size_classes {
        let Some(reach) = group.reached.get(rank).map(|at| at.reach) else { continue };
        let of = u32::try_from(group.members.len()).unwrap_or(u32::MAX);
        let name = name_of(group, commune::size_class, labels::UNKNOWN_SIZE);
        let cells = cells(name, (reach.communes, of), (reach.inhabitants, group.inhabitants), &|text| {
            TableCell::Number { text, illustrative, to: None }
        });
        rows.push(TableRow { cells, class: "" });
    }
    let all = reached(&snapshot.territory, snapshot.tally.cells.members(), &snapshot.tally.counts, k);
    let inhabitants = size_classes.iter().map(|group| group.inhabitants).sum();
    let figure = marks::figure_mark(snapshot, None, Figure::AtLeast(k));
    let cells = cells(
        labels::ALL_SIZES.to_owned(),
        (all.communes, snapshot.members()),
        (all.inhabitants, inhabitants),
        &|text| figure.cell(text),
    );
    rows.push(TableRow { cells, class: "pinned" });
    let name = groups::threshold_caption(k);
    let table = TableValues {
        caption: [&*name, &left_out(snapshot)].concat(),
        name,
        class: "bars bars-wide",
        scrolls_rows: false,
        columns: &THRESHOLD,
        rows,
    };
    subsection(overview::headline(all.communes, snapshot.members(), k), vec![scrolled_table(table)])
}

fn cells(
    name: String,
    (communes, of): (Interval, u32),
    (people, all): (Inhabitants, u64),
    number: &dyn Fn(String) -> TableCell,
) -> Vec<TableCell> {
    vec![
        TableCell::Name { text: name, to: None, tag: None },
        TableCell::Bar { min: communes.min, max: communes.max, of },
        number(fraction(communes, of)),
        number(percentages(communes, of)),
        number(groups::inhabitants(people.min, people.max, all)),
    ]
}
