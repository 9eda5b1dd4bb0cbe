//! The texts of the forms, on examples.

use super::*;

#[test]
fn the_question_before_a_deletion_gives_what_is_deleted_along() {
    let text = |answers, communes, taking_part| {
        deletion_question("Assurances", DeletionImpact { answers, communes, taking_part })
    };
    assert_eq!(
        text(92, 90, 22),
        "Supprimer «\u{a0}Assurances\u{a0}»\u{202f}? 92\u{a0}réponses de 90\u{a0}communes partent avec elle, dont 22\u{a0}participations. Vous pourrez annuler."
    );
    assert_eq!(
        text(1, 1, 0),
        "Supprimer «\u{a0}Assurances\u{a0}»\u{202f}? 1\u{a0}réponse de 1\u{a0}commune part avec elle, sans aucune participation. Vous pourrez annuler."
    );
    assert!(text(0, 0, 0).contains("Aucune réponse de commune"));
}

#[test]
fn errors_are_counted_and_explained() {
    assert_eq!(errors_heading(1), "1\u{a0}réponse à corriger avant d’enregistrer");
    assert_eq!(errors_heading(3), "3\u{a0}réponses à corriger avant d’enregistrer");
    let date = ReducedDate::parse("2016").unwrap();
    let message = |field, kind| error(FieldError { field, kind });
    assert_eq!(
        message(FormField::Stopped, FieldErrorKind::StopsBefore(date)),
        "L’arrêt doit venir après le déploiement, en 2016."
    );
    assert_eq!(
        message(FormField::Domain, FieldErrorKind::TooLong(160)),
        "Domaine\u{a0}: c’est trop long\u{a0}: 160\u{a0}lettres au plus."
    );
}

#[test]
fn members_and_other_communes_are_counted() {
    assert_eq!(perimeter(0), "Aucune commune n’est membre de l’EPCI");
    assert_eq!(perimeter(90), "90\u{a0}communes sont membres de l’EPCI");
    assert_eq!(others(1), "Une commune n’est pas membre à cette date");
    assert_eq!(others(5), "5\u{a0}communes ne sont pas membres à cette date");
}

#[test]
fn the_value_shown_in_a_field_can_be_parsed_again() {
    let mut commune = Commune::blank(domain::ids::CommuneCode::parse("59350").unwrap());
    commune.population = Some(236_234);
    commune.since = ReducedDate::parse("2020-03-14");
    assert_eq!(commune_value(&commune, FormField::Population), "236\u{202f}234");
    assert_eq!(commune_value(&commune, FormField::Since), "14/03/2020");
    assert_eq!(domain::french_dates::parse(&commune_value(&commune, FormField::Since)), commune.since);
}
