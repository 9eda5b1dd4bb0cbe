//! Undoing, redoing and merging edits, and the territory after them.

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::{Participation, ParticipationState, Provenance};
use fixtures::journals::{any_journal, bundled};
use proptest::prelude::*;

fn cell(commune: &str) -> CellName {
    let action = ActionId::parse("a").expect("an id");
    CellName { action, commune: CommuneCode::parse(commune).expect("a code") }
}

fn answer(commune: &str, state: ParticipationState, since: Option<&str>) -> Edit {
    Edit::answer(Answer::since(cell(commune), state, since.and_then(ReducedDate::parse)))
}

/// A journal of these edits, whose ids are 1, 2, 3…
fn journal(edits: impl IntoIterator<Item = Edit>) -> Journal {
    let mut journal = Journal::default();
    for (number, edit) in (1..).zip(edits) {
        journal.record(id(number), 0, edit);
    }
    journal
}

fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

fn history(journal: &Journal, commune: &str) -> Vec<String> {
    let territory = bundled().after(journal);
    let (action, commune) = territory.find_cell(&cell(commune)).expect("a cell");
    let date = |date: Option<ReducedDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let line = |row: &Participation| {
        format!("{} {}..{} {:?}", row.state.as_str(), date(row.since), date(row.until), row.provenance)
    };
    territory.periods(action, commune).iter().map(line).collect()
}

#[test]
fn an_answer_with_a_start_keeps_earlier_rows_and_one_without_replaces_all() {
    let dated = journal([answer("59001", ParticipationState::No, Some("2018-05"))]);
    assert_eq!(
        history(&dated, "59001"),
        ["non ..2016 Illustrative", "participe 2016..2018-05 Illustrative", "non 2018-05.. Entered"]
    );
    let early = journal([answer("59001", ParticipationState::TakesPart, Some("2015-06"))]);
    assert_eq!(history(&early, "59001"), ["non ..2015-06 Illustrative", "participe 2015-06.. Entered"]);
    let undated = journal([answer("59001", ParticipationState::Unknown, None)]);
    assert_eq!(history(&undated, "59001"), ["inconnue .. Entered"]);
}

#[test]
fn confirming_an_illustrative_row_confirms_its_state_without_the_dates_that_were_made_up() {
    let confirm = |commune| journal([Edit::Confirm { cells: vec![cell(commune)], on: Day::end_of_year(2019) }]);
    assert_eq!(history(&confirm("59001"), "59001"), ["participe .. Entered"]);
    let earlier = journal([Edit::Confirm { cells: vec![cell("59001")], on: Day::end_of_year(2015) }]);
    assert_eq!(history(&earlier, "59001"), ["non .. Entered"]);
    let published = bundled().after(&confirm("59002"));
    assert_eq!(published.participations()[2].provenance, Provenance::Published);
}

#[test]
fn undo_and_redo_go_back_and_forth_and_a_new_answer_clears_the_redo() {
    let mut edits =
        journal([answer("59001", ParticipationState::No, None), answer("59002", ParticipationState::No, None)]);
    let mut number = 2;
    let mut record = |journal: &mut Journal, edit: Edit| {
        number += 1;
        journal.record(id(number), 0, edit);
        journal.in_force().map(|entry| entry.id).collect::<Vec<_>>()
    };
    assert_eq!(edits.redo(), None);
    let undo = edits.undo().expect("something to undo");
    assert_eq!(record(&mut edits, undo), [id(1)]);
    let undo = edits.undo().expect("something to undo");
    assert_eq!(record(&mut edits, undo), []);
    assert_eq!(edits.undo(), None);
    let redo = edits.redo().expect("something to redo");
    assert_eq!(record(&mut edits, redo), [id(1)]);
    let redo = edits.redo().expect("something to redo");
    assert_eq!(record(&mut edits, redo), [id(1), id(2)]);
    let undo = edits.undo().expect("something to undo");
    record(&mut edits, undo);
    assert_eq!(record(&mut edits, answer("59002", ParticipationState::Interested, None)), [id(1), id(8)]);
    assert_eq!(edits.redo(), None);
}

#[test]
fn starting_again_restores_the_bundled_data_and_can_be_undone() {
    let mut edits =
        journal([answer("59001", ParticipationState::No, None), answer("59002", ParticipationState::No, None)]);
    let before = bundled().after(&edits);
    edits.record(id(3), 0, edits.start_again().expect("something to take back"));
    assert_eq!(bundled().after(&edits), bundled());
    assert_eq!(edits.start_again(), None);
    edits.record(id(4), 0, edits.undo().expect("the start can be undone"));
    assert_eq!(bundled().after(&edits), before);
}

#[test]
fn one_cell_can_be_reverted_without_the_others() {
    let mut edits =
        journal([answer("59001", ParticipationState::No, None), answer("59002", ParticipationState::No, None)]);
    edits.record(id(3), 0, edits.revert(&cell("59001")).expect("a change to revert"));
    assert_eq!(history(&edits, "59001"), history(&Journal::default(), "59001"));
    assert_eq!(history(&edits, "59002"), ["non .. Entered"]);
}

proptest! {
    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        entries in any_journal(), picks in prop::collection::vec(0u8..8, 12),
    ) {
        let part = |bit: u8| {
            let picked = entries.iter().zip(&picks).filter(|(_, pick)| **pick & bit != 0);
            Journal::of(picked.map(|(entry, _)| entry.clone()))
        };
        let (a, b, c) = (part(1), part(2), part(4));
        prop_assert_eq!(a.merged_with(&b), b.merged_with(&a));
        prop_assert_eq!(a.merged_with(&b).merged_with(&c), a.merged_with(&b.merged_with(&c)));
        prop_assert_eq!(a.merged_with(&a), a.clone());
        prop_assert!(a.merged_with(&b).contains(&b));
    }

    #[test]
    fn periods_of_a_cell_never_overlap_after_any_edits(entries in any_journal()) {
        let territory = bundled().after(&Journal::of(entries));
        for pair in territory.participations().windows(2) {
            let (first, second) = (&pair[0], &pair[1]);
            if (first.action, first.commune) == (second.action, second.commune) {
                prop_assert!(first.until.map(ReducedDate::first_day) <= second.begins());
                prop_assert!(first.until.is_some());
            }
        }
    }
}
