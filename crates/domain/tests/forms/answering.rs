//! Resolving an answer that is given by a key, a paste or a form.

use std::sync::Arc;

use domain::answering::{CellAnswer, Proposal, Resolution, ResolvedAnswer, edit_of};
use domain::indicators::{DayView, Scope};
use domain::journal::{Edit, Journal};
use domain::spreadsheet::answer_text;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState as State, Territory};
use fixtures::edits::{cell, date, history, id};
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

fn territory() -> Territory {
    made(
        &["59001,,Un,1,,", "59002,,Deux,1,,", "59003,,Trois,1,,"],
        &["a,A,D,,,,2015,2015,,,,publie,s", "full,F,D,,,,2015,2015,,oui,,publie,s"],
        &[
            "a,59001,participe,2017,,illustrative remark,illustratif,",
            "a,59002,participe,2016,2018,,saisi,",
            "a,59002,interessee,2018-06,,given remark,saisi,",
        ],
    )
}

fn view(territory: &Territory) -> DayView<'_> {
    DayView { territory, day: day("2019-12-13"), scope: Scope::Everything }
}

fn find(territory: &Territory, action: &str, commune: &str) -> (ActionIndex, CommuneIndex) {
    territory.find_cell(&cell(action, commune)).expect("a cell")
}

fn cell_answer(state: State, since: &str, until: &str) -> CellAnswer {
    CellAnswer { state, since: date(since), until: date(until) }
}

fn changes(territory: &Territory, at: (ActionIndex, CommuneIndex), proposal: Proposal) -> ResolvedAnswer {
    match view(territory).resolve(at.0, at.1, proposal) {
        Resolution::Changes(answer) => answer,
        other => panic!("not a change: {other:?}"),
    }
}

#[test]
fn a_key_does_not_take_over_the_date_and_the_remark_of_an_illustrative_row() {
    let territory = territory();
    let at = find(&territory, "a", "59001");
    let answer = changes(&territory, at, Proposal::Correction(CellAnswer::plain(State::No)));
    assert_eq!((answer_text(answer.after).as_str(), answer.note.clone()), ("non", None));
    assert_eq!(answer_text(answer.before), "oui depuis 2017");
    let again = view(&territory).resolve(at.0, at.1, Proposal::Correction(CellAnswer::plain(State::TakesPart)));
    assert!(matches!(again, Resolution::Same { illustrative: true, .. }), "{again:?}");
}

#[test]
fn a_form_opens_with_the_values_of_a_row_unless_it_is_illustrative() {
    let territory = territory();
    let prefilled = |action, commune| {
        let (action, commune) = find(&territory, action, commune);
        let (answer, note) = view(&territory).prefilled(action, commune);
        (answer_text(answer), note.as_deref().map(str::to_owned))
    };
    assert_eq!(prefilled("a", "59001"), ("oui".into(), None));
    assert_eq!(prefilled("a", "59002"), ("intéressée depuis 06/2018".into(), Some("given remark".into())));
    assert_eq!(prefilled("full", "59003"), ("non".into(), None));
    assert_eq!(prefilled("a", "59003"), ("inconnue".into(), None));
}

#[test]
fn a_key_corrects_the_period_of_the_day_and_keeps_its_dates_and_remark() {
    let territory = territory();
    let at = find(&territory, "a", "59002");
    let answer = changes(&territory, at, Proposal::Correction(CellAnswer::plain(State::TakesPart)));
    assert_eq!(answer_text(answer.after), "oui depuis 06/2018");
    assert_eq!(answer.note.as_deref(), Some("given remark"));
}

#[test]
fn a_form_gives_the_full_period_so_that_a_blank_date_is_an_open_end() {
    let territory = territory();
    let at = find(&territory, "a", "59002");
    let note: Option<Arc<str>> = Some("seen".into());
    let answer = changes(&territory, at, Proposal::Period(cell_answer(State::Interested, "", ""), note.clone()));
    assert_eq!((answer_text(answer.after).as_str(), &answer.note), ("intéressée", &note));
    let same =
        view(&territory).resolve(at.0, at.1, Proposal::Period(cell_answer(State::Interested, "2018-06-01", ""), note));
    assert!(matches!(same, Resolution::Same { illustrative: false, .. }), "{same:?}");
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused_from_a_key_and_from_a_form() {
    let territory = territory();
    let (action, commune) = find(&territory, "a", "59002");
    let wrong = cell_answer(State::No, "2019", "2019-01-01");
    for proposal in [Proposal::Correction(wrong), Proposal::Period(wrong, None)] {
        assert_eq!(view(&territory).resolve(action, commune, proposal), Resolution::EndsBeforeStart);
    }
}

#[test]
fn one_gesture_is_one_edit_in_the_order_of_the_tables() {
    let territory = territory();
    let at = [find(&territory, "full", "59001"), find(&territory, "a", "59003"), find(&territory, "a", "59001")];
    let answers = at.map(|at| changes(&territory, at, Proposal::Correction(CellAnswer::plain(State::Interested))));
    let edit = edit_of(&territory, answers.into());
    let cells: Vec<_> = edit.cells().into_iter().cloned().collect();
    assert_eq!(cells, [cell("a", "59001"), cell("a", "59003"), cell("full", "59001")]);
}

fn after(territory: &Territory, edit: Edit) -> Territory {
    let mut journal = Journal::default();
    journal.record(id(1), 0, edit);
    territory.after(&journal)
}

#[test]
fn a_form_that_takes_an_end_away_is_a_change() {
    let territory = made(&["59001,,Un,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &["a,59001,non,2018,2021,,saisi,"]);
    let at = find(&territory, "a", "59001");
    let answer = changes(&territory, at, Proposal::Period(cell_answer(State::No, "2018", ""), None));
    assert_eq!(answer_text(answer.after), "non depuis 2018");
}

#[test]
fn other_days_keep_what_is_known_of_them() {
    let territory = territory();
    let at = find(&territory, "a", "59002");
    let correction = changes(&territory, at, Proposal::Correction(cell_answer(State::No, "2019", "")));
    let form = changes(&territory, at, Proposal::Period(cell_answer(State::No, "2019", ""), None));
    for answer in [correction, form] {
        let after = after(&territory, edit_of(&territory, vec![answer]));
        let periods = history(&after, &cell("a", "59002"));
        assert_eq!(periods, ["participe 2016..2018", "interessee 2018-06..2019", "non 2019.."]);
        assert_eq!(history(&after, &cell("a", "59001")), history(&territory, &cell("a", "59001")));
    }
}

proptest! {
    #[test]
    fn after_the_edit_the_cell_has_the_proposed_state_on_the_day(
        commune in prop::sample::select(vec!["59001", "59002", "59003"]),
        action in prop::sample::select(vec!["a", "full"]),
        state in prop::sample::select(State::ALL.to_vec()),
        since in prop::sample::select(vec!["", "2016", "2018-03", "2019-12-13"]),
        by_form in any::<bool>(),
    ) {
        let territory = territory();
        let at = find(&territory, action, commune);
        let answer = cell_answer(state, since, "");
        let proposal = if by_form { Proposal::Period(answer, None) } else { Proposal::Correction(answer) };
        match view(&territory).resolve(at.0, at.1, proposal) {
            Resolution::Changes(answer) | Resolution::Same { answer, .. } => {
                let after = after(&territory, edit_of(&territory, vec![answer]));
                prop_assert_eq!(view(&after).cell(at.0, at.1).state, state);
                let holding = history(&after, &cell(action, commune));
                prop_assert!(!holding.is_empty());
            }
            Resolution::EndsBeforeStart => prop_assert!(false, "none of these periods ends before it begins"),
        }
    }
}
