//! The main figures of the two compared states.

use domain::indicators::{DaySnapshot, Figure, Interval};
use leptos::prelude::*;

use super::comparison::ComparedState;
use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, marks, scrolled_table, titled_section};
use wording::numbers::range;
use wording::{columns, evolution, named_states};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(named_states::FIGURE_COLUMN),
    TableColumn::Numbers(named_states::FIRST_COLUMN),
    TableColumn::Numbers(named_states::SECOND_COLUMN),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// The table, under a sentence about the threshold that changed.
pub fn figures(sides: &[ComparedState; 2]) -> AnyView {
    let [before, after] = [&sides[0].snapshot, &sides[1].snapshot];
    let plain = |name: &str, figure: Figure, count: fn(&DaySnapshot) -> u32| {
        let values = [before, after].map(|it| Interval { min: count(it), max: count(it) });
        row(sides, name.to_owned(), &figure, values, values.map(range))
    };
    let mut rows = vec![
        plain(named_states::MEMBERS, Figure::Communes, DaySnapshot::members),
        plain(named_states::REGISTERED, Figure::Registered, |it| it.actions.registered),
        plain(named_states::DEPLOYED, Figure::Deployed, |it| it.actions.deployed),
        plain(named_states::RUNNING, Figure::Running, DaySnapshot::running),
    ];
    let (mut changed, mut all_certain) = (None, true);
    for &k in &after.territory.about().thresholds {
        let values = [before, after].map(|it| it.reaching(k));
        let of = [before, after].map(DaySnapshot::members);
        all_certain &= values.iter().all(|range| range.is_certain());
        if values[0] != values[1] || of[0] != of[1] {
            changed = Some((k, values, of));
        }
        let shares = [named_states::share(values[0], of[0]), named_states::share(values[1], of[1])];
        rows.push(row(sides, named_states::at_least(k), &Figure::AtLeast(k), values, shares));
    }
    let title = named_states::figures(changed, all_certain, after.day());
    let table = TableValues {
        name: named_states::FIGURES_TABLE.to_owned(),
        caption: named_states::figures_caption(&sides[0].name, &sides[1].name, after.day()),
        class: "bars states-compared",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows,
    };
    titled_section("chiffres", title, vec![scrolled_table(table)])
}

fn row(
    sides: &[ComparedState; 2],
    name: String,
    figure: &Figure,
    values: [Interval; 2],
    texts: [String; 2],
) -> TableRow {
    let [first, second] = texts;
    let marks = [&sides[0], &sides[1]].map(|side| {
        let mark = marks::figure_mark(&side.snapshot, figure.clone());
        if side.is_now { mark } else { mark.without_link() }
    });
    let difference = FigureMark::unlinked(marks.iter().any(|mark| mark.illustrative));
    // Two intervals may hide any difference, even if they are equal.
    let gain = if values.iter().all(|range| range.is_certain()) {
        let difference = i64::from(values[1].min) - i64::from(values[0].min);
        evolution::gain((difference, difference))
    } else {
        named_states::NOT_CERTAIN.to_owned()
    };
    let cells = vec![
        TableCell::Name { text: name, to: None, tag: None },
        marks[0].cell(first),
        marks[1].cell(second),
        difference.cell(gain),
    ];
    TableRow { cells, class: "" }
}
