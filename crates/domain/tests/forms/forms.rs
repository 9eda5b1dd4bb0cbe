//! What the forms of actions and communes take, and what they refuse.

use domain::ids::ActionId;
use domain::journal::{ActionField as A, CommuneField as C, Edit, Journal};
use domain::scheme::{
    ActionForm, CommuneForm, DeletionImpact, FieldError, FieldErrorKind, FormField, FormWarning, TypedFields, new_id,
};
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

fn typed<const N: usize>(said: [(FormField, &str); N]) -> TypedFields {
    let mut typed = TypedFields::default();
    for (asked, text) in said {
        typed.put(asked, text.to_owned());
    }
    typed
}

fn of<const N: usize>(id: &str, said: [(FormField, &str); N]) -> Result<Vec<A>, Vec<FieldError>> {
    let known = ActionId::parse(id).and_then(|id| bundled().find_action(&id));
    ActionForm::read(&bundled(), known, &typed(said)).fields()
}

fn commune<const N: usize>(code: &str, said: [(FormField, &str); N]) -> Result<(String, Vec<C>), Vec<FieldError>> {
    let known = domain::ids::CommuneCode::parse(code).and_then(|code| bundled().find_commune(code));
    let read = CommuneForm::read(&bundled(), known, &typed(said)).fields();
    read.map(|(code, fields)| (code.to_string(), fields))
}

fn faults<Taken: std::fmt::Debug>(read: Result<Taken, Vec<FieldError>>) -> Vec<(FormField, FieldErrorKind)> {
    read.expect_err("a fault").into_iter().map(|fault| (fault.field, fault.kind)).collect()
}

#[test]
fn only_what_differs_from_what_is_said_becomes_a_field() {
    let said = [
        (FormField::Title, " Permis de louer "),
        (FormField::Domain, "Logement"),
        (FormField::Deployed, "2016"),
        (FormField::Form, ""),
    ];
    assert_eq!(of("a", said), Ok(vec![A::Domain("Logement".into()), A::Form(None)]));
    assert_eq!(of("a", [(FormField::ListIsComplete, "oui")]), Ok(vec![A::ListIsComplete(true)]));
    assert_eq!(of("a", []), Ok(vec![]));
}

#[test]
fn a_new_action_needs_a_title_and_a_domain_and_says_nothing_of_what_is_left_blank() {
    assert_eq!(
        faults(of("", [])),
        [(FormField::Title, FieldErrorKind::Missing), (FormField::Domain, FieldErrorKind::Missing)]
    );
    let said = [
        (FormField::Title, "Fourrière"),
        (FormField::Domain, "Sécurité"),
        (FormField::Studied, ""),
        (FormField::Description, " "),
    ];
    assert_eq!(of("", said), Ok(vec![A::Title("Fourrière".into()), A::Domain("Sécurité".into())]));
}

#[test]
fn every_fault_is_told_at_once_in_the_order_of_the_form() {
    let long = "é".repeat(161);
    let said = [
        (FormField::Stopped, "hier"),
        (FormField::Domain, long.as_str()),
        (FormField::Title, "  "),
        (FormField::Deployed, "31/02/2019"),
    ];
    let expected = [
        (FormField::Title, FieldErrorKind::Missing),
        (FormField::Domain, FieldErrorKind::TooLong(160)),
        (FormField::Deployed, FieldErrorKind::NoDate),
        (FormField::Stopped, FieldErrorKind::NoDate),
    ];
    assert_eq!(faults(of("a", said)), expected);
}

#[test]
fn a_word_that_would_fit_nowhere_is_refused_and_the_longest_of_french_is_not() {
    let word = "x".repeat(41);
    let said = [(FormField::Title, word.as_str()), (FormField::Form, &word), (FormField::Description, &word)];
    assert_eq!(
        faults(of("a", said)),
        [(FormField::Title, FieldErrorKind::LongWord(40)), (FormField::Form, FieldErrorKind::LongWord(40))]
    );
    assert!(of("a", [(FormField::Title, "Anticonstitutionnellement")]).is_ok());
    assert_eq!(faults(commune("59001", [(FormField::Name, &word)])), [(FormField::Name, FieldErrorKind::LongWord(40))]);
}

#[test]
fn a_title_is_taken_however_it_is_spelled_and_may_be_spelled_better_by_its_own_action() {
    assert_eq!(faults(of("a", [(FormField::Title, "ASSURANCES")])), [(FormField::Title, FieldErrorKind::Taken)]);
    assert_eq!(of("b", [(FormField::Title, "Assurances !")]), Ok(vec![A::Title("Assurances !".into())]));
}

#[test]
fn an_action_may_not_stop_on_or_before_the_day_it_is_deployed_and_the_fault_is_where_somebody_typed() {
    let deployed = date("2016").expect("a date");
    assert_eq!(
        faults(of("a", [(FormField::Stopped, "2016-01-01")])),
        [(FormField::Stopped, FieldErrorKind::StopsBefore(deployed))]
    );
    let stopped = date("2018").expect("a date");
    assert_eq!(
        faults(of("b", [(FormField::Deployed, "2019")])),
        [(FormField::Deployed, FieldErrorKind::DeployedAfter(stopped))]
    );
    assert!(of("a", [(FormField::Stopped, "2016-01-02")]).is_ok());
}

#[test]
fn what_is_odd_is_remarked_and_not_refused() {
    let odd = |said: &[(FormField, &str)]| {
        let mut typed = TypedFields::default();
        for (asked, text) in said {
            typed.put(*asked, (*text).to_owned());
        }
        let form = ActionForm::read(&bundled(), bundled().find_action(&action("a")), &typed);
        (form.warnings(), form.fields().is_ok())
    };
    assert_eq!(odd(&[(FormField::Registered, "2017")]), (vec![FormWarning::DeployedBeforeRegistered], true));
    assert_eq!(odd(&[(FormField::Studied, "2015-02")]), (vec![FormWarning::StudiedAfterRegistered], true));
    assert_eq!(odd(&[(FormField::Studied, "2015")]), (vec![], true));
    assert_eq!(odd(&[(FormField::Studied, "20")]), (vec![], false));
}

#[test]
fn an_illustrative_action_that_is_checked_has_its_title_said_again() {
    assert_eq!(of("b", [(FormField::Checked, "oui")]), Ok(vec![A::Title("Assurances".into())]));
    assert_eq!(of("a", [(FormField::Checked, "oui")]), Ok(vec![]));
    assert_eq!(of("b", [(FormField::Checked, "")]), Ok(vec![]));
}

#[test]
fn a_commune_has_a_code_of_its_own_a_name_and_a_whole_number_of_inhabitants() {
    assert_eq!(
        faults(commune("", [])),
        [(FormField::Code, FieldErrorKind::Missing), (FormField::Name, FieldErrorKind::Missing)]
    );
    assert_eq!(
        faults(commune("", [(FormField::Code, "5900"), (FormField::Name, "X")])),
        [(FormField::Code, FieldErrorKind::NoCode)]
    );
    assert_eq!(
        faults(commune("", [(FormField::Code, "59001"), (FormField::Name, "X")])),
        [(FormField::Code, FieldErrorKind::Taken)]
    );
    for wrong in ["douze", "12,5", "-3", "99999999999"] {
        assert_eq!(
            faults(commune("59001", [(FormField::Population, wrong)])),
            [(FormField::Population, FieldErrorKind::NoCount)]
        );
    }
    let said = [
        (FormField::Code, "2a004"),
        (FormField::Name, "Ajaccio"),
        (FormField::Population, "71 361"),
        (FormField::Since, "2020-03-14"),
    ];
    let fields = vec![C::Name("Ajaccio".into()), C::Population(Some(71_361)), C::MemberSince(date("2020-03-14"))];
    assert_eq!(commune("", said), Ok(("2A004".to_owned(), fields)));
    assert_eq!(commune("59001", [(FormField::Population, "1\u{202f}000")]), Ok(("59001".to_owned(), vec![])));
    assert_eq!(commune("59001", [(FormField::Population, "")]), Ok(("59001".to_owned(), vec![C::Population(None)])));
}

#[test]
fn a_commune_may_not_leave_before_it_joins() {
    let (joined, left) = (date("2017").expect("a date"), date("2020").expect("a date"));
    assert_eq!(
        faults(commune("59002", [(FormField::Until, "2016")])),
        [(FormField::Until, FieldErrorKind::LeavesBefore(joined))]
    );
    assert_eq!(
        faults(commune("59002", [(FormField::Since, "2021")])),
        [(FormField::Since, FieldErrorKind::JoinsAfter(left))]
    );
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
    let stake = |id: &str| territory.find_action(&action(id)).map(|place| DeletionImpact::of(&territory, place));
    assert_eq!(stake("a"), Some(DeletionImpact { answers: 3, communes: 2, taking_part: 2 }));
    assert_eq!(stake("b"), Some(DeletionImpact::default()));
}
