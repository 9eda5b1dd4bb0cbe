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
