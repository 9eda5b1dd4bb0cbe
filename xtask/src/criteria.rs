//! The tables of docs/accessibilite.md and docs/securite.md: each criterion stands once, in order, and the scenarios that
//! they name exist.

use std::fs;
use std::path::Path;

use crate::locations;

/// How many criteria each theme of RGAA 4.1.2 has.
const CRITERIA: [usize; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/// The verdicts.
const VERDICTS: [&str; 4] = ["conforme", "non conforme", "sans objet", "à vérifier"];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of the rows: number, subject, verdict, how it was tested.
fn rows(text: &str) -> Vec<[String; 4]> {
    let cells =
        |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|it| it.trim().to_owned()).collect() };
    let is_row = |line: &&str| line.starts_with("| ") && line[2..].starts_with(|char: char| char.is_ascii_digit());
    text.lines().filter(is_row).map(|line| cells(line).try_into().expect("a row has four cells")).collect()
}

/// Whether tests/ has a file, or in a file a scenario whose name begins so: `charts`, `accessibility::grid`, `help::the`.
fn is_known(name: &str) -> bool {
    let tests = locations::project().join("tests");
    let parts: Vec<&str> = name.split("::").collect();
    let file = tests.join(parts.join("/")).with_extension("rs");
    let (last, before) = parts.split_last().expect("a name has a part");
    let inside = tests.join(before.join("/")).with_extension("rs");
    file.is_file() || (inside.is_file() && read(&inside).contains(&format!("scenario!({last}")))
}

#[test]
fn each_criterion_stands_once_in_order_with_a_verdict_and_a_reason() {
    let rows = rows(&read(&locations::project().join("docs/accessibilite.md")));
    let numbers: Vec<String> = (1..)
        .zip(CRITERIA)
        .flat_map(|(theme, count)| (1..=count).map(move |number| format!("{theme}.{number}")))
        .collect();
    assert_eq!(rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>(), numbers);
    for [number, subject, verdict, how] in &rows {
        assert!(VERDICTS.contains(&verdict.as_str()), "{number}: {verdict}");
        assert!(!subject.is_empty() && !how.is_empty(), "{number}");
    }
}

#[test]
fn the_scenarios_that_the_table_names_exist() {
    let rows = rows(&read(&locations::project().join("docs/accessibilite.md")));
    let mut count = 0;
    for [number, _, verdict, how] in &rows {
        let names: Vec<&str> =
            how.split('`').skip(1).step_by(2).filter(|name| !name.contains(['/', '=', ' '])).collect();
        for name in &names {
            assert!(is_known(name), "{number} names `{name}`, which no scenario or file in tests/ is called");
        }
        assert!(verdict != "non conforme" || names.is_empty(), "{number} is said to fail and names a check");
        count += names.len();
    }
    assert!(count > 50, "{count}");
    assert!(!is_known("accessibility::nothing_of_the_kind"));
}

#[test]
fn the_scenarios_that_the_threat_model_names_exist() {
    let text = read(&locations::project().join("docs/securite.md"));
    let controls =
        text.lines().filter(|line| line.starts_with("| ")).filter_map(|line| line.trim_matches('|').rsplit('|').next());
    let names: Vec<&str> = controls.flat_map(|control| control.split('`').skip(1).step_by(2)).collect();
    for name in &names {
        assert!(is_known(name), "`{name}` is no scenario or file in tests/");
    }
    assert!(names.len() > 6, "{names:?}");
}
