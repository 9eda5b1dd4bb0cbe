//! The words of verdicts, and the counts of what they rest on.

use super::*;

const SOLID: Backing = Backing { published: 9, entered: 1, illustrative: 0, unknown: 2 };
const INVENTED: Backing = Backing { illustrative: 1, ..SOLID };

#[test]
fn the_title_counts_as_verified_only_what_rests_on_no_invented_row() {
    use Verdict::{Approximate, Compatible, Contradicted, Exact, OutOfReach, Truncated};
    let of =
        |backing: Backing, verdicts: &[Verdict]| verdicts.iter().map(|verdict| (*verdict, backing)).collect::<Vec<_>>();
    let mixed =
        |solid: &[Verdict], invented: &[Verdict]| headline(&[of(SOLID, solid), of(INVENTED, invented)].concat());
    assert_eq!(headline(&[]), "Aucun chiffre publié n’est à vérifier");
    assert_eq!(mixed(&[Exact], &[]), "Le chiffre publié est vérifié");
    assert_eq!(mixed(&[], &[Exact]), "Le chiffre publié ne s’accorde qu’avec des données inventées");
    assert_eq!(mixed(&[Exact, Truncated, Approximate], &[]), "Les 3 chiffres publiés sont vérifiés");
    assert_eq!(mixed(&[], &[Exact; 12]), "Les 12 chiffres publiés ne s’accordent qu’avec des données inventées");
    assert_eq!(
        mixed(&[Exact, Exact, Exact, Truncated, Contradicted], &[Exact; 7]),
        "4 des 12 chiffres publiés sont vérifiés, 7\u{a0}ne s’accordent qu’avec des données inventées, 1\u{a0}est contredit"
    );
    assert_eq!(
        mixed(&[Exact], &[Contradicted, Exact]),
        "1 des 3 chiffres publiés est vérifié, 1\u{a0}ne s’accorde qu’avec des données inventées, 1\u{a0}est contredit par des données inventées"
    );
    assert_eq!(
        mixed(&[Compatible, OutOfReach], &[Compatible]),
        "Aucun des 3 chiffres publiés n’est vérifié, 2\u{a0}restent possibles, 1\u{a0}n’est pas jugé"
    );
}

#[test]
fn every_verdict_on_invented_data_has_its_own_sign_and_words() {
    for kind in VERDICTS {
        let ((sign, word), (invented_sign, invented)) = (verdict(kind, SOLID), verdict(kind, INVENTED));
        let is_another = kind != Verdict::OutOfReach;
        assert_eq!(is_another, sign != invented_sign, "{kind:?}");
        assert_eq!(is_another, word != invented && invented.ends_with("des données inventées"), "{kind:?}");
        assert!(invented.starts_with(word), "{kind:?}");
        assert!(!word.contains("invent"), "{kind:?}");
    }
    assert_eq!(verdict(Verdict::Exact, INVENTED).1, "exact, sur des données inventées");
    assert_eq!(verdict(Verdict::Contradicted, INVENTED).1, "contredit, par des données inventées");
}

#[test]
fn counts_of_verdicts_agree_with_their_words_and_say_how_many_rest_on_invented_data() {
    use Verdict::{Approximate, Compatible, Contradicted, Exact, OutOfReach, Truncated};
    let judged = [
        (Truncated, SOLID),
        (Exact, INVENTED),
        (OutOfReach, Backing::default()),
        (Truncated, INVENTED),
        (OutOfReach, Backing::default()),
        (Contradicted, SOLID),
    ];
    assert_eq!(
        by_verdict(&judged, false),
        "1\u{a0}exact (sur des données inventées), 2\u{a0}exacts si l’on tronque (dont 1\u{a0}sur des données inventées), 1\u{a0}contredit, 2\u{a0}hors de portée"
    );
    let claims = [(Exact, SOLID), (Exact, SOLID), (Approximate, SOLID), (Compatible, SOLID), (Contradicted, INVENTED)];
    assert_eq!(
        by_verdict(&claims, true),
        "2\u{a0}exactes, 1\u{a0}approchée, 1\u{a0}compatible, 1\u{a0}contredite (par des données inventées)"
    );
}

#[test]
fn every_figure_is_in_the_group_of_what_its_verdict_is_worth() {
    let [verified, invented, possible, explain, not_judged] = FigureGroup::ALL;
    for kind in VERDICTS {
        let expected = match kind {
            Verdict::OutOfReach => [not_judged; 2],
            Verdict::Compatible => [possible; 2],
            Verdict::Contradicted => [explain; 2],
            _ => [verified, invented],
        };
        assert_eq!([SOLID, INVENTED].map(|backing| FigureGroup::of(kind, backing)), expected, "{kind:?}");
        let counts_as_verified =
            headline(&[(kind, SOLID), (kind, INVENTED)]).starts_with("1 des 2 chiffres publiés est vérifié");
        assert_eq!(counts_as_verified, expected[0] == verified, "{kind:?}");
    }
    assert_eq!(group(verified, 1), "1\u{a0}chiffre est vérifié");
    assert_eq!(group(invented, 8), "8\u{a0}chiffres ne s’accordent qu’avec des données inventées");
}
