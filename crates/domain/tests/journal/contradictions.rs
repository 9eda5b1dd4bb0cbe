//! Contradictions between people who edit copies of one file.

use domain::dates::Day;
use domain::journal::{Answer, CellName, Contradiction, ContradictionSide, Edit, Entry, Journal, RecordedAnswer};
use domain::territory::ParticipationState as State;
use fixtures::edits::{answer, cell, history, id};
use fixtures::journals::bundled;

pub fn one() -> CellName {
    cell("a", "59001")
}

/// The journal after one more edit, whose entry has the id of this number.
pub fn with(journal: &Journal, number: u8, edit: Edit) -> Journal {
    let mut journal = journal.clone();
    journal.record(id(number), 0, edit);
    journal
}

fn says(state: State, dates: (&str, &str)) -> Edit {
    answer(one(), state, dates)
}

pub fn text(periods: &[RecordedAnswer]) -> String {
    let date = |date: Option<domain::dates::ReducedDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let line = |it: &RecordedAnswer| format!("{} {}..{}", it.state.as_str(), date(it.since), date(it.until));
    periods.iter().map(line).collect::<Vec<_>>().join(", ")
}

fn sides(contradiction: &Contradiction) -> Vec<String> {
    contradiction.sides.iter().map(|side| text(&side.periods)).collect()
}

fn found(journal: &Journal) -> Vec<Vec<String>> {
    journal.contradictions(&bundled()).iter().map(sides).collect()
}

#[test]
fn two_answers_that_do_not_know_of_each_other_are_a_contradiction() {
    let file = with(&Journal::default(), 1, answer(cell("a", "59002"), State::No, ("", "")));
    let (anne, bruno) =
        (with(&file, 2, says(State::No, ("2018", ""))), with(&file, 3, says(State::Interested, ("2018", ""))));
    assert!(found(&anne).is_empty() && found(&bruno).is_empty());
    let merged = anne.merged_with(&bruno);
    let contradictions = merged.contradictions(&bundled());
    assert_eq!(contradictions.len(), 1);
    assert_eq!(contradictions[0].cell, one());
    assert_eq!(text(&contradictions[0].base.periods), "non ..2016, participe 2016..");
    let (no, interested) =
        ("non ..2016, participe 2016..2018, non 2018..", "non ..2016, participe 2016..2018, interessee 2018..");
    assert_eq!(sides(&contradictions[0]), [no, interested]);
    assert_eq!(contradictions, bruno.merged_with(&anne).contradictions(&bundled()), "in any order");
}

#[test]
fn who_answers_after_the_merge_knows_both_and_settles_it() {
    let empty = Journal::default();
    let merged =
        with(&empty, 1, says(State::No, ("", ""))).merged_with(&with(&empty, 2, says(State::Interested, ("", ""))));
    assert_eq!(found(&merged).len(), 1);
    assert!(found(&with(&merged, 3, says(State::NotConcerned, ("", "")))).is_empty());
    let undone = with(&with(&merged, 3, says(State::No, ("", ""))), 4, Edit::Undo { entry: id(3) });
    assert_eq!(found(&undone).len(), 1, "the decision was taken back");
    assert!(found(&with(&undone, 5, Edit::Redo { entry: id(3) })).is_empty());
}

#[test]
fn a_number_of_edits_on_one_side_does_not_decide_for_it() {
    let mut anne = Journal::default();
    for number in 1..6 {
        anne.record(id(number), 0, answer(cell("a", "59002"), State::No, ("", "")));
    }
    anne.record(id(6), 0, says(State::No, ("", "")));
    let bruno = with(&Journal::default(), 7, says(State::Interested, ("", "")));
    assert_eq!(found(&anne.merged_with(&bruno)), [["interessee ..", "non .."]]);
}

#[test]
fn the_same_answer_in_two_precisions_is_no_contradiction() {
    let empty = Journal::default();
    let year = with(&empty, 1, says(State::No, ("2019", "")));
    assert!(found(&year.merged_with(&with(&empty, 2, says(State::No, ("2019-01", ""))))).is_empty());
    assert_eq!(found(&year.merged_with(&with(&empty, 2, says(State::No, ("2019-02", ""))))).len(), 1);
    let remark =
        Answer { note: Some("by letter".into()), ..Answer::since(one(), State::No, fixtures::edits::date("2019")) };
    assert_eq!(found(&year.merged_with(&with(&empty, 2, Edit::answer(remark)))).len(), 1, "a remark would be lost");
}

#[test]
fn answers_of_different_days_are_both_taken() {
    let empty = Journal::default();
    let merged = with(&empty, 1, says(State::Interested, ("2012", "2014"))).merged_with(&with(
        &empty,
        2,
        says(State::No, ("2018", "")),
    ));
    assert!(found(&merged).is_empty());
    let expected = ["non ..2012", "interessee 2012..2014", "non 2014..2016", "participe 2016..2018", "non 2018.."];
    assert_eq!(history(&bundled().after(&merged), &one()), expected);
}

#[test]
fn who_answers_and_takes_it_back_says_nothing_against_another() {
    let empty = Journal::default();
    let anne = with(&with(&empty, 1, says(State::No, ("", ""))), 2, Edit::Undo { entry: id(1) });
    let merged = anne.merged_with(&with(&empty, 3, says(State::Interested, ("", ""))));
    assert!(found(&merged).is_empty());
    assert_eq!(history(&bundled().after(&merged), &one()), ["interessee .."]);
}

#[test]
fn a_confirmation_contradicts_another_answer_and_an_answer_taken_back() {
    let empty = Journal::default();
    let confirm = || Edit::Confirm { cells: vec![one()], on: Day::end_of_year(2019) };
    let confirmed = with(&empty, 1, confirm());
    assert_eq!(found(&confirmed.merged_with(&with(&empty, 2, says(State::No, ("2018", ""))))).len(), 1);
    assert!(found(&confirmed.merged_with(&with(&empty, 2, confirm()))).is_empty());
    let file = with(&empty, 1, says(State::No, ("2018", "")));
    let merged = with(&file, 2, Edit::Undo { entry: id(1) }).merged_with(&with(&file, 3, confirm()));
    assert_eq!(found(&merged).len(), 1, "one took back what the other confirmed");
}

/// An entry without parents.
fn entry_of(number: u8, rank: u64, state: State) -> Entry {
    Entry { id: id(number), rank, at: 0, parents: None, replaces: [].into(), author: None, edit: says(state, ("", "")) }
}

#[test]
fn entries_without_recorded_parents_know_those_of_lower_rank() {
    assert!(found(&Journal::of([entry_of(1, 1, State::No), entry_of(2, 2, State::Interested)])).is_empty());
    assert_eq!(found(&Journal::of([entry_of(1, 1, State::No), entry_of(2, 1, State::Interested)])).len(), 1);
    let lost = Entry { parents: Some([id(9)].into()), ..entry_of(2, 2, State::Interested) };
    assert!(found(&Journal::of([entry_of(1, 1, State::No), lost])).is_empty(), "a lost entry is no disagreement");
}

#[test]
fn an_entry_without_parents_does_not_know_those_that_have_them() {
    let file = entry_of(1, 1, State::NotConcerned);
    let old = Journal::of([file.clone(), entry_of(2, 3, State::Interested)]);
    let new = with(&Journal::of([file]), 3, says(State::No, ("", "")));
    let merged = old.merged_with(&new);
    assert_eq!(found(&merged).len(), 1, "an earlier program could not read the answer of the newer one");
    assert!(found(&with(&merged, 4, says(State::No, ("", "")))).is_empty());
}

#[test]
fn settling_gives_the_cell_what_the_chosen_side_says_and_can_be_undone() {
    let file = with(&Journal::default(), 1, says(State::NotConcerned, ("", "2015")));
    let anne = with(&with(&file, 2, says(State::No, ("2018", ""))), 3, says(State::Unknown, ("2017", "2017-06")));
    let bruno = with(&with(&file, 4, Edit::Undo { entry: id(1) }), 5, says(State::Interested, ("2013", "2019")));
    let merged = anne.merged_with(&bruno);
    let contradiction = merged.contradictions(&bundled()).pop().expect("a contradiction");
    let choices = contradiction.sides.iter().chain([&contradiction.base]);
    for side in choices {
        let settled = with(&merged, 9, contradiction.settle(side, &merged));
        assert_eq!(history(&bundled().after(&settled), &one()).join(", "), text(&side.periods));
        assert!(found(&settled).is_empty());
        let undone = with(&settled, 10, Edit::Undo { entry: id(9) });
        assert_eq!(undone.contradictions(&bundled()), std::slice::from_ref(&contradiction));
    }
}

#[test]
fn two_people_who_settle_it_differently_contradict_each_other_again() {
    let empty = Journal::default();
    let merged =
        with(&empty, 1, says(State::No, ("", ""))).merged_with(&with(&empty, 2, says(State::Interested, ("", ""))));
    let contradiction = merged.contradictions(&bundled()).pop().expect("a contradiction");
    let settled = |number, side: &ContradictionSide| with(&merged, number, contradiction.settle(side, &merged));
    let (first, second) = (settled(3, &contradiction.sides[0]), settled(4, &contradiction.sides[1]));
    assert!(found(&first.merged_with(&settled(5, &contradiction.sides[0]))).is_empty(), "the same choice");
    let both = first.merged_with(&second);
    let again = both.contradictions(&bundled()).pop().expect("a contradiction again");
    assert_eq!(sides(&again), ["non ..", "interessee .."]);
    for side in &again.sides {
        let settled = with(&both, 6, again.settle(side, &both));
        assert_eq!(history(&bundled().after(&settled), &one()).join(", "), text(&side.periods));
        assert!(found(&settled).is_empty());
    }
}

#[test]
fn a_cell_whose_action_was_deleted_has_nothing_to_settle_until_it_is_back() {
    let empty = Journal::default();
    let anne = with(&empty, 1, says(State::No, ("", "")));
    let bruno = with(&empty, 2, says(State::Interested, ("", "")));
    let deleted = with(&bruno, 3, Edit::DeleteAction { action: one().action });
    let merged = anne.merged_with(&deleted);
    assert!(found(&merged).is_empty());
    assert_eq!(found(&with(&merged, 4, Edit::Undo { entry: id(3) })).len(), 1);
}

#[test]
fn two_pastes_of_all_cells_are_found_and_settled_cell_by_cell() {
    let territory = fixtures::generated::TerritorySize::ALL[0].territory();
    let actions: Vec<_> = territory.actions().iter().map(|action| action.id.clone()).collect();
    let cells = |action: &domain::ids::ActionId| {
        let cell = |commune: &domain::territory::Commune| CellName { action: action.clone(), commune: commune.code };
        territory.communes().iter().map(cell).collect::<Vec<_>>()
    };
    let cells: Vec<CellName> = actions.iter().flat_map(cells).collect();
    let paste = |state: State| Edit::Answer {
        answers: cells.iter().map(|cell| Answer::since(cell.clone(), state, None)).collect(),
    };
    let empty = Journal::default();
    let (anne, bruno) = (with(&empty, 1, paste(State::No)), with(&empty, 2, paste(State::Interested)));
    let merged = anne.merged_with(&bruno);
    let contradictions = merged.contradictions(territory);
    assert_eq!(contradictions.len(), cells.len());
    let first = &contradictions[0];
    let settled = with(&merged, 3, first.settle(&first.sides[0], &merged));
    assert_eq!(settled.contradictions(territory), contradictions[1..]);
    assert!(with(&merged, 3, paste(State::TakesPart)).contradictions(territory).is_empty());
}
