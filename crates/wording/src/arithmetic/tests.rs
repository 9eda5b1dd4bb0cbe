//! The arithmetic on worked examples.

use claims::{Stage, Threshold, When};
use domain::dates::Day;
use domain::indicators::Backing;
use fixtures::small_territory::made;

use super::*;

/// Two communes, of which one joins later, and two actions.
pub(crate) fn territory() -> Territory {
    made(
        &["59350,,Lille,1143572,,", "59052,,Bauvin,20000,2020-03-14,"],
        &[
            "permis,Permis de louer,Habitat,,,,2015,2015,,oui,,publie,s",
            "achats,Achats,Achats,,,,2015,2016,,,,illustratif,",
        ],
        &["permis,59350,participe,,,,publie,s"],
    )
}

fn day() -> Day {
    Day::parse("2019-12-13").unwrap()
}

fn counted(min: u64, max: u64, of: Option<u64>) -> FigureValue {
    FigureValue { from: None, day: day(), min, max, of, is_mean: false, backing: Backing::default() }
}

fn lines(measure: Measure, comparison: Comparison, value: Value, counted: FigureValue) -> Vec<String> {
    let reading = Reading { measure, comparison, value, when: When::On(day()) };
    arithmetic(&reading, &[counted], "publié", &territory())
}

fn share(percent: u64, min: u64, max: u64, of: u64) -> Vec<String> {
    let five = Measure::Participating(Threshold::at_least(5));
    lines(five, Comparison::Equal, Value::Percent(Decimal::whole(percent)), counted(min, max, Some(of)))
}

#[test]
fn ninety_five_per_cent_of_ninety_is_not_an_integer_number_of_communes() {
    assert_eq!(
        share(95, 86, 86, 90),
        [
            "86 sur\u{a0}90 = 95,56\u{202f}%, publié 95\u{202f}%\u{a0}: exact si l’on tronque.",
            "95\u{202f}% de 90 n’est pas un nombre entier\u{a0}: 85 sur\u{a0}90 = 94,44\u{202f}%, ce qui ne donne 95\u{202f}% ni en tronquant ni en arrondissant\u{202f}; 86 sur\u{a0}90 = 95,56\u{202f}%, ce qui donne 95\u{202f}% si l’on tronque."
        ]
    );
    let two_readings = &share(78, 71, 71, 90)[1];
    assert!(two_readings.contains("70 sur\u{a0}90 = 77,78\u{202f}%, ce qui donne 78\u{202f}% si l’on arrondit"));
    assert!(two_readings.contains("71 sur\u{a0}90 = 78,89\u{202f}%, ce qui donne 78\u{202f}% si l’on tronque"));
}

#[test]
fn a_percentage_that_is_an_integer_number_of_communes_shows_no_neighbours() {
    assert_eq!(share(100, 90, 90, 90), ["90 sur\u{a0}90 = 100\u{202f}%, publié 100\u{202f}%\u{a0}: exact."]);
    assert_eq!(share(50, 44, 44, 90).len(), 1);
}

#[test]
fn an_interval_shows_both_ends() {
    assert_eq!(
        share(95, 3, 90, 90)[0],
        "Entre\u{a0}3\u{a0}et\u{a0}90 sur\u{a0}90, soit de 3,33\u{202f}% à 100\u{202f}%, publié 95\u{202f}%\u{a0}: compatible."
    );
}

#[test]
fn a_difference_is_shown_in_inhabitants_and_per_cent_with_what_would_explain_it() {
    let value = Value::Number(Decimal { digits: 12, decimals: 1, unit: 1_000_000 });
    let computed = counted(1_143_572, 1_143_572, None);
    let lines = lines(Measure::Population, Comparison::ABOUT, value, computed);
    assert_eq!(
        lines,
        [
            "1\u{202f}143\u{202f}572 dans les données, publié environ 1,2\u{a0}million\u{a0}: contredit.",
            "Écart\u{a0}: 1\u{202f}200\u{202f}000 − 1\u{202f}143\u{202f}572 = 56\u{202f}428\u{a0}habitants, soit 4,70\u{202f}% du chiffre publié\u{202f}; «\u{a0}environ\u{a0}» en admet 3\u{202f}%.",
            "Arrondies de même, les données donnent 1,1\u{a0}million\u{202f}; pour arrondir à 1,2\u{a0}million, il faudrait au moins 1\u{202f}150\u{202f}000\u{a0}habitants, soit 6\u{202f}428 de plus.",
            "Les 2\u{a0}communes du tableau, membres ou non à cette date, font 1\u{202f}163\u{202f}572\u{a0}habitants\u{a0}: 1,2\u{a0}million serait alors exact si l’on arrondit.",
        ]
    );
}

#[test]
fn a_number_that_is_right_needs_no_explanation() {
    let value = Value::Number(Decimal::whole(25));
    let deployed = Measure::Actions(Stage::Deployed);
    assert_eq!(
        lines(deployed, Comparison::Equal, value, counted(25, 25, Some(37))),
        ["25 dans les données, publié 25\u{a0}: exact."]
    );
    let wrong = lines(deployed, Comparison::Equal, value, counted(24, 24, Some(37)));
    assert_eq!(wrong[1], "Écart\u{a0}: 25 − 24 = 1\u{a0}action, soit 4\u{202f}% du chiffre publié.");
}

#[test]
fn days_that_give_the_same_are_shown_once() {
    let reading = Reading {
        measure: Measure::Participating(Threshold::at_least(2)),
        comparison: Comparison::Equal,
        value: Value::ALL,
        when: When::Throughout { from: day(), to: day() },
    };
    let of = |days: &[FigureValue]| arithmetic(&reading, days, "écrit", &territory());
    let (all, fewer) = (counted(90, 90, Some(90)), counted(85, 85, Some(85)));
    assert_eq!(of(&[all, all]), ["90 sur\u{a0}90 = 100\u{202f}%, écrit la totalité\u{a0}: exact."]);
    assert_eq!(of(&[fewer, all]).len(), 2);
    assert!(of(&[fewer, all])[0].starts_with("Au 13 décembre 2019, 85 sur\u{a0}85"));
}

#[test]
fn a_hundred_per_cent_is_shown_only_for_all() {
    assert_eq!(percent(199_999, 200_000), "99,99\u{202f}%");
    assert_eq!(percent(1, 1_000_000), "0,01\u{202f}%");
    assert_eq!(percent(0, 90), "0\u{202f}%");
}
