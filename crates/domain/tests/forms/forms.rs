//! The forms of actions and communes: which fields they give, and which texts they refuse.

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

fn typed<const N: usize>(texts: [(FormField, &str); N]) -> TypedFields {
    let mut typed = TypedFields::default();
    for (field, text) in texts {
        typed.put(field, text.to_owned());
    }
    typed
}

fn action_form<const N: usize>(id: &str, texts: [(FormField, &str); N]) -> Result<Vec<A>, Vec<FieldError>> {
    let known = ActionId::parse(id).and_then(|id| bundled().find_action(&id));
    ActionForm::read(&bundled(), known, &typed(texts)).fields()
}

fn commune_form<const N: usize>(
    code: &str,
    texts: [(FormField, &str); N],
) -> Result<(String, Vec<C>), Vec<FieldError>> {
    let known = domain::ids::CommuneCode::parse(code).and_then(|code| bundled().find_commune(code));
    let read = CommuneForm::read(&bundled(), known, &typed(texts)).fields();
    read.map(|(code, fields)| (code.to_string(), fields))
}

fn errors<Fields: std::fmt::Debug>(read: Result<Fields, Vec<FieldError>>) -> Vec<(FormField, FieldErrorKind)> {
    read.expect_err("an error").into_iter().map(|error| (error.field, error.kind)).collect()
}

#[test]
fn only_fields_that_differ_from_the_territory_are_recorded() {
    let texts = [
        (FormField::Title, " Permis de louer "),
        (FormField::Domain, "Logement"),
        (FormField::Deployed, "2016"),
        (FormField::Form, ""),
    ];
    assert_eq!(action_form("a", texts), Ok(vec![A::Domain("Logement".into()), A::Form(None)]));
    assert_eq!(action_form("a", [(FormField::ListIsComplete, "oui")]), Ok(vec![A::ListIsComplete(true)]));
    assert_eq!(action_form("a", []), Ok(vec![]));
}

#[test]
fn a_new_action_needs_a_title_and_a_domain_and_blank_fields_are_not_recorded() {
    assert_eq!(
        errors(action_form("", [])),
        [(FormField::Title, FieldErrorKind::Missing), (FormField::Domain, FieldErrorKind::Missing)]
    );
    let texts = [
        (FormField::Title, "Fourrière"),
        (FormField::Domain, "Sécurité"),
        (FormField::Studied, ""),
        (FormField::Description, " "),
    ];
    assert_eq!(action_form("", texts), Ok(vec![A::Title("Fourrière".into()), A::Domain("Sécurité".into())]));
}

#[test]
fn a_sign_that_nobody_sees_is_refused_in_a_name_and_only_a_misleading_one_in_a_description() {
    let texts = [
        (FormField::Title, "Permis\u{200b} de louer"),
        (FormField::Domain, "\u{202e}Habitat"),
        (FormField::Form, "Ser\u{ad}vice"),
        (FormField::Description, "Mutuali\u{ad}sation\u{200b}\nsur deux lignes"),
    ];
    let refused = [(FormField::Title, '\u{200b}'), (FormField::Domain, '\u{202e}'), (FormField::Form, '\u{ad}')];
    assert_eq!(
        errors(action_form("b", texts)),
        refused.map(|(field, sign)| (field, FieldErrorKind::InvisibleSign(sign)))
    );
    assert_eq!(
        errors(action_form("b", [(FormField::Description, "a\u{2066}b")])),
        [(FormField::Description, FieldErrorKind::InvisibleSign('\u{2066}'))]
    );
    assert_eq!(
        errors(commune_form("59001", [(FormField::Name, "Rou\u{e0020}baix")])),
        [(FormField::Name, FieldErrorKind::InvisibleSign('\u{e0020}'))]
    );
}

#[test]
fn all_errors_are_reported_together_in_the_order_of_the_form() {
    let long = "é".repeat(161);
    let texts = [
        (FormField::Stopped, "hier"),
        (FormField::Domain, long.as_str()),
        (FormField::Title, "  "),
        (FormField::Deployed, "31/02/2019"),
    ];
    let expected = [
        (FormField::Title, FieldErrorKind::Missing),
        (FormField::Domain, FieldErrorKind::TooLong(160)),
        (FormField::Deployed, FieldErrorKind::NotADate),
        (FormField::Stopped, FieldErrorKind::NotADate),
    ];
    assert_eq!(errors(action_form("a", texts)), expected);
}

#[test]
fn a_word_of_more_than_40_characters_is_refused() {
    let word = "x".repeat(41);
    let texts = [(FormField::Title, word.as_str()), (FormField::Form, &word), (FormField::Description, &word)];
    assert_eq!(
        errors(action_form("a", texts)),
        [(FormField::Title, FieldErrorKind::LongWord(40)), (FormField::Form, FieldErrorKind::LongWord(40))]
    );
    assert!(action_form("a", [(FormField::Title, "Anticonstitutionnellement")]).is_ok());
    assert_eq!(
        errors(commune_form("59001", [(FormField::Name, &word)])),
        [(FormField::Name, FieldErrorKind::LongWord(40))]
    );
}

#[test]
fn the_title_of_another_action_is_refused_in_any_spelling() {
    assert_eq!(
        errors(action_form("a", [(FormField::Title, "ASSURANCES")])),
        [(FormField::Title, FieldErrorKind::Taken)]
    );
    assert_eq!(action_form("b", [(FormField::Title, "Assurances !")]), Ok(vec![A::Title("Assurances !".into())]));
}

#[test]
fn an_action_must_stop_after_its_deployment_and_the_error_is_at_the_date_that_was_typed() {
    let deployed = date("2016").expect("a date");
    assert_eq!(
        errors(action_form("a", [(FormField::Stopped, "2016-01-01")])),
        [(FormField::Stopped, FieldErrorKind::StopsBefore(deployed))]
    );
    let stopped = date("2018").expect("a date");
    assert_eq!(
        errors(action_form("b", [(FormField::Deployed, "2019")])),
        [(FormField::Deployed, FieldErrorKind::DeployedAfter(stopped))]
    );
    assert!(action_form("a", [(FormField::Stopped, "2016-01-02")]).is_ok());
}

#[test]
fn unusual_dates_give_a_warning_and_are_accepted() {
    let warnings = |texts: &[(FormField, &str)]| {
        let mut typed = TypedFields::default();
        for (field, text) in texts {
            typed.put(*field, (*text).to_owned());
        }
        let form = ActionForm::read(&bundled(), bundled().find_action(&action("a")), &typed);
        (form.warnings(), form.fields().is_ok())
    };
    assert_eq!(warnings(&[(FormField::Registered, "2017")]), (vec![FormWarning::DeployedBeforeRegistered], true));
    assert_eq!(warnings(&[(FormField::Studied, "2015-02")]), (vec![FormWarning::StudiedAfterRegistered], true));
    assert_eq!(warnings(&[(FormField::Studied, "2015")]), (vec![], true));
    assert_eq!(warnings(&[(FormField::Studied, "20")]), (vec![], false));
}

#[test]
fn checking_an_illustrative_action_records_its_title_again() {
    assert_eq!(action_form("b", [(FormField::Checked, "oui")]), Ok(vec![A::Title("Assurances".into())]));
    assert_eq!(action_form("a", [(FormField::Checked, "oui")]), Ok(vec![]));
    assert_eq!(action_form("b", [(FormField::Checked, "")]), Ok(vec![]));
}

#[test]
fn a_commune_needs_a_new_code_a_name_and_a_whole_number_of_inhabitants() {
    assert_eq!(
        errors(commune_form("", [])),
        [(FormField::Code, FieldErrorKind::Missing), (FormField::Name, FieldErrorKind::Missing)]
    );
    assert_eq!(
        errors(commune_form("", [(FormField::Code, "5900"), (FormField::Name, "X")])),
        [(FormField::Code, FieldErrorKind::NotACode)]
    );
    assert_eq!(
        errors(commune_form("", [(FormField::Code, "59001"), (FormField::Name, "X")])),
        [(FormField::Code, FieldErrorKind::Taken)]
    );
    for wrong in ["douze", "12,5", "-3", "99999999999"] {
        assert_eq!(
            errors(commune_form("59001", [(FormField::Population, wrong)])),
            [(FormField::Population, FieldErrorKind::NotANumber)]
        );
    }
    let texts = [
        (FormField::Code, "2a004"),
        (FormField::Name, "Ajaccio"),
        (FormField::Population, "71 361"),
        (FormField::Since, "2020-03-14"),
    ];
    let fields = vec![C::Name("Ajaccio".into()), C::Population(Some(71_361)), C::MemberSince(date("2020-03-14"))];
    assert_eq!(commune_form("", texts), Ok(("2A004".to_owned(), fields)));
    assert_eq!(commune_form("59001", [(FormField::Population, "1\u{202f}000")]), Ok(("59001".to_owned(), vec![])));
    assert_eq!(
        commune_form("59001", [(FormField::Population, "")]),
        Ok(("59001".to_owned(), vec![C::Population(None)]))
    );
}

#[test]
fn a_commune_may_not_leave_before_it_joins() {
    let (joined, left) = (date("2017").expect("a date"), date("2020").expect("a date"));
    assert_eq!(
        errors(commune_form("59002", [(FormField::Until, "2016")])),
        [(FormField::Until, FieldErrorKind::LeavesBefore(joined))]
    );
    assert_eq!(
        errors(commune_form("59002", [(FormField::Since, "2021")])),
        [(FormField::Since, FieldErrorKind::JoinsAfter(left))]
    );
}

#[test]
fn the_id_of_a_new_action_is_made_from_its_title_and_a_number_if_it_is_taken() {
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
fn the_rows_and_communes_lost_with_a_deleted_action_are_counted() {
    let territory = bundled();
    let impact = |id: &str| territory.find_action(&action(id)).map(|index| DeletionImpact::of(&territory, index));
    assert_eq!(impact("a"), Some(DeletionImpact { answers: 3, communes: 2, taking_part: 2 }));
    assert_eq!(impact("b"), Some(DeletionImpact::default()));
}
