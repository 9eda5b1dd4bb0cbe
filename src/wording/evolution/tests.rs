//! The sentences about changes, on a territory small enough to count by hand.

use domain::dates::Day;
use domain::indicators::{ChangesBetween, Interval, Scope, between};
use domain::territory::Territory;
use fixtures::small_territory::package;

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

const fn certain(count: u32) -> Interval {
    Interval { min: count, max: count }
}

/// Three communes, one of which joins in 2019; two actions, one of which is deployed in April 2019.
fn territory(rows: &[&str]) -> Territory {
    let communes = ["59001,,Un,1000,,", "59002,,Deux,500,,", "59003,,Trois,,2019-01-01,"];
    let actions = ["a,A,D,,,,2015,2015,,oui,,publie,s", "b,B,D,,,,2019-04,2019-04,,,,publie,s"];
    Territory::read(&package(&[1, 2], &communes, &actions, rows)).unwrap()
}

const KNOWN: [&str; 5] = [
    "a,59001,participe,,,,saisi,",
    "b,59001,participe,,,,saisi,",
    "b,59002,non,,,,saisi,",
    "a,59003,participe,,,,saisi,",
    "b,59003,participe,,,,saisi,",
];

fn over_2019(rows: &[&str]) -> ChangesBetween {
    between(&territory(rows), day("2018-12-31"), day("2019-12-13"), Scope::Everything)
}

#[test]
fn the_title_gives_deployments_membership_changes_and_the_highest_threshold() {
    assert_eq!(
        headline(&over_2019(&KNOWN)),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, 1\u{a0}action déployée, 1\u{a0}commune entrée, 2\u{a0}communes de plus à au moins 2\u{a0}actions"
    );
    let quiet = between(&territory(&KNOWN), day("2016-12-31"), day("2017-12-31"), Scope::Everything);
    assert_eq!(
        headline(&quiet),
        "Entre le 31 décembre 2016 et le 31 décembre 2017, aucune action déployée, aucune commune entrée, autant de communes à au moins 2\u{a0}actions"
    );
    let same = between(&territory(&KNOWN), day("2019-12-13"), day("2019-12-13"), Scope::Everything);
    assert_eq!(headline(&same), "Les deux dates sont les mêmes\u{a0}: rien ne change");
}

#[test]
fn if_answers_are_missing_both_counts_are_given_and_no_difference() {
    let changes = over_2019(&["a,59001,participe,,,,saisi,"]);
    assert_eq!(
        thresholds(&changes),
        "1\u{a0}commune, puis entre\u{a0}1\u{a0}et\u{a0}3, à au moins 1\u{a0}action\u{202f}; 0\u{a0}commune, puis entre\u{a0}0\u{a0}et\u{a0}1, à au moins 2\u{a0}actions"
    );
    assert!(balance(&changes.thresholds[1]).starts_with("Des réponses manquent"));
}

#[test]
fn the_balance_of_a_threshold_leads_from_the_first_count_to_the_last() {
    let changes = over_2019(&KNOWN);
    assert_eq!(
        balance(&changes.thresholds[1]),
        "0\u{a0}commune au départ, plus 1 qui franchit le seuil, plus 1 entrée dans le périmètre\u{a0}: 2\u{a0}à l’arrivée."
    );
    let quiet = between(&territory(&KNOWN), day("2016-12-31"), day("2017-12-31"), Scope::Everything);
    assert_eq!(balance(&quiet.thresholds[1]), "Aucune commune n’a franchi ce seuil, dans un sens ou dans l’autre.");
    assert_eq!(
        thresholds(&changes),
        "1\u{a0}commune de plus à au moins 1\u{a0}action\u{202f}; 2\u{a0}communes de plus à au moins 2\u{a0}actions"
    );
    assert_eq!(communes_that("Seuil franchi", changes.thresholds[1].reached.len()), "Seuil franchi (1\u{a0}commune)");
}

#[test]
fn milestones_and_membership_changes_agree_with_their_numbers() {
    let changes = over_2019(&KNOWN);
    assert_eq!(milestones(&changes), "1\u{a0}action déployée, 1 inscrite");
    assert_eq!(list_of("Mise à l’étude", 2), "Mises à l’étude (2)");
    assert_eq!(list_of("Entrée", 1), "Entrée (1)");
    assert_eq!(perimeter(&changes), "Le périmètre passe de 2\u{a0}à 3\u{a0}communes");
    let quiet = between(&territory(&KNOWN), day("2016-12-31"), day("2017-12-31"), Scope::Everything);
    assert_eq!(milestones(&quiet), "Aucune action n’a changé d’étape");
    assert_eq!(perimeter(&quiet), "Le périmètre ne change pas\u{a0}: 2\u{a0}communes");
}

#[test]
fn a_commune_that_joined_has_its_date_and_its_inhabitants_if_they_are_known() {
    let territory = territory(&KNOWN);
    let text = |index: usize| movement(&territory.communes()[index], territory.communes()[index].since);
    assert_eq!(text(2), "le 1er janvier 2019");
    assert_eq!(text(0), "1\u{202f}000\u{a0}habitants");
}

#[test]
fn the_action_that_gained_most_is_named_only_if_it_is_certain() {
    assert_eq!(adoption(Some(("Permis", 22)), 1), "«\u{a0}Permis\u{a0}» gagne le plus de communes\u{a0}: 22");
    assert_eq!(adoption(Some(("Permis", 22)), 2), "2\u{a0}actions gagnent le plus de communes\u{a0}: 22 pour chacune");
    assert_eq!(adoption(Some(("Permis", 0)), 9), "Aucune action n’a gagné de communes");
    assert_eq!(adoption(None, 9), "On ne sait pas quelle action gagne le plus de communes");
    assert_eq!(adoption(None, 0), "Aucune action n’est en cours à l’une de ces dates");
}

#[test]
fn communes_that_gained_and_communes_that_lost_actions_are_counted_separately() {
    let text = |gained, lost| communes(gained, lost, 90);
    assert_eq!(
        text(certain(62), certain(3)),
        "62\u{a0}communes sur\u{a0}90 participent à plus d’actions qu’avant, 3 à moins"
    );
    assert_eq!(text(certain(1), certain(0)), "1\u{a0}commune sur\u{a0}90 participe à plus d’actions qu’avant");
    assert_eq!(text(certain(0), certain(0)), "Aucune commune sur\u{a0}90\u{a0}ne participe à plus d’actions qu’avant");
    assert_eq!(
        text(Interval { min: 3, max: 62 }, Interval { min: 0, max: 3 }),
        "Entre\u{a0}3\u{a0}et\u{a0}62 communes sur\u{a0}90 participent à plus d’actions qu’avant, entre\u{a0}0\u{a0}et\u{a0}3 à moins"
    );
}

#[test]
fn both_bounds_of_a_difference_have_a_sign() {
    assert_eq!([gain((9, 9)), gain((-2, -2)), gain((0, 0))], ["+9", "\u{2212}2", "0"]);
    assert_eq!(gain((-2, 20)), "entre\u{a0}\u{2212}2\u{a0}et\u{a0}+20");
    assert_eq!(from_to(certain(4), certain(8)), "de 4 à 8\u{a0}actions");
    assert_eq!(from_to(certain(4), Interval { min: 5, max: 7 }), "4, puis entre\u{a0}5\u{a0}et\u{a0}7\u{a0}actions");
}

#[test]
fn deployments_are_compared_from_the_first_day_to_the_last() {
    let text = |first, last| years((day("2015-12-31"), first), (day("2019-12-13"), last));
    assert_eq!(text(5, 25), "Du 31 décembre 2015 au 13 décembre 2019, on passe de 5\u{a0}à 25\u{a0}actions déployées");
    assert_eq!(text(1, 1), "Du 31 décembre 2015 au 13 décembre 2019, toujours 1\u{a0}action déployée");
    let alone = (day("2019-12-13"), 25);
    assert_eq!(years(alone, alone), "Au 13 décembre 2019, 25\u{a0}actions déployées");
    assert_eq!(
        threshold_over_the_years(5, (certain(2), 85), (certain(86), 90)),
        "Au moins 5\u{a0}actions\u{a0}: 2\u{a0}communes sur\u{a0}85 au début, 86\u{a0}communes sur\u{a0}90 à la fin"
    );
}
