//! The communes by size class: their participations, and how many of them reach the pinned thresholds.

use domain::indicators::{
    DaySnapshot, Extreme, Figure, FigureFinding, Inhabitants, Interval, SizeGroup, reached, size_groups,
};
use leptos::prelude::*;

use super::extremes::communes_with;
use crate::components::{FigureMark, TableCell, TableColumn, TableRow, TextRun, figure};
use crate::views::shared::{TableValues, marked_section, marks, scrolled_table, side_by_side, subsection};
use wording::groups::{self, labels};
use wording::numbers::{fraction, percentages, range, whole};
use wording::punctuation::COLON;
use wording::{columns, commune, findings, population};

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
    let title = findings::said(snapshot, FigureFinding::sizes);
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
    marked_section(
        "tailles",
        title,
        marks::all_cells_mark(snapshot),
        vec![scrolled_table(table), side_by_side(thresholds)],
    )
}

/// The members that the sums of inhabitants leave out.
fn left_out(snapshot: &DaySnapshot) -> String {
    population::left_out_sentence(&snapshot.territory, snapshot.tally.cells.members())
}

fn name_of(group: &SizeGroup, class_name: fn(domain::indicators::SizeClass) -> String, unknown: &str) -> String {
    group.class.map_or_else(|| unknown.to_owned(), class_name)
}

fn row(snapshot: &DaySnapshot, group: &SizeGroup) -> TableRow {
    let (mark, table) = (marks::communes_mark(snapshot, &group.members), FigureMark::default());
    let extreme = |it: &Extreme| {
        let mut words = vec![
            TextRun { text: range(it.count), to: None, illustrative: mark.illustrative },
            TextRun { text: COLON.to_owned(), to: None, illustrative: false },
        ];
        words.extend(communes_with(snapshot, &group.members, it));
        TableCell::Run(words)
    };
    let cells = vec![
        TableCell::Name { text: name_of(group, commune::size_class, labels::UNKNOWN_SIZE), to: None, tag: None },
        table.cell(whole(group.members.len() as u64)),
        table.cell(whole(group.inhabitants)),
        mark.cell(groups::mean(group.spread.mean)),
        mark.cell(groups::median(group.spread.median)),
        extreme(&group.spread.lowest),
        extreme(&group.spread.highest),
    ];
    TableRow { cells, class: "" }
}

fn threshold(snapshot: &DaySnapshot, size_classes: &[SizeGroup], rank: usize, k: u32) -> AnyView {
    let mut rows = Vec::new();
    for group in size_classes {
        let Some(reach) = group.reached.get(rank).map(|at| at.reach) else { continue };
        let of = u32::try_from(group.members.len()).unwrap_or(u32::MAX);
        let name = name_of(group, commune::size_class, labels::UNKNOWN_SIZE);
        let mark = marks::communes_mark(snapshot, &group.members);
        let people = (reach.inhabitants, group.inhabitants);
        let cells = cells(name, (reach.communes, of), people, &|text| mark.cell(text));
        rows.push(TableRow { cells, class: "" });
    }
    let all = reached(&snapshot.territory, snapshot.tally.cells.members(), &snapshot.tally.counts, k);
    let inhabitants = size_classes.iter().map(|group| group.inhabitants).sum();
    let mark = marks::figure_mark(snapshot, Figure::AtLeast(k));
    let cells = cells(
        labels::ALL_SIZES.to_owned(),
        (all.communes, snapshot.members()),
        (all.inhabitants, inhabitants),
        &|text| mark.cell(text),
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
    let title = findings::at_least(all.communes, snapshot.members(), k);
    subsection(figure(title, mark.without_link()), vec![scrolled_table(table)])
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
