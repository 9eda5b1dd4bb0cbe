//! `cargo xtask claims`: the claims of French sentences, each read back and judged, for other programs to read.

use std::io::{self, BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use claims::{Claim, Comparison, Decimal, FigureValue, Measure, Reading, Stage, Threshold, Value, When, read};
use domain::dates::Day;
use domain::indicators::Scope;
use domain::territory::Territory;
use serde_json::{Value as Json, json};

use crate::territory;

/// Reads one sentence a line on standard input and prints one JSON object a line.
///
/// # Errors
/// The date is no day, the folder has errors (every one of them), or a line cannot be read or written.
pub fn print(folder: &Path, date: Option<&str>, published_only: bool) -> Result<()> {
    let said = date.map(|date| Day::parse(date).ok_or(date)).transpose();
    let Ok(day) = said else { bail!("{:?} is not a day: write it as 2019-12-13", date.unwrap_or_default()) };
    let territory = Territory::read(&territory::package(folder)?).map_err(|problems| territory::all(&problems))?;
    let scope = if published_only { Scope::PublishedOnly } else { Scope::Everything };
    let mut out = io::stdout().lock();
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line).context("Standard input cannot be read")? > 0 {
        let sentence = String::from_utf8_lossy(&line);
        let sentence = sentence.strip_suffix('\n').unwrap_or(&sentence);
        let sentence = sentence.strip_suffix('\r').unwrap_or(sentence);
        let day = day.unwrap_or(territory.about().reference);
        writeln!(out, "{}", answer(sentence, &territory, day, scope)).context("The answer cannot be written")?;
        out.flush().context("The answer cannot be written")?;
        line.clear();
    }
    Ok(())
}

/// A sentence and its claims.
fn answer(sentence: &str, territory: &Territory, day: Day, scope: Scope) -> String {
    let claims = read(sentence, territory, day, scope);
    let claims: Vec<String> = claims.iter().map(|claim| one(sentence, claim, territory)).collect();
    format!("{{\"sentence\": {}, \"claims\": [{}]}}", json!(sentence), claims.join(", "))
}

/// A claim, its keys in the order in which they are read.
fn one(sentence: &str, claim: &Claim, territory: &Territory) -> String {
    let reading = claim.reading.as_ref();
    let text = json!(sentence.get(claim.text.clone()));
    let said = json!(reading.map(|reading| in_words(reading, territory)));
    let found = reading.filter(|_| !claim.computed.is_empty()).map(|reading| figures(reading, &claim.computed));
    format!(
        "{{\"text\": {text}, \"reading\": {said}, \"published\": {}, \"computed\": {}, \"verdict\": {}}}",
        json!(claim.published),
        found.map_or(Json::Null, Json::from),
        json!(claim.verdict.as_str()),
    )
}

/// `86/90`, `25`, `3..88/90`; with several days, each with its own.
fn figures(reading: &Reading, computed: &[FigureValue]) -> String {
    let figure = |counted: &FigureValue| {
        let range = match (counted.min, counted.max) {
            (min, max) if matches!(reading.measure, Measure::ParticipatesIn { .. }) => {
                return match (min, max) {
                    (0, 0) => "no",
                    (1, 1) => "yes",
                    _ => "unknown",
                }
                .to_owned();
            }
            (min, max) if min == max => min.to_string(),
            (min, max) => format!("{min}..{max}"),
        };
        match counted.of {
            Some(of) if reading.value.is_share() || counted.is_mean => format!("{range}/{of}"),
            _ => range,
        }
    };
    match computed {
        [only] => figure(only),
        days => days.iter().map(|day| format!("{}: {}", day.day, figure(day))).collect::<Vec<_>>().join("; "),
    }
}

/// What a claim was read as, in plain words.
fn in_words(reading: &Reading, territory: &Territory) -> String {
    let measure = measure_in_words(reading.measure, territory);
    let measure = if reading.value.is_share() { format!("share of {measure}") } else { measure };
    let when = match reading.when {
        When::On(day) => format!("on {day}"),
        When::Within { from, to } => format!("from {from} to {to}"),
        When::Throughout { from, to } => format!("at every year's end from {from} and on {to}"),
    };
    let Reading { measure: _, comparison, value, when: _ } = reading;
    if matches!(reading.measure, Measure::ParticipatesIn { .. }) {
        let is_said = *value == Value::Number(Decimal::whole(1));
        return format!("{measure}: {} {when}", if is_said { "yes" } else { "no" });
    }
    let comparison = match comparison {
        Comparison::Equal if *value != Value::ALL => return format!("{measure} {when}"),
        Comparison::Equal => "",
        Comparison::NotEqual => "other than ",
        Comparison::About(tolerance) => &format!("about (within {tolerance} %) "),
        Comparison::MoreThan => "more than ",
        Comparison::AtLeast => "at least ",
        Comparison::LessThan => "less than ",
        Comparison::AtMost => "at most ",
    };
    format!("{measure} {when}: {comparison}{}", value_in_words(*value))
}

fn measure_in_words(measure: Measure, territory: &Territory) -> String {
    let title = |action| territory.action(action).title.to_string();
    let name = |commune| territory.commune(commune).name.to_string();
    match measure {
        Measure::Communes => "member communes".to_owned(),
        Measure::Population => "inhabitants of the member communes".to_owned(),
        Measure::Actions(Stage::UnderStudy) => "actions under study".to_owned(),
        Measure::Actions(Stage::Registered) => "registered actions".to_owned(),
        Measure::Actions(Stage::Deployed) => "deployed actions".to_owned(),
        Measure::Actions(Stage::Running) => "running actions".to_owned(),
        Measure::Participating(Threshold { min, max }) => match (min, max) {
            (min, None) => format!("communes with at least {min} participations"),
            (min, Some(max)) if min == max => format!("communes with exactly {min} participations"),
            (0, Some(max)) => format!("communes with at most {max} participations"),
            (min, Some(max)) => format!("communes with {min} to {max} participations"),
        },
        Measure::Participants(action) => format!("communes that take part in ‘{}’", title(action)),
        Measure::NonParticipants(action) => format!("communes that do not take part in ‘{}’", title(action)),
        Measure::ParticipationsOf(commune) => format!("participations of {}", name(commune)),
        Measure::ParticipatesIn { commune, action } => format!("{} takes part in ‘{}’", name(commune), title(action)),
        Measure::Mean => "mean participations of a commune".to_owned(),
    }
}

fn value_in_words(value: Value) -> String {
    match value {
        Value::Number(number) => decimal(number),
        Value::Percent(number) => format!("{} %", decimal(number)),
        Value::ALL => "all".to_owned(),
        Value::Fraction { part, whole } => format!("{part} in {whole}"),
        Value::OutOf { count, of } => format!("{count} out of {of}"),
    }
}

fn decimal(number: Decimal) -> String {
    let digits = format!("{:0>width$}", number.digits, width = usize::from(number.decimals) + 1);
    let (whole, decimals) = digits.split_at(digits.len() - usize::from(number.decimals));
    let said = if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") };
    match number.unit {
        1_000_000 => format!("{said} million"),
        1_000 => format!("{said} thousand"),
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;

    fn answered(sentence: &str) -> String {
        let package = territory::package(&places::bundled_territory()).unwrap();
        let territory = Territory::read(&package).unwrap();
        answer(sentence, &territory, territory.about().reference, Scope::Everything)
    }

    #[test]
    fn a_sentence_and_its_claims_stand_on_one_line_in_the_order_in_which_they_are_read() {
        assert_eq!(
            answered("95 % des communes participent à au moins 5 actions"),
            "{\"sentence\": \"95 % des communes participent à au moins 5 actions\", \"claims\": [{\
             \"text\": \"95 % des communes participent à au moins 5 actions\", \
             \"reading\": \"share of communes with at least 5 participations on 2019-12-13\", \
             \"published\": \"95 %\", \"computed\": \"86/90\", \"verdict\": \"truncated\"}]}"
        );
        assert_eq!(answered(""), "{\"sentence\": \"\", \"claims\": []}");
        assert_eq!(answered("un \"mot\"\t"), "{\"sentence\": \"un \\\"mot\\\"\\t\", \"claims\": []}");
    }

    /// The values of one key, in the order of the claims.
    fn each(sentence: &str, key: &str) -> Vec<Json> {
        let answer: Json = serde_json::from_str(&answered(sentence)).unwrap();
        answer["claims"].as_array().unwrap().iter().map(|claim| claim[key].clone()).collect()
    }

    #[test]
    fn counts_shares_intervals_and_several_days_are_written_each_in_its_way() {
        assert_eq!(each("25 actions déployées, dont 5 en 2019", "computed"), ["25", "5"]);
        assert_eq!(each("Lille participe à 20 actions", "computed"), ["20..21"]);
        assert_eq!(each("Lille participe au permis de louer", "computed"), ["yes"]);
        let since = each("toutes les communes participent à au moins 2 actions depuis 2018", "computed");
        assert_eq!(since, ["2018-12-31: 90/90; 2019-12-13: 90/90"]);
    }

    #[test]
    fn what_is_out_of_reach_has_neither_reading_nor_figure() {
        for key in ["reading", "computed"] {
            assert_eq!(each("12 agents", key), [Json::Null]);
        }
        assert_eq!(each("12 agents", "verdict"), ["out_of_reach"]);
    }

    #[test]
    fn a_reading_says_what_was_understood() {
        let reading = |sentence: &str| each(sentence, "reading")[0].as_str().unwrap().to_owned();
        assert_eq!(
            reading("plus de neuf communes sur dix participent à plus de 4 actions"),
            "share of communes with at least 5 participations on 2019-12-13: more than 9 in 10"
        );
        assert_eq!(
            reading("environ 1,14 million d’habitants"),
            "inhabitants of the member communes on 2019-12-13: about (within 3 %) 1.14 million"
        );
        assert_eq!(reading("5 actions ont été déployées en 2019"), "deployed actions from 2019-01-01 to 2019-12-13");
        assert_eq!(
            reading("Lille ne participe pas aux assurances"),
            "Lille takes part in ‘Mutualisation des assurances’: no on 2019-12-13"
        );
    }

    #[test]
    fn a_date_that_is_no_day_is_refused() {
        assert!(print(&places::bundled_territory(), Some("2019-12"), false).is_err());
    }
}
