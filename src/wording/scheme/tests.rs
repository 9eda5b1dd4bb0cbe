//! The sentences of the forms, on examples.

use super::*;

#[test]
fn a_deletion_asks_with_what_goes_along() {
    let of = |answers, communes, taking_part| question("Assurances", DeletionImpact { answers, communes, taking_part });
    assert_eq!(
        of(92, 90, 22),
        "Supprimer «\u{a0}Assurances\u{a0}»\u{202f}? 92\u{a0}réponses de 90\u{a0}communes partent avec elle, dont 22\u{a0}participations. Vous pourrez annuler."
    );
    assert_eq!(
        of(1, 1, 0),
        "Supprimer «\u{a0}Assurances\u{a0}»\u{202f}? 1\u{a0}réponse de 1\u{a0}commune part avec elle, sans aucune participation. Vous pourrez annuler."
    );
    assert!(of(0, 0, 0).contains("Aucune réponse de commune"));
}

#[test]
fn what_is_refused_is_counted_and_says_why() {
    assert_eq!(refused(1), "1\u{a0}réponse à corriger avant d’enregistrer");
    assert_eq!(refused(3), "3\u{a0}réponses à corriger avant d’enregistrer");
    let date = ReducedDate::parse("2016").unwrap();
    let why = |asked, why| fault(FieldError { field: asked, kind: why });
    assert_eq!(
        why(FormField::Stopped, FieldErrorKind::StopsBefore(date)),
        "L’arrêt doit venir après le déploiement, en 2016."
    );
    assert_eq!(
        why(FormField::Domain, FieldErrorKind::TooLong(160)),
        "C’est trop long\u{a0}: 160\u{a0}lettres au plus."
    );
    assert_eq!(
        listed(FieldError { field: FormField::Domain, kind: FieldErrorKind::TooLong(160) }),
        "Domaine\u{a0}: C’est trop long\u{a0}: 160\u{a0}lettres au plus."
    );
}

#[test]
fn the_perimeter_is_counted_in_words() {
    assert_eq!(perimeter(0), "Aucune commune n’est membre de l’EPCI");
    assert_eq!(perimeter(90), "90\u{a0}communes sont membres de l’EPCI");
    assert_eq!(others(1), "Une commune n’est pas membre à cette date");
    assert_eq!(others(5), "5\u{a0}communes ne sont pas membres à cette date");
}

#[test]
fn what_stands_in_a_field_is_understood_when_it_is_handed_in() {
    let mut commune = Commune::blank(domain::ids::CommuneCode::parse("59350").unwrap());
    commune.population = Some(236_234);
    commune.since = ReducedDate::parse("2020-03-14");
    assert_eq!(of_commune(&commune, FormField::Population), "236\u{202f}234");
    assert_eq!(of_commune(&commune, FormField::Since), "14/03/2020");
    assert_eq!(dates::typed(&of_commune(&commune, FormField::Since)), commune.since);
}
