//! How the participations are spread over the whole territory.

use domain::indicators::{Extreme, Figure, Spread};
use leptos::prelude::*;

use super::extremes::who;
use crate::components::{Cell, Column, Row};
use crate::state::Picture;
use crate::views::shared::{Tabled, finding, marks, tabled};
use crate::wording::groups;
use crate::wording::numbers::range;

const COLUMNS: [Column; 3] = [Column::Words("Mesure"), Column::Numbers("Actions"), Column::Words("Ce que c’est")];

/// The mean, the median and both extremes.
pub fn whole(picture: &Picture) -> AnyView {
    let Some(spread) = Spread::of(&picture.tally.counts) else { return ().into_any() };
    let made_up = picture.backing(None).illustrative > 0;
    let measure = |name: &str, text: String, what: &str| {
        let number = Cell::Number { text, made_up, to: None };
        row(name, number, Cell::Text(what.to_owned()))
    };
    let extreme = |name: &str, it: &Extreme| {
        let text = range(it.count);
        let number = if it.count.is_certain() {
            marks::shown(picture, None, Figure::Exactly(it.count.min)).cell(text)
        } else {
            Cell::Number { text, made_up, to: None }
        };
        row(name, number, Cell::Run(who(picture, picture.tally.cells.members(), it)))
    };
    let rows = vec![
        measure("Moyenne", groups::mean(spread.mean), groups::MEAN),
        measure("Médiane", groups::median(spread.median), groups::MEDIAN),
        extreme("Le plus bas", &spread.lowest),
        extreme("Le plus haut", &spread.highest),
    ];
    let table = Tabled {
        name: "Tout le territoire".to_owned(),
        caption: groups::WHOLE_CAPTION.to_owned(),
        class: "bars",
        columns: &COLUMNS,
        rows,
    };
    finding("territoire", groups::middle(spread.median), vec![tabled(table)])
}

fn row(name: &str, number: Cell, what: Cell) -> Row {
    Row { cells: vec![Cell::Name { text: name.to_owned(), to: None, tag: None }, number, what], class: "" }
}
