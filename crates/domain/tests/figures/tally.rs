//! A tally that is updated cell by cell equals one that is counted from the start.

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::{
    Cell, Cells, Figures, Scope, Tally, adoption, at_least, backing, commune_counts, domain_reach,
};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::{ParticipationState, Territory};
use fixtures::small_territory::territory;
use proptest::prelude::*;

const COMMUNES: [&str; 4] =
    ["59001,,Un,1000,,", "59002,,Deux,500,2017-01-01,2020", "59003,,Trois,,,", "59004,,Quatre,9,,"];
const ACTIONS: [&str; 4] = [
    "a,A,Achats,,,,2015,2015,,oui,,publie,s",
    "b,B,Achats,,,,2015,2016,2019,,,illustratif,",
    "c,C,Habitat,,,,2015,2016-06,,,,publie,s",
    "d,D,Habitat,,,,2015,,,,,publie,s",
];
const ROWS: [&str; 5] = [
    "a,59001,participe,,,,publie,s",
    "b,59001,participe,2016,2018,,illustratif,",
    "b,59002,interessee,,,,illustratif,",
    "c,59003,non_concernee,,,,saisi,",
    "c,59004,participe,2017,,,illustratif,",
];

fn bundled() -> Territory {
    territory(&COMMUNES, &ACTIONS, &ROWS).expect("a readable package")
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let cell = (
        prop::sample::select(vec!["a", "b", "c", "d"]),
        prop::sample::select(vec!["59001", "59002", "59003", "59004", "59009"]),
    )
        .prop_map(|(action, commune)| CellName {
            action: ActionId::parse(action).expect("an id"),
            commune: CommuneCode::parse(commune).expect("a code"),
        });
    let entry = (0u8..16).prop_map(|number| EntryId::from_random([number; 12]));
    prop_oneof![
        5 => (cell.clone(), prop::sample::select(ParticipationState::ALL.to_vec()))
            .prop_map(|(cell, state)| Edit::answer(Answer::since(cell, state, None))),
        1 => cell.prop_map(|cell| Edit::Confirm { cells: vec![cell], on: Day::end_of_year(2017) }),
        1 => prop::collection::vec(entry.clone(), 0..4)
            .prop_map(|entries| Edit::Withdraw { entries, cells: Vec::new() }),
        2 => entry.clone().prop_map(|entry| Edit::Undo { entry }),
        1 => entry.prop_map(|entry| Edit::Redo { entry }),
    ]
}

fn after(edits: Vec<Edit>) -> Territory {
    let mut journal = Journal::default();
    for (number, edit) in (0u8..).zip(edits) {
        journal.record(EntryId::from_random([number; 12]), 0, edit);
    }
    bundled().after(&journal)
}

const fn scope(published_only: bool) -> Scope {
    if published_only { Scope::PublishedOnly } else { Scope::Everything }
}

proptest! {
    #[test]
    fn a_tally_updated_edit_by_edit_equals_the_tally_of_the_territory_after_all_edits(
        edits in prop::collection::vec(any_edit(), 1..16), year in 2015u16..2021, published_only in any::<bool>(),
    ) {
        let (bundled, day) = (bundled(), Day::end_of_year(year));
        let scope = scope(published_only);
        let (mut journal, mut updated) = (Journal::default(), bundled.clone());
        let mut tally = Tally::on(&bundled, day, scope);
        for (number, edit) in (0u8..).zip(edits) {
            journal.record(EntryId::from_random([number; 12]), 0, edit.clone());
            let cells = journal.cells_of(&edit).expect("no edit of the tables");
            updated = updated.revised(&journal, &cells);
            for (action, commune) in cells.iter().filter_map(|cell| bundled.find_cell(cell)) {
                tally.update(&updated, action, commune);
            }
            let after = bundled.after(&journal);
            prop_assert_eq!(&updated, &after);
            prop_assert_eq!(&tally, &Tally::on(&after, day, scope));
            prop_assert_eq!(Figures::of(&updated, tally.clone()), Figures::on(&after, day, scope));
        }
    }

    #[test]
    fn counting_in_one_pass_gives_the_same_as_each_indicator_alone(
        edits in prop::collection::vec(any_edit(), 0..16), year in 2014u16..2021, published_only in any::<bool>(),
    ) {
        let (territory, day, scope) = (after(edits), Day::end_of_year(year), scope(published_only));
        let tally = Tally::on(&territory, day, scope);
        let cells = Cells::on(&territory, day, scope);
        prop_assert_eq!(&tally.counts, &commune_counts(&cells));
        prop_assert_eq!(&tally.at_least, &at_least(&tally.counts, cells.running().len()));
        prop_assert_eq!(&tally.adoption, &adoption(&territory, &cells));
        prop_assert_eq!(&tally.by_domain, &domain_reach(&territory, &cells));
        prop_assert_eq!(&tally.backing, &backing(&cells));
        let of_kind = |kind: Cell| cells.all().iter().map(|cell| u32::from(*cell == kind)).sum::<u32>();
        let kinds = [tally.kinds.yes, tally.kinds.no, tally.kinds.not_concerned, tally.kinds.unknown];
        prop_assert_eq!(kinds, [Cell::Yes, Cell::No, Cell::NotConcerned, Cell::Unknown].map(of_kind));
    }

    #[test]
    fn each_cell_follows_from_the_row_of_the_day_or_from_the_list_without_one(
        edits in prop::collection::vec(any_edit(), 0..16), year in 2014u16..2021, published_only in any::<bool>(),
    ) {
        let (territory, day, scope) = (after(edits), Day::end_of_year(year), scope(published_only));
        let cells = Cells::on(&territory, day, scope);
        for &action in cells.running() {
            for &commune in cells.members() {
                let row = territory.on(action, commune, day);
                let expected = match row.map(|row| (scope.includes(row), row.state)) {
                    None if territory.action(action).list_is_complete => Cell::No,
                    None | Some((false, _) | (true, ParticipationState::Unknown)) => Cell::Unknown,
                    Some((true, ParticipationState::TakesPart)) => Cell::Yes,
                    Some((true, ParticipationState::NotConcerned)) => Cell::NotConcerned,
                    Some((true, ParticipationState::No | ParticipationState::Interested)) => Cell::No,
                };
                let provenance = row.map_or(territory.action(action).provenance, |row| row.provenance);
                let index = cells.index_of(action, commune).expect("a member and a running action");
                prop_assert_eq!(cells.at(index), (expected, provenance));
            }
        }
    }
}
