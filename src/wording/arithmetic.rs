//! The arithmetic behind a verdict, in sentences, and what would explain a gap.

use claims::{Comparison, Decimal, FigureValue, Measure, Reading, Value, Verdict, judge};
use domain::territory::Territory;

use super::numbers::{FIXED, NARROW, counted as number_of, whole};
use super::verify::verdict;
use super::{claim_readings, overview};

/// The arithmetic of each day that a reading is held against, and whatever would explain a gap.
///
/// Days that give the same are said once.
#[must_use]
pub fn arithmetic(reading: &Reading, computed: &[FigureValue], verb: &str, territory: &Territory) -> Vec<String> {
    let is_same =
        |it: &FigureValue| computed.first().is_some_and(|one| (one.min, one.max, one.of) == (it.min, it.max, it.of));
    let all_same = computed.iter().all(is_same);
    let shown = if all_same { computed.get(..1).unwrap_or_default() } else { computed };
    let mut said = Vec::new();
    for counted in shown {
        let sentence = sum(reading, counted, verb);
        said.push(if all_same {
            capital(&sentence)
        } else {
            [&capital(&overview::at(counted.day)), ", ", &sentence].concat()
        });
    }
    // Gaps are explained on the last day, the one that is spoken of.
    if let Some(last) = computed.last() {
        said.extend(neighbours(reading, last));
        said.extend(gap(reading, last, verb, territory));
    }
    said
}

/// « 86 sur 90 = 95,56 %, publié 95 % : exact si l’on tronque. »
fn sum(reading: &Reading, counted: &FigureValue, verb: &str) -> String {
    let found = claim_readings::found(reading, counted);
    let of = counted.of.unwrap_or_default();
    let ends = |part: &dyn Fn(u64) -> String| {
        let (low, high) = (part(counted.min), part(counted.max));
        if counted.min == counted.max { [" = ", &low].concat() } else { [", soit de ", &low, " à ", &high].concat() }
    };
    let result = match reading.value {
        _ if counted.is_mean => ends(&|count| [&hundredths(count, of), " par commune"].concat()),
        Value::Percent(_) | Value::Fraction { .. } => ends(&|count| percent(count, of)),
        Value::Number(_) | Value::OutOf { .. } => " dans les données".to_owned(),
    };
    let (_, verdict) = verdict(judge(reading.value, reading.comparison, counted).unwrap_or(Verdict::OutOfReach));
    let (said, space) = (claim_readings::said(reading), FIXED);
    format!("{found}{result}, {verb} {said}{space}: {verdict}.")
}

/// Where a percentage is no whole number of communes: what the counts on both sides of it give.
fn neighbours(reading: &Reading, counted: &FigureValue) -> Option<String> {
    let (Value::Percent(number), Comparison::Equal, Some(of)) = (reading.value, reading.comparison, counted.of) else {
        return None;
    };
    let (part, whole_of) = number.as_fraction();
    let (part, whole_of) = (part * u128::from(of), whole_of * 100);
    let below = u64::try_from(part / whole_of).ok().filter(|below| *below < of)?;
    if part.is_multiple_of(whole_of) {
        return None;
    }
    let said = claim_readings::value(reading.value);
    let one = |count: u64| {
        let alone = FigureValue { min: count, max: count, ..*counted };
        let gives = match judge(reading.value, Comparison::Equal, &alone) {
            Some(Verdict::Truncated) => format!("ce qui donne {said} si l’on tronque"),
            Some(Verdict::Rounded) => format!("ce qui donne {said} si l’on arrondit"),
            _ => format!("ce qui ne donne {said} ni en tronquant ni en arrondissant"),
        };
        format!("{} sur {} = {}, {gives}", whole(count), whole(of), percent(count, of))
    };
    let (first, second) = (one(below), one(below + 1));
    Some(format!("{said} de {} n’est pas un nombre entier{FIXED}: {first}{NARROW}; {second}.", whole(of)))
}

/// How far a number is from what the data give, and what it would take to say it.
fn gap(reading: &Reading, counted: &FigureValue, verb: &str, territory: &Territory) -> Vec<String> {
    let Value::Number(number) = reading.value else { return Vec::new() };
    let is_count = !counted.is_mean && !matches!(reading.measure, Measure::PartOf { .. });
    let (tolerance, is_said) = match reading.comparison {
        Comparison::About(tolerance) => (Some(tolerance), true),
        other => (None, other == Comparison::Equal),
    };
    let (found, Some(said)) = (counted.min, number.as_whole()) else { return Vec::new() };
    if !is_count || !is_said || found == said || said == 0 || counted.min != counted.max {
        return Vec::new();
    }
    let away = found.abs_diff(said);
    let noun = noun(reading.measure);
    let (more, less) = (whole(said.max(found)), whole(said.min(found)));
    let admitted = tolerance.map(|within| format!("{NARROW}; «{FIXED}environ{FIXED}» en admet {within}{NARROW}%"));
    let mut lines = vec![format!(
        "Écart{FIXED}: {more} − {less} = {}, soit {} du chiffre {verb}{}.",
        number_of(away, noun),
        percent(away, said),
        admitted.unwrap_or_default(),
    )];
    let is_contradicted = judge(reading.value, reading.comparison, counted) == Some(Verdict::Contradicted);
    if is_contradicted && number.decimals > 0 && number.unit > 1 {
        lines.extend(rounded(number, found, noun));
    }
    if is_contradicted && reading.measure == Measure::Population {
        lines.extend(wider(reading, counted, territory));
    }
    lines
}

/// What the data give to the same decimal, and how many it would take to be rounded to what is said.
fn rounded(number: Decimal, found: u64, noun: &str) -> Option<String> {
    let step = u64::from(number.unit).checked_div(10u64.checked_pow(number.decimals.into())?)?;
    let (said, half) = (number.as_whole()?, step / 2);
    let given = claim_readings::decimal(Decimal { digits: (found + half).checked_div(step)?, ..number });
    let wanted = claim_readings::decimal(number);
    let (low, high) = (said.saturating_sub(half), said + half);
    let missing = if found < low {
        format!("il faudrait au moins {}, soit {} de plus", number_of(low, noun), whole(low - found))
    } else {
        format!("il faudrait moins de {}, soit {} de moins", number_of(high, noun), whole(found.checked_sub(high)? + 1))
    };
    Some(format!("Arrondies de même, les données donnent {given}{NARROW}; pour arrondir à {wanted}, {missing}."))
}

/// What all the communes of the table give, those that are no members on the day included.
fn wider(reading: &Reading, counted: &FigureValue, territory: &Territory) -> Option<String> {
    let everybody = territory.communes();
    let inhabitants: u64 = everybody.iter().filter_map(|commune| commune.population).map(u64::from).sum();
    let wider = FigureValue { min: inhabitants, max: inhabitants, ..*counted };
    let equal = judge(reading.value, Comparison::Equal, &wider)?;
    let verdict_then =
        if equal == Verdict::Contradicted { judge(reading.value, reading.comparison, &wider)? } else { equal };
    (inhabitants != counted.min && verdict_then != Verdict::Contradicted).then(|| {
        format!(
            "Les {} du tableau, membres ou non à cette date, font {}{FIXED}: {} serait alors {}.",
            number_of(everybody.len() as u64, "commune"),
            number_of(inhabitants, "habitant"),
            claim_readings::value(reading.value),
            verdict(verdict_then).1,
        )
    })
}

const fn noun(measure: Measure) -> &'static str {
    match measure {
        Measure::Population => "habitant",
        Measure::Actions(_) | Measure::ParticipationsOf(_) => "action",
        _ => "commune",
    }
}

/// A percentage to the hundredth: 100 only of all, 0 only of none.
#[must_use]
pub fn percent(count: u64, of: u64) -> String {
    if of == 0 {
        return "—".to_owned();
    }
    let mut text = hundredths(count.saturating_mul(100), of);
    if text == "100,00" {
        "99,99".clone_into(&mut text);
    } else if text == "0,00" {
        "0,01".clone_into(&mut text);
    }
    text.push(NARROW);
    text.push('%');
    text
}

/// A fraction to the nearest hundredth, without decimals where it is whole.
fn hundredths(count: u64, of: u64) -> String {
    let (count, of) = (u128::from(count), u128::from(of.max(1)));
    let number = (count * 200 + of) / (of * 2);
    let digits = u64::try_from(number).unwrap_or(u64::MAX);
    if count.is_multiple_of(of) {
        whole(digits / 100)
    } else {
        claim_readings::decimal(Decimal { digits, decimals: 2, unit: 1 })
    }
}

/// A sentence with its first letter large.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
pub(super) mod tests;
