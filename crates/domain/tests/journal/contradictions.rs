//! Contradictions between people who edit copies of one file.

use std::collections::{BTreeMap, BTreeSet};

use domain::dates::Day;
use domain::ids::EntryId;
use domain::journal::{Answer, CellName, Contradiction, ContradictionSide, Edit, Entry, Journal, RecordedAnswer};
use domain::territory::ParticipationState as State;
use fixtures::edits::{answer, cell, history, id};
use fixtures::journals::bundled;
use proptest::prelude::*;

fn one() -> CellName {
    cell("a", "59001")
}

/// The journal after one more edit, whose entry has the id of this number.
fn with(journal: &Journal, number: u8, edit: Edit) -> Journal {
    let mut journal = journal.clone();
    journal.record(id(number), 0, edit);
    journal
}

fn says(state: State, dates: (&str, &str)) -> Edit {
    answer(one(), state, dates)
}

fn text(periods: &[RecordedAnswer]) -> String {
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
    assert!(found(&undone).is_empty(), "someone who saw both has decided");
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

#[test]
fn entries_without_recorded_parents_know_those_of_lower_rank() {
    let made = |number: u8, rank, state| Entry {
        id: id(number),
        rank,
        at: 0,
        parents: None,
        author: None,
        edit: says(state, ("", "")),
    };
    assert!(found(&Journal::of([made(1, 1, State::No), made(2, 2, State::Interested)])).is_empty());
    assert_eq!(found(&Journal::of([made(1, 1, State::No), made(2, 1, State::Interested)])).len(), 1);
    let lost = Entry { parents: Some([id(9)].into()), ..made(2, 2, State::Interested) };
    assert!(found(&Journal::of([made(1, 1, State::No), lost])).is_empty(), "a lost entry is no disagreement");
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

/// What one of two people does, with the one file that they share.
#[derive(Clone, Debug)]
enum Step {
    Answer(CellName, State, &'static str),
    Confirm(CellName),
    Undo,
    Redo,
    /// Settles the first contradiction for one of its sides.
    Settle(usize),
    /// Saves into the file: what it has is taken in first.
    Save,
    /// Opens the file again: what it has is taken in.
    Reopen,
}

fn any_step() -> impl Strategy<Value = (bool, Step)> {
    let cells = prop::sample::select(vec![one(), cell("a", "59002")]);
    let since = prop::sample::select(vec!["", "2016-06", "2018"]);
    let step = prop_oneof![
        6 => (cells.clone(), prop::sample::select(State::ALL.to_vec()), since)
            .prop_map(|(cell, state, since)| Step::Answer(cell, state, since)),
        1 => cells.prop_map(Step::Confirm),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => (0usize..3).prop_map(Step::Settle),
        2 => Just(Step::Save),
        2 => Just(Step::Reopen),
    ];
    (any::<bool>(), step)
}

/// Two people with one file, and who knew what when an entry was made.
#[derive(Default)]
struct Office {
    journals: [Journal; 2],
    file: Journal,
    known: BTreeMap<EntryId, BTreeSet<EntryId>>,
    made: u8,
}

impl Office {
    fn take(&mut self, person: usize, step: Step) {
        let journal = &self.journals[person];
        let edit = match step {
            Step::Answer(cell, state, since) => Some(answer(cell, state, (since, ""))),
            Step::Confirm(cell) => Some(Edit::Confirm { cells: vec![cell], on: Day::end_of_year(2019) }),
            Step::Undo => journal.undo(),
            Step::Redo => journal.redo(),
            Step::Settle(at) => journal.contradictions(&bundled()).first().map(|contradiction| {
                let side = contradiction.sides.get(at).unwrap_or(&contradiction.base);
                contradiction.settle(side, journal)
            }),
            Step::Save | Step::Reopen => {
                self.journals[person] = journal.merged_with(&self.file);
                if matches!(step, Step::Save) {
                    self.file = self.journals[person].clone();
                }
                None
            }
        };
        if let Some(edit) = edit {
            self.made += 1;
            self.known.insert(id(self.made), self.journals[person].entries().map(|entry| entry.id).collect());
            self.journals[person].record(id(self.made), 0, edit);
        }
    }

    /// The answers that were dropped or replaced by someone who had not seen them, and that nothing shows.
    fn lost(&self) -> Vec<EntryId> {
        let merged = self.journals[0].merged_with(&self.journals[1]).merged_with(&self.file);
        let contradictions = merged.contradictions(&bundled());
        let territory = bundled().after(&merged);
        let is_lost = |entry: &&Entry| {
            let Edit::Answer { answers } = &entry.edit else { return false };
            let cell = &answers[0].cell;
            let (action, commune) = territory.find_cell(cell).expect("a cell");
            let is_shown = answers.iter().all(|answer| {
                let rows = territory.periods(action, commune);
                rows.iter().any(|row| row.state == answer.state && row.period().is_same_days(answer.period()))
            });
            let is_seen = merged.entries().any(|later| {
                let concerns = merged.cells_of(&later.edit).is_some_and(|cells| cells.contains(cell));
                concerns && self.known[&later.id].contains(&entry.id)
            });
            let is_side = contradictions.iter().filter(|it| it.cell == *cell).any(|contradiction| {
                contradiction
                    .sides
                    .iter()
                    .flat_map(|side| &side.statements)
                    .any(|statement| statement.entry == entry.id)
            });
            !is_shown && !is_seen && !is_side
        };
        merged.entries().filter(is_lost).map(|entry| entry.id).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn no_answer_is_dropped_or_replaced_unseen(steps in prop::collection::vec(any_step(), 1..14)) {
        let mut office = Office::default();
        for (who, step) in steps {
            office.take(usize::from(who), step);
            prop_assert_eq!(office.lost(), Vec::new());
        }
        let [one, other] = &office.journals;
        let (merged, reversed) = (one.merged_with(other), other.merged_with(one));
        prop_assert_eq!(merged.contradictions(&bundled()), reversed.contradictions(&bundled()));
    }

    #[test]
    fn a_person_alone_contradicts_nobody(steps in prop::collection::vec(any_step(), 1..20)) {
        let mut office = Office::default();
        for (_, step) in steps {
            office.take(0, step);
        }
        prop_assert_eq!(office.journals[0].contradictions(&bundled()), Vec::new());
    }

    #[test]
    fn any_contradiction_can_be_settled(
        steps in prop::collection::vec(any_step(), 1..14), choices in prop::collection::vec(0usize..3, 6)
    ) {
        let mut office = Office::default();
        for (who, step) in steps {
            office.take(usize::from(who), step);
        }
        let mut merged = office.journals[0].merged_with(&office.journals[1]);
        for (number, choice) in (100..).zip(choices) {
            let Some(contradiction) = merged.contradictions(&bundled()).into_iter().next() else { break };
            let side = contradiction.sides.get(choice).unwrap_or(&contradiction.base);
            let left = merged.contradictions(&bundled()).len();
            merged = with(&merged, number, contradiction.settle(side, &merged));
            prop_assert_eq!(history(&bundled().after(&merged), &contradiction.cell).join(", "), text(&side.periods));
            prop_assert_eq!(merged.contradictions(&bundled()).len(), left - 1);
        }
    }
}
