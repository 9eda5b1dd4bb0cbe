//! What a commune answers: the same cells as in its own copy, in any copy, and nothing else.

use std::sync::Arc;

use domain::dates::{Day, Period};
use domain::ids::EntryId;
use domain::journal::{Answer, AnswerProgress, AnswerRequest, CellName, CommuneField, Edit, Entry, Journal, NetAnswer};
use domain::territory::{ActionIndex, Participation, ParticipationState as State, Territory};
use fixtures::edits::{cell, code, date, id, of_commune};
use fixtures::small_territory::{day, territory};
use proptest::prelude::*;

pub const OWN: &str = "59001";
const ACTIONS: [&str; 3] = ["a", "b", "c"];

pub fn bundled() -> Territory {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
    let actions =
        ["a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2015,,,,publie,s", "c,C,E,,,,2015,2015,,,,publie,s"];
    let rows = [
        "a,59001,non,,2016,,illustratif,",
        "a,59001,participe,2016,,,illustratif,",
        "a,59002,participe,2015,,,publie,s",
        "b,59001,participe,2015,2018,,publie,s",
    ];
    territory(&communes, &actions, &rows).expect("a readable package")
}

/// A step of someone who works with the file.
#[derive(Clone, Debug)]
enum AnsweringStep {
    Answer(Vec<Answer>),
    Confirm(Vec<CellName>, Day),
    Undo,
    Redo,
    Revert(CellName),
    StartAgain,
    Population(Option<u32>),
    Name(&'static str),
}

fn any_cell() -> impl Strategy<Value = CellName> {
    (prop::sample::select(ACTIONS.to_vec()), prop::sample::select(vec![OWN, OWN, OWN, "59002"]))
        .prop_map(|(action, commune)| cell(action, commune))
}

fn any_date() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "2015", "2016-06", "2018-01-01", "2019"])
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let states = prop::sample::select(State::ALL.to_vec());
    let note = prop::option::of(Just(Arc::from("vu")));
    let corrects = prop::option::weighted(0.3, (any_date(), any_date()));
    (any_cell(), states, any_date(), any_date(), note, corrects).prop_map(
        |(cell, state, since, until, note, corrects)| {
            let corrects = corrects.map(|(since, until)| Period { since: date(since), until: date(until) });
            Answer { until: date(until), note, corrects, ..Answer::since(cell, state, date(since)) }
        },
    )
}

fn any_step() -> impl Strategy<Value = AnsweringStep> {
    let days = prop::sample::select(vec![day("2015-06-01"), day("2019-12-13")]);
    prop_oneof![
        8 => prop::collection::vec(any_answer(), 1..3).prop_map(AnsweringStep::Answer),
        3 => (prop::collection::vec(any_cell(), 1..4), days).prop_map(|(cells, on)| AnsweringStep::Confirm(cells, on)),
        3 => Just(AnsweringStep::Undo),
        2 => Just(AnsweringStep::Redo),
        2 => any_cell().prop_map(AnsweringStep::Revert),
        1 => Just(AnsweringStep::StartAgain),
        1 => prop::option::of(1u32..3).prop_map(AnsweringStep::Population),
        1 => prop::sample::select(vec!["Un", "Une"]).prop_map(AnsweringStep::Name),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<AnsweringStep>> {
    prop::collection::vec(any_step(), 0..10)
}

/// Takes steps in a journal. Entries have ids from `first` on.
fn take(journal: &mut Journal, steps: Vec<AnsweringStep>, first: u8) {
    for (number, step) in (first..).zip(steps) {
        let edit = match step {
            AnsweringStep::Answer(answers) => Some(Edit::Answer { answers }),
            AnsweringStep::Confirm(cells, on) => Some(Edit::Confirm { cells, on }),
            AnsweringStep::Undo => journal.undo(),
            AnsweringStep::Redo => journal.redo(),
            AnsweringStep::Revert(cell) => journal.revert(&cell),
            AnsweringStep::StartAgain => journal.start_again(),
            AnsweringStep::Population(population) => Some(of_commune(OWN, [CommuneField::Population(population)])),
            AnsweringStep::Name(name) => Some(of_commune(OWN, [CommuneField::Name(name.into())])),
        };
        if let Some(edit) = edit {
            journal.record(id(number), u64::from(number), edit);
        }
    }
}

/// A day for a small number.
pub fn day_of(at: u64) -> Day {
    Day::end_of_year(1970 + u16::try_from(at).expect("a small number"))
}

pub fn request<'a>(received: &'a Journal, sent: &'a Journal) -> AnswerRequest<'a> {
    AnswerRequest { commune: Some(code(OWN)), author: None, received, sent, on: day("2019-12-13"), day_of }
}

pub fn given(own: &Journal, received: &Journal, sent: &Journal) -> NetAnswer {
    own.answer_of(&request(received, sent), &bundled(), &after(own))
}

/// The entries that the first answer becomes in an untouched copy.
pub fn first(own: &Journal) -> Journal {
    given(own, &Journal::default(), &Journal::default()).arrived(&Journal::default())
}

pub fn own_part(territory: &Territory) -> CommunePart {
    part(territory, OWN)
}

pub type CommunePart = (Vec<Vec<Participation>>, [CommuneField; 4]);

fn part(territory: &Territory, commune: &str) -> CommunePart {
    let periods = ACTIONS.map(|action| {
        let (action, commune) = territory.find_cell(&cell(action, commune)).expect("a cell");
        territory.periods(action, commune).to_vec()
    });
    let index = territory.find_commune(code(commune)).expect("a commune");
    (periods.to_vec(), CommuneField::all_of(territory.commune(index)))
}

pub fn after(journal: &Journal) -> Territory {
    bundled().after(journal)
}

proptest! {
    #[test]
    fn an_untouched_copy_with_the_answer_holds_of_the_commune_what_its_own_copy_holds(steps in any_steps()) {
        let mut own = Journal::default();
        take(&mut own, steps, 1);
        let answer = first(&own);
        prop_assert_eq!(own_part(&after(&answer)), own_part(&after(&own)));
        prop_assert_eq!(part(&after(&answer), "59002"), part(&bundled(), "59002"));
        prop_assert!(answer.entries().all(|entry| entry.edit.is_undoable()), "no entry undoes another one");
        let takes_back = |entry: &Entry| matches!(entry.edit, Edit::Withdraw { .. });
        let ids: Vec<EntryId> = answer.entries().map(|entry| entry.id).collect();
        let has_taken_back = |entry: &Entry| matches!(&entry.edit, Edit::Withdraw { entries, .. } if entries.iter().any(|it| ids.contains(it)));
        prop_assert!(!answer.entries().any(|it| takes_back(it) && has_taken_back(it)), "nothing of it is taken back");
        prop_assert!(answer.entries().all(|entry| entry.edit.cells().iter().all(|cell| cell.commune == code(OWN))));
        prop_assert_eq!(&answer.merged_with(&answer), &answer);
        prop_assert_eq!(first(&own), answer, "the same answer is the same entries");
    }

    #[test]
    fn corrections_and_confirmations_are_the_same_in_the_answer(steps in any_steps()) {
        let mut own = Journal::default();
        take(&mut own, steps, 1);
        let asked: Vec<ActionIndex> = bundled().indexed_actions().map(|(index, _)| index).collect();
        let progress = |journal: &Journal| {
            AnswerProgress::of(journal, code(OWN), [&bundled(), &after(journal)], &asked, day("2019-12-13"))
        };
        let (answered, own) = (progress(&first(&own)), progress(&own));
        prop_assert_eq!(answered, own.clone());
        let cells = own.corrected.len() + own.confirmed.len() + own.unanswered.len();
        prop_assert_eq!(cells, ACTIONS.len(), "each action is in one list");
    }

    #[test]
    fn the_own_copy_with_its_answer_holds_what_it_held_and_is_in_no_contradiction(steps in any_steps()) {
        let mut own = Journal::default();
        take(&mut own, steps, 1);
        let merged = own.merged_with(&first(&own));
        prop_assert_eq!(own_part(&after(&merged)), own_part(&after(&own)));
        prop_assert_eq!(part(&after(&merged), "59002"), part(&after(&own), "59002"));
        prop_assert_eq!(merged.contradictions(&bundled()), Vec::new());
    }

    #[test]
    fn an_answer_that_follows_another_one_replaces_it_whichever_arrived(
        steps in any_steps(), more in any_steps(),
    ) {
        let mut own = Journal::default();
        take(&mut own, steps, 1);
        let none = Journal::default();
        let sent = first(&own);
        let again = given(&own, &none, &sent);
        prop_assert_eq!(again.edits, given(&own, &none, &none).edits, "nothing has changed");
        take(&mut own, more, 100);
        let next = given(&own, &none, &sent);
        let alone = next.arrived(&none);
        let (after_sent, before_sent) = (sent.merged_with(&next.arrived(&sent)), alone.merged_with(&sent));
        prop_assert_eq!(&after_sent, &before_sent, "the order of arrival makes no difference");
        for copy in [alone, after_sent.clone(), after_sent.merged_with(&own)] {
            prop_assert_eq!(own_part(&after(&copy)), own_part(&after(&own)));
            prop_assert_eq!(copy.contradictions(&bundled()), Vec::new());
            prop_assert!(copy.entries().all(Entry::id_holds));
        }
        prop_assert_eq!(part(&after(&after_sent), "59002"), part(&bundled(), "59002"));
        prop_assert!(after_sent.entries().all(|it| it.edit.is_undoable()), "no entry undoes another one");
    }

    #[test]
    fn the_answer_to_a_file_with_edits_builds_on_them(received in any_steps(), steps in any_steps(), more in any_steps()) {
        let mut file = Journal::default();
        take(&mut file, received, 1);
        let mut own = file.clone();
        take(&mut own, steps, 50);
        let answer = given(&own, &file, &Journal::default());
        prop_assert!(answer.knows_base(&file));
        let arrived = answer.arrived(&file);
        let merged = file.merged_with(&arrived);
        prop_assert_eq!(own_part(&after(&merged)), own_part(&after(&own)));
        prop_assert_eq!(part(&after(&merged), "59002"), part(&after(&file), "59002"));
        prop_assert_eq!(merged.contradictions(&bundled()), Vec::new());
        let with_own = merged.merged_with(&own);
        prop_assert_eq!(own_part(&after(&with_own)), own_part(&after(&own)));
        prop_assert_eq!(with_own.contradictions(&bundled()), Vec::new());
        take(&mut own, more, 100);
        let next = given(&own, &file, &arrived);
        for copy in [file.clone(), merged] {
            let merged = copy.merged_with(&next.arrived(&copy));
            prop_assert_eq!(own_part(&after(&merged)), own_part(&after(&own)));
            prop_assert_eq!(merged.contradictions(&bundled()), Vec::new());
        }
    }

    #[test]
    fn what_a_person_who_had_the_answer_says_is_in_no_contradiction_with_the_gestures_behind_it(
        steps in any_steps(), later in any_answer(),
    ) {
        let mut own = Journal::default();
        take(&mut own, steps, 1);
        let mut elsewhere = first(&own);
        prop_assume!(!elsewhere.is_empty());
        elsewhere.append(None, 0, Edit::answer(later));
        let merged = own.merged_with(&elsewhere);
        prop_assert_eq!(own_part(&after(&merged)), own_part(&after(&elsewhere)));
        prop_assert_eq!(merged.contradictions(&bundled()), Vec::new());
    }

    #[test]
    fn the_answer_of_all_communes_leads_to_the_same_territory(received in any_steps(), steps in any_steps()) {
        let mut file = Journal::default();
        take(&mut file, received, 1);
        let mut own = file.clone();
        take(&mut own, steps, 50);
        let none = Journal::default();
        let all = AnswerRequest { commune: None, ..request(&file, &none) };
        let merged = file.merged_with(&own.answer_of(&all, &bundled(), &after(&own)).arrived(&file));
        prop_assert_eq!(after(&merged), after(&own));
    }
}
