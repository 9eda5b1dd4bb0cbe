//! Resolving an answer that is given by a key, a paste or a form.

use domain::answering::{CellAnswer, Overlap, Proposal, Resolution, ResolvedAnswer, StateChoice, edit_of};
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

/// A form's answer that corrects the period of the day, if it has one.
fn form(answer: CellAnswer, note: Option<&str>) -> Proposal {
    Proposal::Period { answer, note: note.map(Into::into), overlap: Overlap::Corrected }
}

/// A form's answer that ends the period of the day, if it begins later.
fn new_period(answer: CellAnswer) -> Proposal {
    Proposal::Period { answer, note: None, overlap: Overlap::Ended }
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
fn choosing_the_state_that_a_cell_has_confirms_it_and_choosing_another_one_corrects_it() {
    let bundled = territory();
    let chosen = |action, commune, state| {
        let (action, commune) = find(&bundled, action, commune);
        let edit = match view(&bundled).choose_state(action, commune, state) {
            StateChoice::Confirms(edit) => edit,
            StateChoice::Changes(answer) => edit_of(&bundled, vec![answer]),
        };
        let mut journal = Journal::default();
        journal.record(id(1), 0, edit.clone());
        let after = bundled.after(&journal);
        let agrees = view(&after).agrees_with(&bundled, action, commune);
        (matches!(edit, Edit::Confirm { .. }), agrees, answer_text(view(&after).answer(action, commune)))
    };
    let illustrative = chosen("a", "59001", State::TakesPart);
    assert_eq!(illustrative, (true, true, "oui".into()), "the date that was made up is not confirmed");
    assert_eq!(chosen("a", "59001", State::No), (false, false, "non".into()));
    assert_eq!(chosen("a", "59002", State::Interested), (true, true, "intéressée depuis 06/2018".into()));
    assert_eq!(chosen("full", "59003", State::No), (true, true, "non".into()));
    assert_eq!(chosen("a", "59003", State::Unknown), (false, false, "inconnue".into()), "nothing was said before");
}

#[test]
fn confirming_an_illustrative_row_has_the_effect_of_the_key_of_its_state() {
    let bundled = territory();
    let at = find(&bundled, "a", "59001");
    let key = view(&bundled).resolve(at.0, at.1, Proposal::Correction(CellAnswer::plain(State::TakesPart)));
    let Resolution::Same { answer, .. } = key else { panic!("not the same state: {key:?}") };
    let after = |edit: Edit| {
        let mut journal = Journal::default();
        journal.record(id(1), 0, edit);
        bundled.after(&journal).periods(at.0, at.1).to_vec()
    };
    let confirmed = after(view(&bundled).confirmation(&[at.0], at.1));
    assert_eq!(confirmed, after(edit_of(&bundled, vec![answer])));
    assert_eq!(confirmed[0].note, None);
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
fn the_start_and_the_remark_of_the_old_answer_do_not_pass_to_another_state() {
    let territory = territory();
    let at = find(&territory, "a", "59002");
    let answer = changes(&territory, at, Proposal::Correction(CellAnswer::plain(State::TakesPart)));
    assert_eq!(answer_text(answer.after), "oui depuis 06/2018", "an earlier period is left as it is");
    assert_eq!(answer.note, None);
    let territory = made(
        &["59001,,Un,1,,"],
        &["a,A,D,,,,2015,2015,,,,publie,s"],
        &["a,59001,participe,2018-03,,given remark,saisi,"],
    );
    let at = find(&territory, "a", "59001");
    let answer = changes(&territory, at, Proposal::Correction(CellAnswer::plain(State::No)));
    assert_eq!((answer_text(answer.after).as_str(), answer.note.clone()), ("non", None));
    let after = after(&territory, edit_of(&territory, vec![answer]));
    assert_eq!(history(&after, &cell("a", "59001")), ["non .."]);
}

#[test]
fn a_form_gives_the_full_period_so_that_a_blank_date_is_an_open_end() {
    let territory = territory();
    let at = find(&territory, "a", "59002");
    let answer = changes(&territory, at, form(cell_answer(State::Interested, "", ""), Some("seen")));
    assert_eq!(answer_text(answer.after), "intéressée depuis 2018", "the earlier period ends there");
    assert_eq!(answer.note.as_deref(), Some("seen"));
    let dated = cell_answer(State::Interested, "2018-06-01", "");
    let same = view(&territory).resolve(at.0, at.1, form(dated, Some("given remark")));
    assert!(matches!(same, Resolution::Same { illustrative: false, .. }), "{same:?}");
    assert_eq!(changes(&territory, at, form(dated, None)).note, None, "a remark that was taken away is a change");
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused_from_a_key_and_from_a_form() {
    let territory = territory();
    let (action, commune) = find(&territory, "a", "59002");
    let wrong = cell_answer(State::No, "2019", "2019-01-01");
    for proposal in [Proposal::Correction(wrong), form(wrong, None)] {
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
    let answer = changes(&territory, at, form(cell_answer(State::No, "2018", ""), None));
    assert_eq!(answer_text(answer.after), "non depuis 2018");
}

#[test]
fn other_days_keep_what_is_known_of_them() {
    let territory = territory();
    let at = find(&territory, "a", "59002");
    let correction = changes(&territory, at, Proposal::Correction(cell_answer(State::No, "2019", "")));
    let form = changes(&territory, at, new_period(cell_answer(State::No, "2019", "")));
    for answer in [correction, form] {
        let after = after(&territory, edit_of(&territory, vec![answer]));
        let periods = history(&after, &cell("a", "59002"));
        assert_eq!(periods, ["participe 2016..2018", "interessee 2018-06..2019", "non 2019.."]);
        assert_eq!(history(&after, &cell("a", "59001")), history(&territory, &cell("a", "59001")));
    }
}

/// The periods of the cell of one commune, bundled with one row, after an answer on 13 December 2019.
fn periods(row: &str, proposal: Proposal) -> Vec<String> {
    let territory = made(&["59001,,Un,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[row]);
    let at = find(&territory, "a", "59001");
    let answer = changes(&territory, at, proposal);
    let preview = view(&territory).periods_after(&answer);
    let after = after(&territory, edit_of(&territory, vec![answer]));
    assert_eq!(after.periods(at.0, at.1), preview, "what the form shows is what is recorded");
    history(&after, &cell("a", "59001"))
}

#[test]
fn a_later_start_of_the_same_state_is_a_correction_and_another_state_a_new_period() {
    let row = "a,59001,participe,2017,,,saisi,";
    let (yes, no) = (cell_answer(State::TakesPart, "2018-04", ""), cell_answer(State::No, "2019", ""));
    assert_eq!(periods(row, Proposal::Correction(yes)), ["participe 2018-04.."], "not at the end of 2017");
    assert_eq!(periods(row, form(yes, None)), ["participe 2018-04.."]);
    assert_eq!(periods(row, new_period(yes)), ["participe 2017..2018-04", "participe 2018-04.."]);
    assert_eq!(periods(row, Proposal::Correction(no)), ["participe 2017..2019", "non 2019.."]);
    assert_eq!(periods(row, new_period(no)), ["participe 2017..2019", "non 2019.."]);
    assert_eq!(periods(row, form(no, None)), ["non 2019.."]);
    assert_eq!(periods(row, Proposal::Correction(cell_answer(State::TakesPart, "2016", ""))), ["participe 2016.."]);
    assert_eq!(periods(row, form(cell_answer(State::TakesPart, "2017", "2019"), None)).len(), 1);
    let illustrative = "a,59001,participe,2017,,,illustratif,";
    assert_eq!(periods(illustrative, Proposal::Correction(yes)), ["participe 2018-04.."], "what was made up is gone");
}

#[test]
fn the_day_of_a_change_is_corrected_on_both_sides_of_it() {
    let territory = made(
        &["59001,,Un,1,,"],
        &["a,A,D,,,,2015,2015,,,,publie,s"],
        &["a,59001,participe,2015,2017,,publie,s", "a,59001,non,2017,,,saisi,"],
    );
    let at = find(&territory, "a", "59001");
    let after_start = |since: &str| {
        let answer = changes(&territory, at, Proposal::Correction(cell_answer(State::No, since, "")));
        let after = after(&territory, edit_of(&territory, vec![answer]));
        let row = |row: &domain::territory::Participation| (row.provenance, row.is_empty());
        let rows: Vec<_> = after.periods(at.0, at.1).iter().map(row).collect();
        (history(&after, &cell("a", "59001")), rows.len())
    };
    let later = ["participe 2015..2017", "participe 2017..2018", "non 2018.."].map(String::from).to_vec();
    assert_eq!(after_start("2018"), (later, 3), "the published row does not say that it lasts longer");
    let earlier = ["participe 2015..2016", "non 2016.."].map(String::from).to_vec();
    assert_eq!(after_start("2016"), (earlier, 2));
}

#[test]
fn what_becomes_of_the_earlier_period_is_asked_only_where_there_is_a_choice() {
    let territory = made(
        &["59001,,Un,1,,", "59002,,Deux,1,,"],
        &["a,A,D,,,,2015,2015,,,,publie,s"],
        &["a,59001,participe,2017,,,saisi,"],
    );
    let suggested = |commune, state, since| {
        let (action, commune) = find(&territory, "a", commune);
        view(&territory).suggested_overlap(action, commune, cell_answer(state, since, ""))
    };
    assert_eq!(suggested("59001", State::TakesPart, "2018-04"), Some(Overlap::Corrected));
    assert_eq!(suggested("59001", State::No, "2019"), Some(Overlap::Ended));
    for (commune, since) in [("59001", ""), ("59001", "2017"), ("59001", "2016"), ("59002", "2018")] {
        assert_eq!(suggested(commune, State::No, since), None, "{commune} {since}");
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
        let proposal = if by_form { new_period(answer) } else { Proposal::Correction(answer) };
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
