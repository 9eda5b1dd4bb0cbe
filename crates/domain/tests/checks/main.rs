//! Checks of the data: the list of rules, and the functions that the tests of all rules share.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod answers;
mod known;
mod tables;

use domain::checks::{Finding, HintTarget, Rule, RuleFindings, Severity, all};
use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};
use domain::journal::{CellName, Journal};
use domain::territory::Territory;
use fixtures::mel::MEL;
use fixtures::small_territory::territory;

/// A commune that has always been a member, and one that was from 2017 to May 2020.
const COMMUNE_ROWS: [&str; 2] = ["59001,,Un,1000,,", "59002,,Deux,500,2017,2020-05"];
/// A published action with a complete list, deployed in April 2019; an illustrative action from May 2016, stopped in
/// June 2019; an action that is not deployed.
const ACTION_ROWS: [&str; 3] = [
    "list,L,D,,,,2019,2019-04-01,,oui,,publie,s",
    "other,O,D,,,,2015,2016-05,2019-06,,,illustratif,",
    "later,E,D,,,,2019,,,,,publie,s",
];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn made(participations: &[&str]) -> Territory {
    territory(&COMMUNE_ROWS, &ACTION_ROWS, participations).expect("a readable package")
}

fn cell(action: &str, commune: &str) -> CellName {
    CellName { action: ActionId::parse(action).expect("an id"), commune: CommuneCode::parse(commune).expect("a code") }
}

/// The findings of one rule on 13 December 2019.
fn found_after(bundled: &Territory, journal: &Journal, rule: Rule) -> Vec<Finding> {
    let checked = all(bundled, &bundled.after(journal), journal, day("2019-12-13"));
    checked.into_iter().find(|checked| checked.rule == rule).expect("every rule is run").findings
}

fn found(bundled: &Territory, rule: Rule) -> Vec<Finding> {
    found_after(bundled, &Journal::default(), rule)
}

fn at(territory: &Territory, action: &str, commune: &str) -> HintTarget {
    let (action, commune) = territory.find_cell(&cell(action, commune)).expect("a cell");
    HintTarget::Cell(action, commune)
}

fn action(territory: &Territory, id: &str) -> HintTarget {
    HintTarget::Action(territory.find_action(&ActionId::parse(id).expect("an id")).expect("an action"))
}

#[test]
fn every_rule_is_checked_in_order_and_the_serious_ones_come_first() {
    let checked = all(&made(&[]), &made(&[]), &Journal::default(), day("2019-12-13"));
    assert_eq!(checked.iter().map(|checked| checked.rule).collect::<Vec<_>>(), Rule::ALL);
    assert!(Rule::ALL.is_sorted_by_key(|rule| rule.severity()));
}

#[test]
fn the_bundled_territory_has_no_findings() {
    let mel = &*MEL;
    let checked = all(mel, mel, &Journal::default(), mel.about().reference);
    let of_severity =
        |severity| checked.iter().filter(move |it| it.rule.severity() == severity && !it.findings.is_empty());
    assert_eq!(of_severity(Severity::Serious).collect::<Vec<_>>(), Vec::<&RuleFindings>::new());
    assert_eq!(of_severity(Severity::Slight).collect::<Vec<_>>(), Vec::<&RuleFindings>::new());
}
