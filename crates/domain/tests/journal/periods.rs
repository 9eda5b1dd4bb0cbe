//! An answer for a period replaces the rows for its own days, and keeps those for all other days.

use domain::dates::Period;
use domain::journal::{Answer, Edit};
use domain::territory::{ParticipationState as State, Territory};
use fixtures::edits::{answer, cell, date, history, journal};
use fixtures::small_territory::made;

fn bundled() -> Territory {
    let rows = [
        "a,59001,non,,2016,,publie,s",
        "a,59001,participe,2016,,,publie,s",
        "a,59002,participe,2015-05,2017,,publie,s",
    ];
    made(&["59001,,Un,1,,", "59002,,Deux,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &rows)
}

fn after(commune: &str, answers: &[(State, &str, &str)]) -> Vec<String> {
    let edits = answers.iter().map(|(state, since, until)| answer(cell("a", commune), *state, (since, until)));
    history(&bundled().after(&journal(edits)), &cell("a", commune))
}

#[test]
fn an_answer_for_a_past_period_keeps_the_rows_before_and_after_it() {
    assert_eq!(
        after("59001", &[(State::Interested, "2017", "2018-07")]),
        ["non ..2016", "participe 2016..2017", "interessee 2017..2018-07", "participe 2018-07.."]
    );
}

#[test]
fn an_answer_over_several_periods_replaces_those_inside_and_shortens_those_at_its_ends() {
    assert_eq!(
        after("59001", &[(State::Unknown, "2015-03", "2016-09")]),
        ["non ..2015-03", "inconnue 2015-03..2016-09", "participe 2016-09.."]
    );
    assert_eq!(after("59002", &[(State::No, "2014", "2020")]), ["non 2014..2020"]);
}

#[test]
fn an_answer_without_a_start_or_an_end_is_open_at_that_side() {
    assert_eq!(after("59001", &[(State::NotConcerned, "", "2018")]), ["non_concernee ..2018", "participe 2018.."]);
    assert_eq!(after("59001", &[(State::No, "2018", "")]), ["non ..2016", "participe 2016..2018", "non 2018.."]);
    assert_eq!(after("59001", &[(State::Unknown, "", "")]), ["inconnue .."]);
}

#[test]
fn an_answer_in_a_gap_fills_its_own_days_and_leaves_the_rest_open() {
    assert_eq!(
        after("59002", &[(State::Interested, "2018", "2019"), (State::TakesPart, "2019-06-15", "")]),
        ["participe 2015-05..2017", "interessee 2018..2019", "participe 2019-06-15.."]
    );
}

#[test]
fn an_answer_whose_period_is_empty_changes_nothing() {
    let untouched = after("59001", &[]);
    assert_eq!(after("59001", &[(State::No, "2018", "2018-01-01")]), untouched);
    assert_eq!(after("59001", &[(State::No, "2018", "2017")]), untouched);
}

#[test]
fn an_answer_that_corrects_a_period_without_a_day_corrects_none() {
    let one = cell("a", "59001");
    let after = |corrects: Option<(&str, &str)>| {
        let corrects = corrects.map(|(since, until)| Period { since: date(since), until: date(until) });
        let answer = Answer { corrects, ..Answer::since(one.clone(), State::No, date("2018")) };
        history(&bundled().after(&journal([Edit::answer(answer)])), &one)
    };
    assert_eq!(after(Some(("2019", "2017"))), after(None));
    assert_eq!(after(Some(("2017", "2017-01-01"))), after(None));
}

#[test]
fn where_two_answers_overlap_the_later_one_holds() {
    let (one, other) = ((State::No, "2017", "2019"), (State::Unknown, "2018", "2020"));
    assert_eq!(
        after("59001", &[one, other]),
        ["non ..2016", "participe 2016..2017", "non 2017..2018", "inconnue 2018..2020", "participe 2020.."]
    );
    assert_eq!(
        after("59001", &[other, one]),
        ["non ..2016", "participe 2016..2017", "non 2017..2019", "inconnue 2019..2020", "participe 2020.."]
    );
}

#[test]
fn one_cell_of_a_paste_can_be_taken_back_without_the_others() {
    let (one, two) = (cell("a", "59001"), cell("a", "59002"));
    let answers_of = |cell: &domain::journal::CellName| match answer(cell.clone(), State::No, ("", "")) {
        Edit::Answer { answers } => answers,
        _ => Vec::new(),
    };
    let mut edits = journal([Edit::Answer { answers: [answers_of(&one), answers_of(&two)].concat() }]);
    edits.record(fixtures::edits::id(2), 0, edits.revert(&one).expect("something to take back"));
    let after = bundled().after(&edits);
    assert_eq!(history(&after, &one), history(&bundled(), &one));
    assert_eq!(history(&after, &two), ["non .."]);
    assert_eq!(edits.in_force().map(|entry| entry.edit.cells().len()).sum::<usize>(), 1);
    edits.record(fixtures::edits::id(3), 0, edits.undo().expect("a withdrawal to undo"));
    assert_eq!(history(&bundled().after(&edits), &one), ["non .."]);
}

#[test]
fn withdrawing_a_cell_affects_only_the_entries_that_are_named() {
    let one = cell("a", "59001");
    let mut edits =
        journal([answer(one.clone(), State::No, ("", "")), answer(one.clone(), State::Interested, ("2018", ""))]);
    edits.record(
        fixtures::edits::id(3),
        0,
        Edit::Withdraw { entries: vec![fixtures::edits::id(2)], cells: vec![one.clone()] },
    );
    assert_eq!(history(&bundled().after(&edits), &one), ["non .."]);
}

#[test]
fn an_edit_that_takes_others_back_is_in_force_until_it_is_undone() {
    let id = fixtures::edits::id;
    let one = cell("a", "59001");
    let mut edits = journal([answer(one.clone(), State::No, ("", ""))]);
    edits.record(id(2), 0, edits.revert(&one).expect("something to take back"));
    assert!(!edits.has_in_force(id(1)), "it was taken back");
    assert!(edits.has_in_force(id(2)));
    edits.record(id(3), 0, Edit::Undo { entry: id(2) });
    assert!(edits.has_in_force(id(1)));
    assert!(!edits.has_in_force(id(2)), "it was undone");
    assert!(!edits.has_in_force(id(9)), "it was never made");
}
