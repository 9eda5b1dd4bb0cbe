//! A corpus of sentences with their expected readings and verdicts on the bundled territory.

use std::fmt::Write;

use claims::{Claim, Comparison, Measure, Reading, Stage, Threshold, Value, When, read};
use domain::indicators::Scope;

use crate::MEL;

/// One sentence per line, a tab, then its claims separated by ` | `: the verdict, the measure, the claimed
/// quantity, the figures of the data, and the time. A line that begins with `#` is a heading.
const CORPUS: &str = include_str!("corpus.tsv");

#[test]
fn every_sentence_of_the_corpus_has_its_expected_claims() {
    let mut wrong = String::new();
    let mut count = 0;
    for line in CORPUS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (sentence, expected) = line.split_once('\t').expect("a sentence and its claims");
        let claims = read(sentence, &MEL, MEL.about().reference, Scope::Everything);
        let actual: Vec<String> = claims.iter().map(summary).collect();
        if actual.join(" | ") != expected {
            writeln!(wrong, "{sentence}\t{}\n    expected: {expected}", actual.join(" | ")).expect("a text grows");
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= 120, "{count} sentences");
}

fn summary(claim: &Claim) -> String {
    let Some(reading) = &claim.reading else { return claim.verdict.as_str().to_owned() };
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
    format!("{} {measure} {}; {} on {when}", claim.verdict.as_str(), quantity(reading), figures.join(" "))
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
