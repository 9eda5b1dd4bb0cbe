//! Return codes: read as they were written, in whatever way people write them; a wrong code is never another answer.

use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::indicators::{DayView, Scope};
use domain::return_code::{CodeError, ReturnCode, ReturnForm, return_code};
use domain::territory::{CommuneIndex, Territory};
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

proptest! {
    #[test]
    fn whatever_is_typed_gives_a_code_or_an_error(text in "\\PC{0,40}") {
        if let Ok(read) = ReturnCode::read(&MEL, &text) {
            prop_assert!(MEL.find_commune(read.commune).is_some());
        }
    }
}
