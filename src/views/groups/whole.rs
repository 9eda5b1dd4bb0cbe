//! How the participations are spread over the whole territory.

use domain::indicators::{DaySnapshot, Extreme, Figure, Spread};
use leptos::prelude::*;

use super::extremes::who;
use crate::components::{TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, finding, marks, tabled};
use crate::wording::groups;
use crate::wording::numbers::range;

const COLUMNS: [TableColumn; 3] =
    [TableColumn::Words("Mesure"), TableColumn::Numbers("Actions"), TableColumn::Words("Ce que c’est")];

/// The mean, the median and both extremes.
pub fn whole(picture: &DaySnapshot) -> AnyView {
    let Some(spread) = Spread::of(&picture.tally.counts) else { return ().into_any() };
    let made_up = picture.backing(None).illustrative > 0;
    let measure = |name: &str, text: String, what: &str| {
        let number = TableCell::Number { text, made_up, to: None };
        row(name, number, TableCell::Text(what.to_owned()))
    };
    let extreme = |name: &str, it: &Extreme| {
        let text = range(it.count);
        let number = if it.count.is_certain() {
            marks::shown(picture, None, Figure::Exactly(it.count.min)).cell(text)
        } else {
            TableCell::Number { text, made_up, to: None }
        };
        row(name, number, TableCell::Run(who(picture, picture.tally.cells.members(), it)))
    };
    let rows = vec![
        measure("Moyenne", groups::mean(spread.mean), groups::MEAN),
        measure("Médiane", groups::median(spread.median), groups::MEDIAN),
        extreme("Le plus bas", &spread.lowest),
        extreme("Le plus haut", &spread.highest),
    ];
    let table = TableValues {
        name: "Tout le territoire".to_owned(),
        caption: groups::WHOLE_CAPTION.to_owned(),
        class: "bars",
        columns: &COLUMNS,
        rows,
    };
    finding("territoire", groups::middle(spread.median), vec![tabled(table)])
}

fn row(name: &str, number: TableCell, what: TableCell) -> TableRow {
    TableRow { cells: vec![TableCell::Name { text: name.to_owned(), to: None, tag: None }, number, what], class: "" }
}
