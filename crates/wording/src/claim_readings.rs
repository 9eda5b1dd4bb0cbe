//! Claims as the program has read them, in French: what is counted, when, the claimed value, and why there is no
//! verdict.

use claims::{Comparison, Decimal, FigureValue, Measure, Obstacle, Reading, Stage, Statistic, Threshold, Value, When};
use domain::dates::Day;
use domain::territory::Territory;

use super::numbers::{FIXED, NARROW, counted, whole};
use super::overview::at;
use super::{dates, indicator_readings};

/// The subject of a claim, without its value: « part des communes dans au moins 5 actions, au 13 décembre 2019 ».
#[must_use]
pub fn subject(reading: &Reading, territory: &Territory) -> String {
    let counted_noun = measure(reading.measure, territory);
    let counted_noun = match reading.measure {
        Measure::ParticipationsOf(_) if reading.value.is_share() => {
            counted_noun.replacen("actions", "actions en cours", 1)
        }
        Measure::Actions(Stage::Deployed | Stage::Running) if reading.value.is_share() => {
            counted_noun.replacen("actions", "actions inscrites qui sont", 1)
        }
        _ => counted_noun,
    };
    let share = if reading.value.is_share() { "part des " } else { "" };
    [share, &counted_noun, ", ", &when(reading.when)].concat()
}

/// What is counted.
#[must_use]
pub fn measure(measure: Measure, territory: &Territory) -> String {
    let title = |action| format!("«{FIXED}{}{FIXED}»", territory.action(action).title);
    let name = |commune| territory.commune(commune).display_name().to_string();
    match measure {
        Measure::Communes => "communes membres".to_owned(),
        Measure::Population => "habitants des communes membres".to_owned(),
        Measure::Participating(threshold) => ["communes dans ", &bounds(threshold)].concat(),
        Measure::Participants(action) => ["communes qui participent à ", &title(action)].concat(),
        Measure::NonParticipants(action) => ["communes qui ne participent pas à ", &title(action)].concat(),
        Measure::ParticipationsOf(commune) => ["actions auxquelles participe ", &name(commune)].concat(),
        Measure::ParticipatesIn { commune, action } => [&name(commune), " participe à ", &title(action)].concat(),
        Measure::Mean => "nombre moyen d’actions par commune".to_owned(),
        other => indicator_readings::measure(other, territory),
    }
}

pub(super) fn bounds(threshold: Threshold) -> String {
    let actions = |number: u32| counted(number.into(), "action");
    match (threshold.min, threshold.max) {
        (min, None) => ["au moins ", &actions(min)].concat(),
        (0, Some(0)) => "aucune action".to_owned(),
        (min, Some(max)) if min == max => ["exactement ", &actions(min)].concat(),
        (0, Some(max)) => ["au plus ", &actions(max)].concat(),
        (min, Some(max)) => ["de ", &whole(min.into()), "\u{a0}à ", &actions(max)].concat(),
    }
}

/// The time of the claim.
#[must_use]
pub fn when(when: When) -> String {
    match when {
        When::On(day) => at(day),
        When::Within { from, to } => ["du ", &dates::day(from), " ", &at(to)].concat(),
        When::Throughout { from, to } => ["à chaque fin d’année depuis ", &first(from), " et ", &at(to)].concat(),
    }
}

/// The first day of a period: only its year if it is a first of January.
fn first(day: Day) -> String {
    if (day.month(), day.day()) == (1, 1) { day.year().to_string() } else { ["le ", &dates::day(day)].concat() }
}

/// The claimed value: « plus de 9 sur 10 », « environ 1,2 million ».
#[must_use]
pub fn claimed_value(reading: &Reading) -> String {
    if reading.measure.is_yes_or_no() {
        let is_yes =
            (reading.value == Value::Number(Decimal::whole(1))) != (reading.comparison == Comparison::NotEqual);
        return if is_yes { "oui" } else { "non" }.to_owned();
    }
    let comparison = match reading.comparison {
        Comparison::Equal => "",
        Comparison::NotEqual => "autre chose que ",
        Comparison::About(_) => "environ ",
        Comparison::MoreThan => "plus de ",
        Comparison::AtLeast => "au moins ",
        Comparison::LessThan => "moins de ",
        Comparison::AtMost => "au plus ",
    };
    [comparison, &value(reading.value)].concat()
}

/// A value in French.
#[must_use]
pub fn value(value: Value) -> String {
    match value {
        Value::Number(number) => decimal(number),
        Value::Percent(number) => format!("{}{NARROW}%", decimal(number)),
        Value::ALL => "la totalité".to_owned(),
        Value::Fraction { part: 1, whole: 2 } => "la moitié".to_owned(),
        Value::Fraction { part, whole: of } | Value::OutOf { count: part, of } => {
            [&whole(part), "\u{a0}sur\u{a0}", &whole(of)].concat()
        }
        Value::Between { min, max } => ["entre\u{a0}", &whole(min), "\u{a0}et\u{a0}", &whole(max)].concat(),
    }
}

/// « 1,2 million », « 12,3 », « 1 143 572 ».
#[must_use]
pub fn decimal(number: Decimal) -> String {
    let step = 10u64.pow(u32::from(number.decimals));
    let units = number.digits / step;
    let mut text = whole(units);
    if number.decimals > 0 {
        let decimals = (number.digits % step).to_string();
        text.push(',');
        text.extend((decimals.len()..usize::from(number.decimals)).map(|_| '0'));
        text.push_str(&decimals);
    }
    let unit = match number.unit {
        1_000_000 if units < 2 => "million",
        1_000_000 => "millions",
        1_000 => "mille",
        _ => return text,
    };
    format!("{text}{FIXED}{unit}")
}

/// The computed value: « 86 sur 90 », « entre 3 et 88 sur 90 », « oui ».
#[must_use]
pub fn computed_value(reading: &Reading, counted: &FigureValue) -> String {
    if reading.measure.is_yes_or_no() {
        return match (counted.min, counted.max) {
            (0, 0) => "non",
            (1, 1) => "oui",
            _ => "inconnu",
        }
        .to_owned();
    }
    if let Measure::Typical(Statistic::Median, _) = reading.measure {
        return indicator_readings::median(counted);
    }
    let count = if counted.min == counted.max {
        whole(counted.min)
    } else {
        ["entre\u{a0}", &whole(counted.min), "\u{a0}et\u{a0}", &whole(counted.max)].concat()
    };
    match counted.of {
        Some(of) if counted.is_mean => {
            [&count, " participations pour ", &super::numbers::counted(of, "commune")].concat()
        }
        Some(of) if reading.value.is_share() => [&count, " sur\u{a0}", &whole(of)].concat(),
        _ => count,
    }
}

/// Why a claim with a word that is not known has no verdict, and what to do about it.
#[must_use]
pub fn unknown_word(word: &str) -> String {
    let rest = obstacle(Obstacle::UnknownWords).split_once(". ").map_or("", |(_, rest)| rest);
    ["Le carnet ne connaît pas «\u{a0}", word, "\u{a0}» dans cette phrase. ", rest].concat()
}

/// Why a claim has no verdict, and what to do about it.
#[must_use]
pub const fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Question => "Elle interroge. Écrivez ce qui est ou a été.",
        Obstacle::Denied => "Elle nie, doute ou suppose. Écrivez ce qui est ou a été.",
        Obstacle::Forecast => {
            "Elle annonce, ou dit ce qui est possible. Écrivez ce qui est ou a été, au présent ou au passé."
        }
        Obstacle::Goal => "Elle dit un but. Écrivez ce qui est atteint, avec une date.",
        Obstacle::Exception => "Une exception ou une borne en change le sens. Écrivez le nombre de celles qui restent.",
        Obstacle::Change => "Elle dit un écart ou une évolution. Écrivez les deux nombres, chacun avec sa date.",
        Obstacle::Money => "Elle compte de l’argent, et le carnet n’en sait rien.",
        Obstacle::OtherBodies => {
            "Elle compte autre chose que des communes, des actions ou des habitants. Le carnet ne sait rien du reste."
        }
        Obstacle::Part => "C’est une part de ce qui n’a pas été lu. Dites de quelle action il s’agit.",
        Obstacle::UnknownWords => {
            "Le carnet ne connaît pas ces mots. Reformulez avec des communes, des actions ou des habitants, un nombre et une date."
        }
        Obstacle::NotComputed => {
            "Le carnet ne calcule pas cela. Reformulez avec des communes, des actions ou des habitants, un nombre et une date."
        }
        Obstacle::Digits => "Ses chiffres ne se lisent pas à coup sûr. Écrivez le nombre entier.",
        Obstacle::Ambiguous => {
            "Elle se lit de plusieurs façons, qui ne reviennent pas au même, ou porte un nom qui est celui de plusieurs. Dites la date, de quoi le nombre est compté, et le nom entier, comme «\u{a0}Seyssel (74)\u{a0}»."
        }
        Obstacle::Vague => "Sa quantité n’est pas un nombre. Donnez un nombre, une fraction ou un pourcentage.",
        Obstacle::Date => "Sa date ne se place pas. Écrivez un jour, un mois ou une année.",
        Obstacle::Name => {
            "Elle nomme une action ou une commune que le carnet ne connaît pas, ou que plusieurs pourraient être. Reprenez le nom tel qu’il est dans la page «\u{a0}Actions\u{a0}» ou «\u{a0}Ma commune\u{a0}»."
        }
        Obstacle::NotAMember => {
            "La commune n’est pas membre à cette date, ou rien ne s’y compte. Choisissez une autre date."
        }
        Obstacle::NoWhole => {
            "C’est la part de rien, ou de ce qui n’a pas de tout ici. Donnez un nombre, ou une autre date."
        }
        Obstacle::NoIndicator => {
            "La ligne ne dit pas ce qu’elle compte. Complétez sa colonne «\u{a0}indicateur\u{a0}»."
        }
        Obstacle::NoValue => {
            "La valeur publiée ne se lit pas comme ce que la ligne compte. Corrigez sa colonne «\u{a0}valeur_publiee\u{a0}»."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arithmetic::tests::territory;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn reading(measure: Measure, comparison: Comparison, value: Value) -> Reading {
        Reading { measure, comparison, value, when: When::On(day("2019-12-13")) }
    }

    fn percent(number: u64) -> Value {
        Value::Percent(Decimal::whole(number))
    }

    #[test]
    fn a_reading_gives_what_is_counted_and_when() {
        let territory = territory();
        let text = |measure, value| subject(&reading(measure, Comparison::Equal, value), &territory);
        let five = Measure::Participating(Threshold::at_least(5));
        assert_eq!(text(five, percent(95)), "part des communes dans au moins 5\u{a0}actions, au 13 décembre 2019");
        assert_eq!(text(Measure::Communes, Value::Number(Decimal::whole(90))), "communes membres, au 13 décembre 2019");
        let none = Measure::Participating(Threshold { min: 0, max: Some(0) });
        assert_eq!(text(none, Value::Number(Decimal::whole(0))), "communes dans aucune action, au 13 décembre 2019");
        assert_eq!(
            text(Measure::Actions(Stage::Deployed), Value::Fraction { part: 1, whole: 2 }),
            "part des actions inscrites qui sont déployées, au 13 décembre 2019"
        );
        let (commune, _) = territory.indexed_communes().next().unwrap();
        assert_eq!(
            text(Measure::ParticipationsOf(commune), percent(50)),
            "part des actions en cours auxquelles participe Bauvin, au 13 décembre 2019"
        );
    }

    #[test]
    fn times_are_written_in_full() {
        let (from, to) = (day("2016-01-01"), day("2019-12-13"));
        assert_eq!(when(When::Within { from, to }), "du 1er janvier 2016 au 13 décembre 2019");
        assert_eq!(when(When::Throughout { from, to }), "à chaque fin d’année depuis 2016 et au 13 décembre 2019");
    }

    #[test]
    fn values_are_written_in_french() {
        let number = |digits, decimals, unit| decimal(Decimal { digits, decimals, unit });
        assert_eq!(number(12, 1, 1_000_000), "1,2\u{a0}million");
        assert_eq!(number(205, 2, 1_000_000), "2,05\u{a0}millions");
        assert_eq!(number(1_143_572, 0, 1), "1\u{202f}143\u{202f}572");
        let claimed = |comparison, value| claimed_value(&reading(Measure::Mean, comparison, value));
        assert_eq!(claimed(Comparison::MoreThan, Value::Fraction { part: 9, whole: 10 }), "plus de 9\u{a0}sur\u{a0}10");
        assert_eq!(claimed(Comparison::ABOUT, percent(95)), "environ 95\u{202f}%");
        assert_eq!(claimed(Comparison::Equal, Value::ALL), "la totalité");
    }
}
