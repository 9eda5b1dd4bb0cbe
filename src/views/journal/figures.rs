//! The main figures of the two compared states.

use domain::indicators::{DaySnapshot, Figure, Interval};
use leptos::prelude::*;

use super::comparison::ComparedState;
use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, marks, scrolled_table, titled_section};
use crate::wording::numbers::range;
use crate::wording::{columns, evolution, named_states};

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
        row(sides, name.to_owned(), &figure, values, values.map(range), false)
    };
    let mut rows = vec![
        plain(named_states::MEMBERS, Figure::Communes, DaySnapshot::members),
        plain(named_states::REGISTERED, Figure::Registered, |it| it.actions.registered),
        plain(named_states::DEPLOYED, Figure::Deployed, |it| it.actions.deployed),
        plain(named_states::RUNNING, Figure::Running, DaySnapshot::running),
    ];
    let mut changed = None;
    for &k in &after.territory.about().thresholds {
        let values = [before, after].map(|it| it.reaching(k));
        let of = [before, after].map(DaySnapshot::members);
        if values[0] != values[1] || of[0] != of[1] {
            changed = Some((k, values, of));
        }
        let shares = [named_states::share(values[0], of[0]), named_states::share(values[1], of[1])];
        rows.push(row(sides, named_states::at_least(k), &Figure::AtLeast(k), values, shares, true));
    }
    let title = named_states::figures(changed, after.day());
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
    of_answers: bool,
) -> TableRow {
    let [first, second] = texts;
    let cell = |side: &ComparedState, text: String| TableCell::Number {
        text,
        illustrative: of_answers && side.snapshot.backing(None).illustrative > 0,
        to: side.is_now.then(|| marks::account_address(&side.snapshot, figure.clone())),
    };
    // Two intervals may hide any difference, even if they are equal.
    let gain = if values.iter().all(|range| range.is_certain()) {
        let difference = i64::from(values[1].min) - i64::from(values[0].min);
        evolution::gain((difference, difference))
    } else {
        named_states::NOT_CERTAIN.to_owned()
    };
    let cells = vec![
        TableCell::Name { text: name, to: None, tag: None },
        cell(&sides[0], first),
        cell(&sides[1], second),
        TableCell::Number { text: gain, illustrative: false, to: None },
    ];
    TableRow { cells, class: "" }
}
