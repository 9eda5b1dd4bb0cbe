//! What the authority says of accessibility: read from the `carnet` block, and refused with its place.

use domain::territory::{AccessibilityStatement, Territory};
use fixtures::small_territory::{ACTIONS, COMMUNES, PARTICIPATIONS, read};

fn read_statement(statement: &str) -> Result<Territory, Vec<String>> {
    let block = format!(
        r#"{{"carnet": {{"titre": "T", "epci": "E", "date_reference": "2019", "seuils": [1], "accessibilite": {statement}}}}}"#
    );
    let empty = |header: &str| format!("{header}\n");
    let read = read(&[
        ("datapackage.json", block),
        ("communes.csv", empty(COMMUNES)),
        ("actions.csv", empty(ACTIONS)),
        ("participations.csv", empty(PARTICIPATIONS)),
    ]);
    read.map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

#[test]
fn a_statement_may_be_left_out_or_given_in_part() {
    for nothing in ["null", "{}", r#"{"contact": " ", "plan_action": null, "etablie_le": ""}"#] {
        let read = read_statement(nothing).expect("a readable package");
        assert_eq!(read.about().accessibility, AccessibilityStatement::default(), "{nothing}");
    }
    let read = read_statement(
        r#"{"etablie_le": "2026-03", "schema_pluriannuel": " https://a.fr/s ", "plan_action": "https://a.fr/p",
            "contact": "c@a.fr", "alternative": "Sur papier.", "derogations": "Aucune."}"#,
    );
    let said = read.expect("a readable package").about().accessibility.clone();
    assert_eq!(said.made.map(|it| it.to_string()).as_deref(), Some("2026-03"));
    let texts = [said.multi_year_plan, said.action_plan, said.contact, said.alternative, said.exemptions];
    let texts = texts.map(|text| text.map(|text| text.to_string()).unwrap_or_default());
    assert_eq!(texts, ["https://a.fr/s", "https://a.fr/p", "c@a.fr", "Sur papier.", "Aucune."]);
}

#[test]
fn what_cannot_be_shown_is_refused_with_its_place() {
    let long = format!(r#"{{"derogations": "{}"}}"#, "a".repeat(1001));
    for (statement, place, why) in [
        ("7", "", "is not an object of texts"),
        (r#"{"contact": 7}"#, ".contact", "is not text"),
        (
            r#"{"contacts": "x"}"#,
            ".contacts",
            "is not etablie_le, schema_pluriannuel, plan_action, contact, alternative or derogations",
        ),
        (r#"{"plan_action": "http://a.fr"}"#, ".plan_action", "is not an address that begins with https://"),
        (r#"{"etablie_le": "hier"}"#, ".etablie_le", "is not a date (2019-12-13)"),
        (&long, ".derogations", "is not a text of at most 1000 signs"),
        ("{\"contact\": \"a\u{200b}b\"}", ".contact", "it has an invisible sign, U+200B"),
    ] {
        let problems = read_statement(statement).expect_err(statement);
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        let start = format!("datapackage.json:1:carnet.accessibilite{place}: ");
        assert!(problem.starts_with(&start) && problem.ends_with(why), "{problem}");
    }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let problems = read_statement(r#"{"contact": 7, "plan_action": []}"#).expect_err("two problems");
    assert_eq!(problems.len(), 2, "{problems:?}");
}
