//! A corpus of sentences with their expected readings and verdicts on the bundled territory.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use claims::{Claim, Comparison, Measure, Obstacle, Reading, Stage, Threshold, Value, When, read};
use domain::indicators::Scope;

use crate::MEL;

/// The tables of the folder `tests/claims`. One sentence per line, a tab, then its claims separated by ` | `: the
/// verdict, the measure, the claimed quantity, the figures of the data, and the time; for a claim out of reach its
/// reason. A line that begins with `#` is a heading.
fn tables() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims");
    let paths = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let mut tables: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a table")))
        .collect();
    tables.sort();
    tables
}

/// Every sentence of the corpus, with its expected claims.
pub fn sentences() -> Vec<(String, String)> {
    let mut sentences = Vec::new();
    for (_, table) in tables() {
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (sentence, expected) = line.split_once('\t').expect("a sentence and its claims");
            sentences.push((sentence.to_owned(), expected.to_owned()));
        }
    }
    sentences
}

#[test]
fn every_sentence_of_the_corpus_has_its_expected_claims() {
    let mut wrong = String::new();
    let sentences = sentences();
    for (sentence, expected) in &sentences {
        let claims = read(sentence, &MEL, MEL.about().reference, Scope::Everything);
        let actual: Vec<String> = claims.iter().map(summary).collect();
        if actual.join(" | ") != *expected {
            writeln!(wrong, "{sentence}\t{}\n    expected: {expected}", actual.join(" | ")).expect("a text grows");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(sentences.len() >= 360, "{} sentences", sentences.len());
}

pub fn summary(claim: &Claim) -> String {
    let verdict = claim.verdict.as_str();
    let Some(reading) = &claim.reading else {
        return format!("{verdict} {}", claim.obstacle.map_or("", Obstacle::as_str));
    };
    let figures = claim.computed.iter().map(|figure| {
        let range =
            if figure.min == figure.max { figure.min.to_string() } else { format!("{}-{}", figure.min, figure.max) };
        match figure.of {
            Some(of) if reading.value.is_share() || figure.is_mean => format!("{range}/{of}"),
            _ => range,
        }
    });
    let figures: Vec<String> = figures.collect();
    let when = match reading.when {
        When::On(day) => day.to_string(),
        When::Within { from, to } => format!("{from}..{to}"),
        When::Throughout { from, to } => format!("since {from} to {to}"),
    };
    let measure = measure(reading.measure);
    format!("{verdict} {measure} {}; {} on {when}", quantity(reading), figures.join(" "))
}

fn measure(measure: Measure) -> String {
    let id = |action| MEL.action(action).id.as_str();
    let code = |commune| MEL.commune(commune).code.to_string();
    match measure {
        Measure::Communes => "communes".to_owned(),
        Measure::Population => "population".to_owned(),
        Measure::Actions(Stage::UnderStudy) => "under_study".to_owned(),
        Measure::Actions(Stage::Registered) => "registered".to_owned(),
        Measure::Actions(Stage::Deployed) => "deployed".to_owned(),
        Measure::Actions(Stage::Running) => "running".to_owned(),
        Measure::Participating(Threshold { min, max: None }) => format!("communes[{min}-]"),
        Measure::Participating(Threshold { min, max: Some(max) }) => format!("communes[{min}-{max}]"),
        Measure::Participants(action) => format!("in:{}", id(action)),
        Measure::NonParticipants(action) => format!("not-in:{}", id(action)),
        Measure::ParticipationsOf(commune) => format!("actions-of:{}", code(commune)),
        Measure::ParticipatesIn { commune, action } => format!("{}-in:{}", code(commune), id(action)),
        Measure::Mean => "mean".to_owned(),
        other => crate::naming::name(other),
    }
}

fn quantity(reading: &Reading) -> String {
    let sign = match reading.comparison {
        Comparison::Equal => "=",
        Comparison::NotEqual => "≠",
        Comparison::About(3) => "~",
        Comparison::About(_) => "≈",
        Comparison::MoreThan => ">",
        Comparison::AtLeast => "≥",
        Comparison::LessThan => "<",
        Comparison::AtMost => "≤",
    };
    let value = match reading.value {
        Value::ALL => "all".to_owned(),
        Value::Fraction { part, whole } => format!("{part}/{whole}"),
        Value::OutOf { count, of } => format!("{count} of {of}"),
        Value::Between { min, max } => format!("{min}..{max}"),
        Value::Number(number) | Value::Percent(number) => {
            let (part, whole) = number.as_fraction();
            let point = if whole > 1 {
                format!(".{:0>width$}", part % whole, width = usize::from(number.decimals))
            } else {
                String::new()
            };
            format!("{}{point}{}", part / whole, if reading.value.is_share() { "%" } else { "" })
        }
    };
    format!("{sign}{value}")
}
