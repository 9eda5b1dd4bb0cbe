//! The effective state of a cell, and that the counted cells agree with it.

use domain::indicators::{Cell, CellBasis, Cells, DayView, Scope};
use domain::journal::Edit;
use domain::territory::{ParticipationState as State, Provenance, Territory};
use fixtures::edits::{answer, cell, journal};
use fixtures::filled_territory::territories;
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

fn of<'a>(territory: &'a Territory, scope: Scope, action: &str, commune: &str) -> (State, CellBasis<'a>) {
    let (action, commune) = territory.find_cell(&cell(action, commune)).expect("a cell");
    let cell = DayView { territory, day: day("2019-12-13"), scope }.cell(action, commune);
    (cell.state, cell.basis)
}

#[test]
fn a_cell_is_based_on_a_row_a_complete_list_a_row_left_out_or_nothing() {
    let territory = made(
        &["59001,,Un,1,,", "59002,,Deux,1,,"],
        &["a,A,D,,,,2015,2015,,,,publie,s", "full,F,D,,,,2015,2015,,oui,,publie,s"],
        &["a,59001,participe,2017,,,illustratif,", "full,59001,interessee,,2018,,saisi,"],
    );
    let (state, basis) = of(&territory, Scope::Everything, "a", "59001");
    assert!(state == State::TakesPart && matches!(basis, CellBasis::Row(row) if row.since.is_some()), "{basis:?}");
    assert_eq!(of(&territory, Scope::PublishedOnly, "a", "59001"), (State::Unknown, CellBasis::RowLeftOut));
    assert_eq!(of(&territory, Scope::Everything, "a", "59002"), (State::Unknown, CellBasis::Nothing));
    // The row ended in 2018, so the complete list applies.
    let list = CellBasis::CompleteList(Provenance::Published);
    assert_eq!(of(&territory, Scope::PublishedOnly, "full", "59001"), (State::No, list));
}

#[test]
fn a_no_after_a_participation_that_counts_means_no_longer() {
    let territory = made(
        &["59001,,Un,1,,2017", "59002,,Deux,1,,"],
        &["a,A,D,,,,2015,2015,,,,publie,s", "later,L,D,,,,2015,2022,,,,publie,s"],
        &[
            "a,59001,participe,2015,2016,,illustratif,",
            "a,59001,non,2016,,,saisi,",
            "a,59002,participe,2015,2016,,saisi,",
            "a,59002,non,2016,,,saisi,",
            "later,59002,non,2015,2016,,saisi,",
            "later,59002,participe,2016,,,saisi,",
        ],
    );
    let view = |scope| DayView { territory: &territory, day: day("2019-12-13"), scope };
    let no_longer = |scope, action, commune| {
        let (action, commune) = territory.find_cell(&cell(action, commune)).expect("a cell");
        view(scope).took_part_before(action, commune, &view(scope).cell(action, commune))
    };
    assert!(no_longer(Scope::Everything, "a", "59001") && no_longer(Scope::Everything, "a", "59002"));
    assert!(!no_longer(Scope::PublishedOnly, "a", "59001"), "the earlier row does not count");
    assert!(no_longer(Scope::PublishedOnly, "a", "59002"));
    assert!(!no_longer(Scope::Everything, "later", "59002"), "it takes part now");
    let is_counted = |action, commune| {
        let (action, commune) = territory.find_cell(&cell(action, commune)).expect("a cell");
        view(Scope::Everything).is_counted(action, commune)
    };
    assert!(is_counted("a", "59002"));
    assert!(!is_counted("a", "59001"), "no member any more");
    assert!(!is_counted("later", "59002"), "not deployed yet");
}

proptest! {
    #[test]
    fn each_cell_is_counted_with_its_effective_state(
        territory in territories(),
        on in prop::sample::select(vec!["2014-06-01", "2017-03-01", "2019-12-13", "2021-01-01"]),
        edited in prop::collection::vec((0u8..5, 0u8..6, prop::sample::select(State::ALL.to_vec())), 0..4),
    ) {
        let edits = edited.into_iter().map(|(action, commune, state)| -> Edit {
            answer(cell(&format!("a{action}"), &format!("5900{commune}")), state, ("2017", ""))
        });
        let territory = territory.after(&journal(edits));
        for scope in [Scope::Everything, Scope::PublishedOnly] {
            let cells = Cells::on(&territory, day(on), scope);
            let view = DayView { territory: &territory, day: day(on), scope };
            for &action in cells.running() {
                for &commune in cells.members() {
                    let effective = view.cell(action, commune);
                    let (counted, provenance) = cells.at(cells.index_of(action, commune).expect("a counted cell"));
                    prop_assert_eq!(counted, Cell::of_state(effective.state));
                    prop_assert!(counted == Cell::Unknown || Some(provenance) == effective.provenance());
                    prop_assert!(view.is_counted(action, commune));
                }
            }
        }
    }
}
