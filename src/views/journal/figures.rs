//! The main figures of two states, side by side.

use domain::indicators::{DaySnapshot, Figure, Range};
use leptos::prelude::*;

use super::comparison::ComparedState;
use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, finding, marks, tabled};
use crate::wording::numbers::range;
use crate::wording::{columns, evolution, named_states};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(named_states::FIGURE_COLUMN),
    TableColumn::Numbers(named_states::FIRST_COLUMN),
    TableColumn::Numbers(named_states::SECOND_COLUMN),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// The table, under the sentence that says what moved.
pub fn figures(sides: &[ComparedState; 2]) -> AnyView {
    let [before, after] = [&sides[0].snapshot, &sides[1].snapshot];
    let plain = |name: &str, figure: Figure, count: fn(&DaySnapshot) -> u32| {
        let ends = [before, after].map(|it| Range { min: count(it), max: count(it) });
        row(sides, name.to_owned(), &figure, ends, ends.map(range), false)
    };
    let mut rows = vec![
        plain(named_states::MEMBERS, Figure::Communes, DaySnapshot::members),
        plain(named_states::REGISTERED, Figure::Registered, |it| it.actions.registered),
        plain(named_states::DEPLOYED, Figure::Deployed, |it| it.actions.deployed),
        plain(named_states::RUNNING, Figure::Running, DaySnapshot::running),
    ];
    let mut moved = None;
    for &k in &after.territory.about().thresholds {
        let ends = [before, after].map(|it| it.reaching(k));
        let of = [before, after].map(DaySnapshot::members);
        if ends[0] != ends[1] || of[0] != of[1] {
            moved = Some((k, ends, of));
        }
        let shares = [named_states::share(ends[0], of[0]), named_states::share(ends[1], of[1])];
        rows.push(row(sides, named_states::at_least(k), &Figure::AtLeast(k), ends, shares, true));
    }
    let title = named_states::figures(moved, after.day());
    let table = TableValues {
        name: named_states::FIGURES_TABLE.to_owned(),
        caption: named_states::figures_caption(&sides[0].name, &sides[1].name, after.day()),
        class: "bars comparison",
        columns: &COLUMNS,
        rows,
    };
    finding("chiffres", title, vec![tabled(table)])
}

fn row(
    sides: &[ComparedState; 2],
    name: String,
    figure: &Figure,
    ends: [Range; 2],
    said: [String; 2],
    of_answers: bool,
) -> TableRow {
    let [first, second] = said;
    let cell = |side: &ComparedState, text: String| TableCell::Number {
        text,
        made_up: of_answers && side.snapshot.backing(None).illustrative > 0,
        to: side.is_now.then(|| marks::to_account(&side.snapshot, figure.clone())),
    };
    // Between two intervals there may be any difference, even where they are the same.
    let gain = if ends.iter().all(|range| range.is_certain()) {
        let difference = i64::from(ends[1].min) - i64::from(ends[0].min);
        evolution::gain((difference, difference))
    } else {
        named_states::NOT_CERTAIN.to_owned()
    };
    let cells = vec![
        TableCell::Name { text: name, to: None, tag: None },
        cell(&sides[0], first),
        cell(&sides[1], second),
        TableCell::Number { text: gain, made_up: false, to: None },
    ];
    TableRow { cells, class: "" }
}
