//! `cargo xtask claims`: reads and judges the claims of French sentences, with output for other programs.

use std::io::{self, BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use claims::{Claim, Comparison, Decimal, FigureValue, Reading, Value, When, read};
use domain::dates::Day;
use domain::indicators::{Backing, Scope};
use domain::territory::Territory;
use serde_json::{Value as Json, json};

use crate::{claim_measures, territory};

/// Reads one sentence per line from standard input and prints one JSON object per line.
///
/// # Errors
/// The date is not a day, the folder is not a valid territory (with all problems), or a line cannot be read or written.
pub fn print(folder: &Path, date: Option<&str>, published_only: bool) -> Result<()> {
    let parsed = date.map(|date| Day::parse(date).ok_or(date)).transpose();
    let Ok(day) = parsed else { bail!("{:?} is not a day: write it as 2019-12-13", date.unwrap_or_default()) };
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
        writeln!(out, "{}", sentence_json(sentence, &territory, day, scope)).context("The answer cannot be written")?;
        out.flush().context("The answer cannot be written")?;
        line.clear();
    }
    Ok(())
}

/// A sentence and its claims as a JSON object.
fn sentence_json(sentence: &str, territory: &Territory, day: Day, scope: Scope) -> String {
    let claims = read(sentence, territory, day, scope);
    let claims: Vec<String> = claims.iter().map(|claim| claim_json(sentence, claim, territory)).collect();
    format!("{{\"sentence\": {}, \"claims\": [{}]}}", json!(sentence), claims.join(", "))
}

/// A claim as a JSON object, with its keys in reading order.
fn claim_json(sentence: &str, claim: &Claim, territory: &Territory) -> String {
    let reading = claim.reading.as_ref();
    let text = json!(sentence.get(claim.text.clone()));
    let meaning = json!(reading.map(|reading| in_words(reading, territory)));
    let computed = reading.filter(|_| !claim.computed.is_empty()).map(|reading| figures(reading, &claim.computed));
    format!(
        "{{\"text\": {text}, \"reading\": {meaning}, \"published\": {}, \"computed\": {}, \"verdict\": {}{}}}",
        json!(claim.published),
        computed.map_or(Json::Null, Json::from),
        json!(claim.verdict.as_str()),
        claim
            .obstacle
            .map_or_else(|| backing_json(claim.backing()), |why| format!(", \"reason\": \"{}\"", why.as_str())),
    )
}

/// The key with what a verdict rests on: the number of cells, or of rows of actions, by provenance. For several days it
/// is the sum over the days; for communes and inhabitants, which come from the table of communes, all are 0.
fn backing_json(backing: Backing) -> String {
    let Backing { published, entered, illustrative, unknown } = backing;
    format!(
        ", \"backing\": {{\"published\": {published}, \"entered\": {entered}, \"illustrative\": {illustrative}, \
         \"unknown\": {unknown}}}"
    )
}

/// The figures as a text: `86/90`, `25`, `3..88/90`; for several days, each with its date.
fn figures(reading: &Reading, computed: &[FigureValue]) -> String {
    let text_of = |figure: &FigureValue| {
        let range = match (figure.min, figure.max) {
            (min, max) if reading.measure.is_yes_or_no() => {
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
        match figure.of {
            Some(of) if reading.value.is_share() || figure.is_mean => format!("{range}/{of}"),
            _ => range,
        }
    };
    match computed {
        [only] => text_of(only),
        days => days.iter().map(|day| format!("{}: {}", day.day, text_of(day))).collect::<Vec<_>>().join("; "),
    }
}

/// The meaning of a claim in English.
fn in_words(reading: &Reading, territory: &Territory) -> String {
    let measure = claim_measures::in_words(reading.measure, territory);
    let measure = if reading.value.is_share() { format!("share of {measure}") } else { measure };
    let when = match reading.when {
        When::On(day) => format!("on {day}"),
        When::Within { from, to } => format!("from {from} to {to}"),
        When::Throughout { from, to } => format!("at every year's end from {from} and on {to}"),
    };
    let Reading { measure: _, comparison, value, when: _ } = reading;
    if reading.measure.is_yes_or_no() {
        let is_yes = *value == Value::Number(Decimal::whole(1));
        return format!("{measure}: {} {when}", if is_yes { "yes" } else { "no" });
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

fn value_in_words(value: Value) -> String {
    match value {
        Value::Number(number) => decimal(number),
        Value::Percent(number) => format!("{} %", decimal(number)),
        Value::ALL => "all".to_owned(),
        Value::Fraction { part, whole } => format!("{part} in {whole}"),
        Value::OutOf { count, of } => format!("{count} out of {of}"),
        Value::Between { min, max } => format!("between {min} and {max}"),
    }
}

fn decimal(number: Decimal) -> String {
    let digits = format!("{:0>width$}", number.digits, width = usize::from(number.decimals) + 1);
    let (whole, decimals) = digits.split_at(digits.len() - usize::from(number.decimals));
    let digits = if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") };
    match number.unit {
        1_000_000 => format!("{digits} million"),
        1_000 => format!("{digits} thousand"),
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locations;

    fn json_of(sentence: &str) -> String {
        let package = territory::package(&locations::bundled_territory()).unwrap();
        let territory = Territory::read(&package).unwrap();
        sentence_json(sentence, &territory, territory.about().reference, Scope::Everything)
    }

    #[test]
    fn a_sentence_and_its_claims_are_one_line_with_keys_in_reading_order() {
        assert_eq!(
            json_of("95 % des communes participent à au moins 5 actions"),
            "{\"sentence\": \"95 % des communes participent à au moins 5 actions\", \"claims\": [{\
             \"text\": \"95 % des communes participent à au moins 5 actions\", \
             \"reading\": \"share of communes with at least 5 participations on 2019-12-13\", \
             \"published\": \"95 %\", \"computed\": \"86/90\", \"verdict\": \"truncated\", \
             \"backing\": {\"published\": 90, \"entered\": 0, \"illustrative\": 2110, \"unknown\": 50}}]}"
        );
        assert_eq!(json_of(""), "{\"sentence\": \"\", \"claims\": []}");
        assert_eq!(json_of("un \"mot\"\t"), "{\"sentence\": \"un \\\"mot\\\"\\t\", \"claims\": []}");
    }

    /// The values of one key, in the order of the claims.
    fn each(sentence: &str, key: &str) -> Vec<Json> {
        let sentence_json: Json = serde_json::from_str(&json_of(sentence)).unwrap();
        sentence_json["claims"].as_array().unwrap().iter().map(|claim| claim[key].clone()).collect()
    }

    #[test]
    fn counts_shares_intervals_and_several_days_have_their_own_formats() {
        assert_eq!(each("25 actions déployées, dont 5 en 2019", "computed"), ["25", "5"]);
        assert_eq!(each("Lille participe à 20 actions", "computed"), ["20..21"]);
        assert_eq!(each("Lille participe au permis de louer", "computed"), ["yes"]);
        let since = each("toutes les communes participent à au moins 2 actions depuis 2018", "computed");
        assert_eq!(since, ["2018-12-31: 90/90; 2019-12-13: 90/90"]);
    }

    #[test]
    fn a_claim_out_of_reach_has_no_reading_and_no_figures() {
        for key in ["reading", "computed", "backing"] {
            assert_eq!(each("12 agents", key), [Json::Null]);
        }
        assert_eq!(each("12 agents", "verdict"), ["out_of_reach"]);
    }

    #[test]
    fn a_reading_is_described_in_english() {
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
    fn a_date_that_is_not_a_day_is_refused() {
        assert!(print(&locations::bundled_territory(), Some("2019-12"), false).is_err());
    }
}
