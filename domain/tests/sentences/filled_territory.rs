//! Territories drawn at random, and the same ones with what is not known filled in.

use std::collections::BTreeMap;

use crate::small_territory::with_objectives;
use domain::dates::Day;
use domain::indicators::{Cell, Cells, Scope};
use domain::territory::{ActionIndex, CommuneIndex, Territory};
use proptest::prelude::*;

const COMMUNES: [&str; 6] = [
    "59000,,Commune 0,1500,,2018-07",
    "59001,,Commune 1,1800,,",
    "59002,,Commune 2,900,,",
    "59003,,Commune 3,2500,2017,",
    "59004,,Commune 4,2600,,",
    "59005,,Commune 5,,,",
];
const ACTIONS: [&str; 5] = [
    "a0,Action 0,Eau,Achat,cout|service,,2014,2014-03,,oui,,publie,s",
    "a1,Action 1,Zoo,,service,2014,2015,2015-09-01,,,,publie,s",
    "a2,Action 2,Eau,Service,,2015,2016,2016,2019,,,publie,s",
    "a3,Action 3,Air,Achat,cout,2014,2016,2017-02,,oui,,publie,s",
    "a4,Action 4,Zoo,,,2017,2018,2018-06-15,,,,publie,s",
];

/// What is known of a cell: its state, the year it begins in, and where it comes from.
type Known = (&'static str, u16, &'static str);

/// A territory of six communes and five actions.
pub fn territories() -> impl Strategy<Value = Territory> {
    let state = prop::sample::select(vec!["participe", "participe", "non", "interessee", "non_concernee", "inconnue"]);
    let provenance = prop::sample::select(vec!["saisi", "saisi", "illustratif"]);
    let known = (state, 2014u16..2021, provenance);
    prop::collection::btree_map((0u8..5, 0u8..6), known, 0..=30).prop_map(|known| made_of(&known))
}

fn made_of(known: &BTreeMap<(u8, u8), Known>) -> Territory {
    let row = |((action, commune), (state, since, provenance)): (&(u8, u8), &Known)| {
        format!("a{action},5900{commune},{state},{since},,,{provenance},")
    };
    built(&known.iter().map(row).collect::<Vec<_>>())
}

fn built(participations: &[String]) -> Territory {
    with_objectives(&COMMUNES.map(str::to_owned), &ACTIONS.map(str::to_owned), participations)
}

/// The same territory, in which every part is known on a day: where it was not, `takes_part` says.
pub fn filled(
    territory: &Territory,
    day: Day,
    scope: Scope,
    takes_part: &dyn Fn(ActionIndex, CommuneIndex) -> bool,
) -> Territory {
    built(&rows_of(territory, day, scope, takes_part, ","))
}

/// The same territory, in which every part is known on two days: up to the second, `before` says
/// where it was not, and from then on `after`.
pub fn filled_twice(territory: &Territory, days: [Day; 2], scope: Scope, before: bool, after: bool) -> Territory {
    let [first, second] = days;
    let mut rows = rows_of(territory, first, scope, &|_, _| before, &format!(",{second}"));
    rows.extend(rows_of(territory, second, scope, &|_, _| after, &format!("{second},")));
    built(&rows)
}

fn rows_of(
    territory: &Territory,
    day: Day,
    scope: Scope,
    takes_part: &dyn Fn(ActionIndex, CommuneIndex) -> bool,
    period: &str,
) -> Vec<String> {
    let cells = Cells::on(territory, day, scope);
    let mut rows = Vec::new();
    for (action, line) in cells.by_action() {
        for (&commune, cell) in cells.members().iter().zip(line) {
            let state = match cell {
                Cell::Yes => "participe",
                Cell::NotConcerned => "non_concernee",
                Cell::Unknown if takes_part(action, commune) => "participe",
                Cell::No | Cell::Unknown => "non",
            };
            let (id, code) = (&territory.action(action).id, territory.commune(commune).code);
            rows.push(format!("{id},{code},{state},{period},,saisi,"));
        }
    }
    rows
}
