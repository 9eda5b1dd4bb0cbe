//! What the forms of actions and communes take, and what they refuse.

use domain::dates::ReducedDate;
use domain::ids::ActionId;
use domain::journal::{ActionField as A, CommuneField as C, Edit, Journal};
use domain::scheme::{ActionForm, Asked, CommuneForm, Fault, Oddity, Stake, Typed, Why, new_id};
use domain::territory::{ParticipationState, Territory};
use fixtures::edits::{action, answer, cell, date, journal, of_action};
use fixtures::small_territory::made;

fn bundled() -> Territory {
    let rows = ["a,59001,participe,,2018,,publie,s", "a,59001,non,2018,,,publie,s", "a,59002,participe,,,,publie,s"];
    let actions = [
        "a,Permis de louer,Habitat,Service commun,,,2015,2016,,,,publie,s",
        "b,Assurances,Achats,,,,2015,2015,2018,,,illustratif,",
    ];
    made(&["59001,,Un,1000,,", "59002,,Deux,500,2017,2020"], &actions, &rows)
}

fn typed<const N: usize>(said: [(Asked, &str); N]) -> Typed {
    let mut typed = Typed::default();
    for (asked, text) in said {
        typed.put(asked, text.to_owned());
    }
    typed
}

fn of<const N: usize>(id: &str, said: [(Asked, &str); N]) -> Result<Vec<A>, Vec<Fault>> {
    let known = ActionId::parse(id).and_then(|id| bundled().find_action(&id));
    ActionForm::read(&bundled(), known, &typed(said), ReducedDate::parse).fields()
}

fn commune<const N: usize>(code: &str, said: [(Asked, &str); N]) -> Result<(String, Vec<C>), Vec<Fault>> {
    let known = domain::ids::CommuneCode::parse(code).and_then(|code| bundled().find_commune(code));
    let read = CommuneForm::read(&bundled(), known, &typed(said), ReducedDate::parse).fields();
    read.map(|(code, fields)| (code.to_string(), fields))
}

fn faults<Taken: std::fmt::Debug>(read: Result<Taken, Vec<Fault>>) -> Vec<(Asked, Why)> {
    read.expect_err("a fault").into_iter().map(|fault| (fault.asked, fault.why)).collect()
}

#[test]
fn only_what_differs_from_what_is_said_becomes_a_field() {
    let said = [
        (Asked::Title, " Permis de louer "),
        (Asked::Domain, "Logement"),
        (Asked::Deployed, "2016"),
        (Asked::Form, ""),
    ];
    assert_eq!(of("a", said), Ok(vec![A::Domain("Logement".into()), A::Form(None)]));
    assert_eq!(of("a", [(Asked::ListIsComplete, "oui")]), Ok(vec![A::ListIsComplete(true)]));
    assert_eq!(of("a", []), Ok(vec![]));
}

#[test]
fn a_new_action_needs_a_title_and_a_domain_and_says_nothing_of_what_is_left_blank() {
    assert_eq!(faults(of("", [])), [(Asked::Title, Why::Missing), (Asked::Domain, Why::Missing)]);
    let said =
        [(Asked::Title, "Fourrière"), (Asked::Domain, "Sécurité"), (Asked::Studied, ""), (Asked::Description, " ")];
    assert_eq!(of("", said), Ok(vec![A::Title("Fourrière".into()), A::Domain("Sécurité".into())]));
}

#[test]
fn every_fault_is_told_at_once_in_the_order_of_the_form() {
    let long = "é".repeat(161);
    let said = [
        (Asked::Stopped, "hier"),
        (Asked::Domain, long.as_str()),
        (Asked::Title, "  "),
        (Asked::Deployed, "31/02/2019"),
    ];
    let expected = [
        (Asked::Title, Why::Missing),
        (Asked::Domain, Why::TooLong(160)),
        (Asked::Deployed, Why::NoDate),
        (Asked::Stopped, Why::NoDate),
    ];
    assert_eq!(faults(of("a", said)), expected);
}

#[test]
fn a_word_that_would_fit_nowhere_is_refused_and_the_longest_of_french_is_not() {
    let word = "x".repeat(41);
    let said = [(Asked::Title, word.as_str()), (Asked::Form, &word), (Asked::Description, &word)];
    assert_eq!(faults(of("a", said)), [(Asked::Title, Why::LongWord(40)), (Asked::Form, Why::LongWord(40))]);
    assert!(of("a", [(Asked::Title, "Anticonstitutionnellement")]).is_ok());
    assert_eq!(faults(commune("59001", [(Asked::Name, &word)])), [(Asked::Name, Why::LongWord(40))]);
}

#[test]
fn a_title_is_taken_however_it_is_spelled_and_may_be_spelled_better_by_its_own_action() {
    assert_eq!(faults(of("a", [(Asked::Title, "ASSURANCES")])), [(Asked::Title, Why::Taken)]);
    assert_eq!(of("b", [(Asked::Title, "Assurances !")]), Ok(vec![A::Title("Assurances !".into())]));
}

#[test]
fn an_action_may_not_stop_on_or_before_the_day_it_is_deployed_and_the_fault_is_where_somebody_typed() {
    let deployed = date("2016").expect("a date");
    assert_eq!(faults(of("a", [(Asked::Stopped, "2016-01-01")])), [(Asked::Stopped, Why::StopsBefore(deployed))]);
    let stopped = date("2018").expect("a date");
    assert_eq!(faults(of("b", [(Asked::Deployed, "2019")])), [(Asked::Deployed, Why::DeployedAfter(stopped))]);
    assert!(of("a", [(Asked::Stopped, "2016-01-02")]).is_ok());
}

#[test]
fn what_is_odd_is_remarked_and_not_refused() {
    let odd = |said: &[(Asked, &str)]| {
        let mut typed = Typed::default();
        for (asked, text) in said {
            typed.put(*asked, (*text).to_owned());
        }
        let form = ActionForm::read(&bundled(), bundled().find_action(&action("a")), &typed, ReducedDate::parse);
        (form.oddities(), form.fields().is_ok())
    };
    assert_eq!(odd(&[(Asked::Registered, "2017")]), (vec![Oddity::DeployedBeforeRegistered], true));
    assert_eq!(odd(&[(Asked::Studied, "2015-02")]), (vec![Oddity::StudiedAfterRegistered], true));
    assert_eq!(odd(&[(Asked::Studied, "2015")]), (vec![], true));
    assert_eq!(odd(&[(Asked::Studied, "20")]), (vec![], false));
}

#[test]
fn an_illustrative_action_that_is_checked_has_its_title_said_again() {
    assert_eq!(of("b", [(Asked::Checked, "oui")]), Ok(vec![A::Title("Assurances".into())]));
    assert_eq!(of("a", [(Asked::Checked, "oui")]), Ok(vec![]));
    assert_eq!(of("b", [(Asked::Checked, "")]), Ok(vec![]));
}

#[test]
fn a_commune_has_a_code_of_its_own_a_name_and_a_whole_number_of_inhabitants() {
    assert_eq!(faults(commune("", [])), [(Asked::Code, Why::Missing), (Asked::Name, Why::Missing)]);
    assert_eq!(faults(commune("", [(Asked::Code, "5900"), (Asked::Name, "X")])), [(Asked::Code, Why::NoCode)]);
    assert_eq!(faults(commune("", [(Asked::Code, "59001"), (Asked::Name, "X")])), [(Asked::Code, Why::Taken)]);
    for wrong in ["douze", "12,5", "-3", "99999999999"] {
        assert_eq!(faults(commune("59001", [(Asked::Population, wrong)])), [(Asked::Population, Why::NoCount)]);
    }
    let said =
        [(Asked::Code, "2a004"), (Asked::Name, "Ajaccio"), (Asked::Population, "71 361"), (Asked::Since, "2020-03-14")];
    let fields = vec![C::Name("Ajaccio".into()), C::Population(Some(71_361)), C::MemberSince(date("2020-03-14"))];
    assert_eq!(commune("", said), Ok(("2A004".to_owned(), fields)));
    assert_eq!(commune("59001", [(Asked::Population, "1\u{202f}000")]), Ok(("59001".to_owned(), vec![])));
    assert_eq!(commune("59001", [(Asked::Population, "")]), Ok(("59001".to_owned(), vec![C::Population(None)])));
}

#[test]
fn a_commune_may_not_leave_before_it_joins() {
    let (joined, left) = (date("2017").expect("a date"), date("2020").expect("a date"));
    assert_eq!(faults(commune("59002", [(Asked::Until, "2016")])), [(Asked::Until, Why::LeavesBefore(joined))]);
    assert_eq!(faults(commune("59002", [(Asked::Since, "2021")])), [(Asked::Since, Why::JoinsAfter(left))]);
}

#[test]
fn a_new_action_goes_by_its_title_and_by_a_number_where_that_is_taken() {
    let id = |title: &str, edits: &Journal| new_id(title, &bundled(), edits).to_string();
    let none = Journal::default();
    assert_eq!(id("Permis de louer", &none), "permis-de-louer");
    assert_eq!(id("  L’Éclairage public (LED) ", &none), "l-eclairage-public-led");
    assert_eq!(id("A", &none), "a-2");
    assert_eq!(id("« ? »", &none), "action");
    let deleted = journal([
        of_action("fourriere", [A::Title("Fourrière".into()), A::Domain("D".into())]),
        Edit::DeleteAction { action: action("fourriere") },
        answer(cell("fourriere-2", "59001"), ParticipationState::No, ("", "")),
    ]);
    assert_eq!(id("Fourrière", &deleted), "fourriere-3");
    assert!(id(&"Mutualisation des équipements ".repeat(9), &none).len() <= 60);
    assert!(id(&"x".repeat(160), &none).len() <= 60);
}

#[test]
fn what_goes_with_a_deleted_action_is_counted_by_row_and_by_commune() {
    let territory = bundled();
    let stake = |id: &str| territory.find_action(&action(id)).map(|place| Stake::of(&territory, place));
    assert_eq!(stake("a"), Some(Stake { answers: 3, communes: 2, taking_part: 2 }));
    assert_eq!(stake("b"), Some(Stake::default()));
}
