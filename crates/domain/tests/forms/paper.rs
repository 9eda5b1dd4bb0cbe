//! Forms that are typed back from paper: nothing that the paper leaves as it was printed is touched.

use domain::answering::edit_of;
use domain::ids::{CommuneCode, EntryId};
use domain::indicators::{DayView, Scope};
use domain::journal::{Answer, Edit, Journal};
use domain::return_code::{PaperOutcome, PrintedForm, ReturnCode, return_code};
use domain::territory::{ParticipationState as State, Territory};
use fixtures::mel::{MEL, day};

fn view(territory: &Territory) -> DayView<'_> {
    DayView { territory, day: MEL.about().reference, scope: Scope::Everything }
}

/// What the form of Lille says, printed from the original tables.
fn code() -> ReturnCode {
    let lille = MEL.find_commune(CommuneCode::parse("59350").expect("a code")).expect("a member");
    ReturnCode::read(&MEL, &return_code(view(&MEL), lille)).expect("a code")
}

/// A state other than this one.
fn other(than: State) -> State {
    if than == State::No { State::TakesPart } else { State::No }
}

/// The territory after somebody has given the first cell of the form another state.
fn edited_since(to: State) -> Territory {
    let form = PrintedForm::of(view(&MEL), &code()).expect("a form");
    let cell = MEL.cell_name(form.cells[0].action, form.commune);
    let mut journal = Journal::default();
    journal.record(EntryId::from_random([1; 12]), 0, Edit::answer(Answer::since(cell, to, None)));
    MEL.after(&journal)
}

#[test]
fn a_form_has_the_cells_of_its_code_in_their_order_and_numbers() {
    let (code, form) = (code(), PrintedForm::of(view(&MEL), &code()).expect("a form"));
    assert_eq!(form.cells.len(), 25);
    for (number, (cell, (id, state))) in (1..).zip(form.cells.iter().zip(&code.states)) {
        assert_eq!((cell.number, &MEL.action(cell.action).id), (number, id));
        assert_eq!((cell.printed, cell.now, cell.is_asked), (*state, *state, true));
    }
    assert!(form.is_of_day && form.is_member);
    assert_eq!((form.changed_since(), form.deleted), (0, 0));
}

#[test]
fn only_what_is_typed_otherwise_than_printed_is_recorded_and_in_one_edit() {
    let form = PrintedForm::of(view(&MEL), &code()).expect("a form");
    let mut typed = vec![None; 25];
    typed[3] = Some(form.cells[3].printed);
    typed[7] = Some(other(form.cells[7].printed));
    typed[24] = Some(other(form.cells[24].printed));
    let answers = form.answers(view(&MEL), &typed);
    assert_eq!(answers.iter().map(|it| it.action).collect::<Vec<_>>(), [form.cells[7].action, form.cells[24].action]);
    let Edit::Answer { answers } = edit_of(&MEL, answers) else { panic!("answers") };
    assert_eq!(answers.len(), 2);
}

#[test]
fn what_was_noted_since_stays_where_the_paper_says_nothing_and_is_named_where_it_does() {
    let printed = code().states[0].1;
    let since = other(printed);
    let territory = edited_since(since);
    let form = PrintedForm::of(view(&territory), &code()).expect("a form");
    let cell = form.cells[0];
    assert_eq!((cell.printed, cell.now, form.changed_since()), (printed, since, 1));
    assert_eq!(cell.outcome(None), PaperOutcome::AsPrinted);
    assert_eq!(cell.outcome(Some(printed)), PaperOutcome::AsPrinted, "ticking the marked box again leaves it");
    assert_eq!(cell.outcome(Some(since)), PaperOutcome::AlreadyNoted);
    assert_eq!(cell.outcome(Some(State::Interested)), PaperOutcome::Replaces);
    let mut typed = vec![None; 25];
    for (state, recorded) in [(printed, 0), (since, 0), (State::Interested, 1)] {
        typed[0] = Some(state);
        assert_eq!(form.answers(view(&territory), &typed).len(), recorded, "{state:?}");
    }
}

#[test]
fn a_form_of_another_day_says_so_and_takes_no_answer_about_an_action_that_does_not_run() {
    let earlier = DayView { day: day("2016-12-31"), ..view(&MEL) };
    let form = PrintedForm::of(earlier, &code()).expect("a form");
    assert!(!form.is_of_day);
    let idle = form.cells.iter().find(|cell| !cell.is_asked).expect("an action that came later");
    assert_eq!(idle.outcome(Some(other(idle.printed))), PaperOutcome::NotAsked);
    let typed: Vec<_> = form.cells.iter().map(|cell| Some(other(cell.printed))).collect();
    let asked = form.cells.iter().filter(|cell| cell.outcome(Some(other(cell.printed))).is_change()).count();
    assert!(asked > 0);
    assert_eq!(form.answers(earlier, &typed).len(), asked);
}
