//! Return codes: read as they were written, in whatever way people write them; a wrong code is never another answer.

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{DayView, Scope};
use domain::journal::{ActionField, Answer, CellName, Edit, Journal};
use domain::return_code::{CodeError, ReturnCode, ReturnForm, return_code};
use domain::territory::{CommuneIndex, ParticipationState, Territory};
use fixtures::generated::{TerritorySize, last_day};
use fixtures::mel::{MEL, day};
use proptest::prelude::*;

fn view(territory: &Territory, day: Day) -> DayView<'_> {
    DayView { territory, day, scope: Scope::Everything }
}

fn code_of(territory: &Territory, code: &str, day: Day) -> String {
    let commune = territory.find_commune(CommuneCode::parse(code).expect("a code")).expect("a member");
    return_code(view(territory, day), commune)
}

fn lille() -> String {
    code_of(&MEL, "59350", MEL.about().reference)
}

/// What the data say on a day, as a code gives it.
fn said(territory: &Territory, commune: CommuneIndex, day: Day) -> ReturnCode {
    let form = ReturnForm::on(territory, day);
    let state = |id: &domain::ids::ActionId| {
        view(territory, day).cell(territory.find_action(id).expect("an action"), commune).state
    };
    let states = form.actions().iter().map(|id| (id.clone(), state(id))).collect();
    ReturnCode { commune: territory.commune(commune).code, form: form.id(), states }
}

#[test]
fn a_code_says_what_the_data_say_of_every_commune_on_every_day() {
    let days = ["2014-01-01", "2016-12-31", "2019-12-13", "2026-01-01"].map(day);
    for (territory, days) in [(&*MEL, &days[..]), (TerritorySize::ALL[1].territory(), &[last_day()][..])] {
        for day in days {
            for (commune, _) in territory.indexed_communes() {
                let code = return_code(view(territory, *day), commune);
                assert_eq!(ReturnCode::read(territory, &code), Ok(said(territory, commune, *day)), "{code}");
            }
        }
    }
}

#[test]
fn a_code_of_25_actions_has_22_signs_in_groups_and_is_no_number() {
    let code = lille();
    let signs: Vec<char> = code.chars().filter(|sign| *sign != ' ').collect();
    assert_eq!(signs.len(), 22);
    assert!(code.split(' ').all(|group| group.len() <= 4));
    assert!(code.starts_with('C'));
    assert!(!code.contains(['6', 'I', 'L', 'O']));
}

#[test]
fn a_code_is_read_however_it_is_written() {
    let (code, read) = (lille(), ReturnCode::read(&MEL, &lille()));
    let azerty = |text: &str| -> String {
        let typed = |sign: char| match sign {
            '0' => 'à',
            '1' => '&',
            '2' => 'é',
            '3' => '"',
            '4' => '\'',
            '5' => '(',
            '7' => 'è',
            '8' => '_',
            '9' => 'ç',
            other => other,
        };
        text.chars().map(typed).collect()
    };
    for written in [
        code.to_lowercase(),
        code.replace(' ', ""),
        code.replace(' ', "-"),
        code.replace(' ', "\u{a0}–\u{2009}"),
        azerty(&code.replace(' ', "-")),
        azerty(&code.to_lowercase()),
        code.replace('0', "O").replace('1', "l"),
        format!("  {code}\n"),
    ] {
        assert_eq!(ReturnCode::read(&MEL, &written), read, "{written}");
    }
    assert!(read.is_ok());
}

#[test]
fn any_one_wrong_sign_and_any_two_swapped_are_noticed() {
    let code: Vec<char> = lille().chars().filter(|sign| *sign != ' ').collect();
    let read = |signs: &[char]| ReturnCode::read(&MEL, &signs.iter().collect::<String>());
    for at in 0..code.len() {
        for wrong in "012345789ABCDEFGHJKMNPQRSTUVWXYZ".chars().filter(|wrong| *wrong != code[at]) {
            let mut changed = code.clone();
            changed[at] = wrong;
            assert!(read(&changed).is_err(), "{at}: {wrong}");
        }
        for other in (0..at).filter(|other| code[*other] != code[at]) {
            let mut swapped = code.clone();
            swapped.swap(at, other);
            assert!(read(&swapped).is_err(), "{at} and {other}");
        }
        let mut shorter = code.clone();
        shorter.remove(at);
        assert!(read(&shorter).is_err(), "without {at}");
    }
}

#[test]
fn a_code_of_another_document_of_other_actions_or_of_no_member_is_refused_by_name() {
    let other = TerritorySize::ALL[1].territory();
    let (commune, _) = other.indexed_communes().next().expect("a commune");
    let foreign = return_code(view(other, last_day()), commune);
    assert!(matches!(ReturnCode::read(&MEL, &foreign), Err(CodeError::Form(_))));
    assert_eq!(ReturnCode::read(&MEL, "K7Q2"), Err(CodeError::OtherKind));
    assert!(matches!(ReturnCode::read(&MEL, "C%"), Err(CodeError::Sign(unknown)) if unknown.place == 2));
}

#[test]
fn a_code_in_a_message_is_found_and_a_typed_one_is_told_what_is_wrong_with_it() {
    let (code, read) = (lille(), ReturnCode::read(&MEL, &lille()));
    let message = format!("Bonjour,\nc’est comme convenu.\nCode de retour\u{a0}: {code}.\nCordialement, Claire");
    assert_eq!(ReturnCode::find(&MEL, &message), Some(read.clone()));
    assert_eq!(ReturnCode::find(&MEL, &format!("Code {} (Lille)", code.replace(' ', "-"))), Some(read.clone()));
    assert_eq!(ReturnCode::find(&MEL, &code.to_lowercase()), Some(read));
    assert_eq!(ReturnCode::find(&MEL, "Bonjour, comme convenu, cordialement, Claire Corbeau, secrétaire."), None);
    assert_eq!(ReturnCode::find(&MEL, "{\"c\": 1}"), None);
    assert_eq!(ReturnCode::find(&MEL, "ceci n’en est pas"), None);
    let wrong = code.replacen('K', "J", 1);
    assert!(matches!(ReturnCode::find(&MEL, &wrong), Some(Err(_))));
}

#[test]
fn a_code_changes_the_states_that_it_says_otherwise_and_confirms_nothing() {
    let on = MEL.about().reference;
    let code = ReturnCode::read(&MEL, &lille()).expect("a code");
    assert!(code.arrived(&MEL, &Journal::default(), on).is_empty(), "it says what the tables say");
    let mut other = code.clone();
    let (action, state) = other.states.first_mut().expect("an action");
    *state = if *state == ParticipationState::No { ParticipationState::TakesPart } else { ParticipationState::No };
    let (action, state) = (action.clone(), *state);
    let arrived = other.arrived(&MEL, &Journal::default(), on);
    let after = MEL.after(&arrived);
    let cell = |territory: &Territory, id| {
        let commune = territory.find_commune(code.commune).expect("a member");
        view(territory, on).cell(territory.find_action(id).expect("an action"), commune).state
    };
    assert_eq!(cell(&after, &action), state);
    let rest = code.states.iter().filter(|(id, _)| *id != action);
    assert!(rest.clone().all(|(id, state)| cell(&after, id) == *state));
    // Somebody has said something else of that cell meanwhile: both answers are kept, and nobody is overruled.
    let mut journal = Journal::default();
    let name = CellName { action: action.clone(), commune: code.commune };
    journal.append(None, 1, Edit::answer(Answer::since(name, ParticipationState::Interested, None)));
    let merged = journal.merged_with(&other.arrived(&MEL, &journal, on));
    assert_eq!(merged.contradictions(&MEL).len(), 1);
    // What is said already makes no entry.
    assert!(other.arrived(&MEL, &arrived, on).is_empty());
}

#[test]
fn a_code_answers_an_action_that_edits_have_added() {
    let on = MEL.about().reference;
    let (id, since) = (ActionId::parse("nouvelle").expect("an id"), ReducedDate::parse("2018"));
    let mut journal = Journal::default();
    let fields = vec![
        ActionField::Title("Une action".into()),
        ActionField::Domain("Un domaine".into()),
        ActionField::Deployed(since),
    ];
    journal.append(None, 1, Edit::Action { action: id.clone(), before: Vec::new(), fields });
    let sender = MEL.after(&journal);
    let commune = sender.find_commune(CommuneCode::parse("59350").expect("a code")).expect("a member");
    let cell = CellName { action: id.clone(), commune: sender.commune(commune).code };
    let mut answered = journal.clone();
    answered.append(None, 2, Edit::answer(Answer::since(cell, ParticipationState::TakesPart, None)));
    let code = return_code(view(&MEL.after(&answered), on), commune);
    assert!(matches!(ReturnCode::read(&MEL, &code), Err(CodeError::Form(_))), "the tables alone do not have its form");
    let read = ReturnCode::read(&sender, &code).expect("a code");
    let after = MEL.after(&journal.merged_with(&read.arrived(&MEL, &journal, on)));
    let action = after.find_action(&id).expect("the action");
    assert_eq!(view(&after, on).cell(action, commune).state, ParticipationState::TakesPart);
}

proptest! {
    #[test]
    fn whatever_is_typed_gives_a_code_or_an_error(text in "\\PC{0,40}") {
        if let Ok(read) = ReturnCode::read(&MEL, &text) {
            prop_assert!(MEL.find_commune(read.commune).is_some());
        }
    }
}
