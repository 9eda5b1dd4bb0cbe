//! The sentences about changes, on a territory small enough to count by hand.

use domain::dates::Day;
use domain::indicators::{ActionsFound, ChangesBetween, FigureFinding, Interval, Milestones, Scope, between};
use domain::territory::Territory;
use fixtures::small_territory::package;

use super::*;
use crate::findings;

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

fn title(changes: &ChangesBetween) -> String {
    findings::between(&territory(&KNOWN), changes, Scope::Everything)
}

fn of_thresholds(changes: &ChangesBetween) -> String {
    findings::change(&FigureFinding::Crossings(changes.thresholds.clone()), &territory(&KNOWN), changes.days)
}

fn of_steps(changes: &ChangesBetween) -> String {
    let territory = territory(&KNOWN);
    let steps = Milestones::of(&territory, changes, Scope::Everything);
    findings::change(&FigureFinding::Milestones(steps), &territory, changes.days)
}

#[test]
fn the_title_gives_deployments_membership_changes_and_the_highest_threshold() {
    assert_eq!(
        title(&over_2019(&KNOWN)),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, 1\u{a0}action déployée, 1\u{a0}commune entrée, 2\u{a0}communes de plus à au moins 2\u{a0}actions"
    );
    let quiet = between(&territory(&KNOWN), day("2016-12-31"), day("2017-12-31"), Scope::Everything);
    assert_eq!(
        title(&quiet),
        "Entre le 31 décembre 2016 et le 31 décembre 2017, aucune action déployée, aucune commune entrée, autant de communes à au moins 2\u{a0}actions"
    );
    let same = between(&territory(&KNOWN), day("2019-12-13"), day("2019-12-13"), Scope::Everything);
    assert_eq!(title(&same), "Les deux dates sont les mêmes\u{a0}: rien ne change");
}

#[test]
fn if_answers_are_missing_both_counts_are_given_and_no_difference() {
    let changes = over_2019(&["a,59001,participe,,,,saisi,"]);
    assert_eq!(
        of_thresholds(&changes),
        "Au 31 décembre 2018, 1\u{a0}commune participe à au moins 1\u{a0}action, entre\u{a0}1\u{a0}et\u{a0}3 au 13 décembre 2019\u{202f}; au 31 décembre 2018, aucune commune ne participe à au moins 2\u{a0}actions, entre\u{a0}0\u{a0}et\u{a0}1 au 13 décembre 2019"
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
        of_thresholds(&changes),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, 1\u{a0}commune de plus à au moins 1\u{a0}action, 2\u{a0}communes de plus à au moins 2\u{a0}actions"
    );
    assert_eq!(communes_that("Seuil franchi", changes.thresholds[1].reached.len()), "Seuil franchi (1\u{a0}commune)");
}

#[test]
fn milestones_and_membership_changes_agree_with_their_numbers() {
    let changes = over_2019(&KNOWN);
    assert_eq!(
        of_steps(&changes),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, 1\u{a0}action déployée, 1 inscrite"
    );
    assert_eq!(list_of("Mise à l’étude", 2), "Mises à l’étude (2)");
    assert_eq!(list_of("Entrée", 1), "Entrée (1)");
    assert_eq!(perimeter(&changes), "2\u{a0}communes au 31 décembre 2018, 3 au 13 décembre 2019");
    let quiet = between(&territory(&KNOWN), day("2016-12-31"), day("2017-12-31"), Scope::Everything);
    assert_eq!(of_steps(&quiet), "Entre le 31 décembre 2016 et le 31 décembre 2017, aucune action n’a changé d’étape");
    assert_eq!(perimeter(&quiet), "2\u{a0}communes au 31 décembre 2016, 2 au 31 décembre 2017");
}

#[test]
fn a_commune_that_joined_has_its_date_and_its_inhabitants_if_they_are_known() {
    let territory = territory(&KNOWN);
    let text = |index: usize| movement(&territory.communes()[index], territory.communes()[index].since);
    assert_eq!(text(2), "le 1er janvier 2019");
    assert_eq!(text(0), "1\u{202f}000\u{a0}habitants");
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
    let all = |count| ActionsFound { count, illustrative: 0 };
    let text = |first, last| years((day("2015-12-31"), all(first)), (day("2019-12-13"), all(last)));
    assert_eq!(
        text(5, 25),
        "Le nombre d’actions déployées est passé de 5\u{a0}à 25 entre le 31 décembre 2015 et le 13 décembre 2019"
    );
    assert_eq!(text(1, 1), "1\u{a0}action déployée au 31 décembre 2015, 1 au 13 décembre 2019");
    let alone = (day("2019-12-13"), all(25));
    assert_eq!(years(alone, alone), "25\u{a0}actions déployées au 13 décembre 2019");
    let open = |count, illustrative| ActionsFound { count, illustrative };
    assert_eq!(
        years((day("2015-12-31"), open(5, 5)), (day("2019-12-13"), open(25, 20))),
        "5\u{a0}actions déployées au 31 décembre 2015, dont 5\u{a0}illustratives\u{202f}; 25\u{a0}actions déployées au 13 décembre 2019, dont 20\u{a0}illustratives"
    );
    assert_eq!(
        threshold_over_the_years(5, (day("2015-12-31"), certain(2)), (day("2019-12-13"), certain(86))),
        "Au 31 décembre 2015, 2\u{a0}communes participent à au moins 5\u{a0}actions, 86 au 13 décembre 2019"
    );
}
