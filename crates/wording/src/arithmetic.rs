//! The sentences that show the arithmetic behind a verdict, and what would explain a difference.

use claims::{Comparison, Decimal, FigureValue, Measure, Reading, Statistic, Value, Verdict, judge};
use domain::territory::{CommuneIndex, Territory};

use super::numbers::{FIXED, NARROW, counted as number_of, whole};
use super::verify::verdict;
use super::{claim_readings, overview, population};

/// The arithmetic of each day that a reading is compared with, and what would explain a difference.
///
/// If all days give the same values, they are shown once.
#[must_use]
pub fn arithmetic(reading: &Reading, computed: &[FigureValue], verb: &str, territory: &Territory) -> Vec<String> {
    let is_same =
        |it: &FigureValue| computed.first().is_some_and(|one| (one.min, one.max, one.of) == (it.min, it.max, it.of));
    let all_same = computed.iter().all(is_same);
    let shown = if all_same { computed.get(..1).unwrap_or_default() } else { computed };
    let mut lines = Vec::new();
    for computed in shown {
        let sentence = comparison(reading, computed, verb);
        lines.push(if all_same {
            capitalized(&sentence)
        } else {
            [&capitalized(&overview::at(computed.day)), ", ", &sentence].concat()
        });
    }
    // Differences are explained for the last day, which is the day of the claim.
    if let Some(last) = computed.last() {
        lines.extend(neighbours(reading, last));
        lines.extend(difference(reading, last, verb, territory));
        if reading.measure == Measure::Population {
            let members = territory.indexed_communes().filter(|(_, commune)| commune.is_member_on(last.day));
            let members: Vec<CommuneIndex> = members.map(|(index, _)| index).collect();
            lines.extend(population::left_out(territory, &members).map(|text| [&*capitalized(&text), "."].concat()));
        }
    }
    lines
}

/// « 86 sur 90 = 95,56 %, publié 95 % : exact si l’on tronque. »
fn comparison(reading: &Reading, counted: &FigureValue, verb: &str) -> String {
    let computed = claim_readings::computed_value(reading, counted);
    let of = counted.of.unwrap_or_default();
    let both = |format: &dyn Fn(u64) -> String| {
        let (low, high) = (format(counted.min), format(counted.max));
        if counted.min == counted.max { [" = ", &low].concat() } else { [", soit de ", &low, " à ", &high].concat() }
    };
    let result = match reading.value {
        _ if counted.is_mean && !is_median(reading.measure) => {
            both(&|count| [&hundredths(count, of), " par commune"].concat())
        }
        Value::Percent(_) | Value::Fraction { .. } => both(&|count| percent(count, of)),
        Value::Number(_) | Value::OutOf { .. } | Value::Between { .. } => " dans les données".to_owned(),
    };
    let judged = judge(reading.value, reading.comparison, counted).unwrap_or(Verdict::OutOfReach);
    let (_, verdict) = verdict(judged, counted.backing);
    let (claimed, space) = (claim_readings::claimed_value(reading), FIXED);
    format!("{computed}{result}, {verb} {claimed}{space}: {verdict}.")
}

/// If a percentage is not an integer number of communes: the percentages of the two nearest counts.
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
    let claimed = claim_readings::value(reading.value);
    let neighbour = |count: u64| {
        let certain = FigureValue { min: count, max: count, ..*counted };
        let result = match judge(reading.value, Comparison::Equal, &certain) {
            Some(Verdict::Truncated) => format!("ce qui donne {claimed} si l’on tronque"),
            Some(Verdict::Rounded) => format!("ce qui donne {claimed} si l’on arrondit"),
            _ => format!("ce qui ne donne {claimed} ni en tronquant ni en arrondissant"),
        };
        format!("{} sur\u{a0}{} = {}, {result}", whole(count), whole(of), percent(count, of))
    };
    let (first, second) = (neighbour(below), neighbour(below + 1));
    Some(format!("{claimed} de {} n’est pas un nombre entier{FIXED}: {first}{NARROW}; {second}.", whole(of)))
}

/// The difference between a claimed number and the data, and what would have to be different.
fn difference(reading: &Reading, counted: &FigureValue, verb: &str, territory: &Territory) -> Vec<String> {
    let Value::Number(number) = reading.value else { return Vec::new() };
    let is_count = !counted.is_mean && !reading.measure.is_yes_or_no();
    let (tolerance, is_comparable) = match reading.comparison {
        Comparison::About(tolerance) => (Some(tolerance), true),
        other => (None, other == Comparison::Equal),
    };
    let (computed, Some(claimed)) = (counted.min, number.as_whole()) else { return Vec::new() };
    if !is_count || !is_comparable || computed == claimed || claimed == 0 || counted.min != counted.max {
        return Vec::new();
    }
    let gap = computed.abs_diff(claimed);
    let noun = noun(reading.measure);
    let (more, less) = (whole(claimed.max(computed)), whole(claimed.min(computed)));
    let accepted = tolerance.map(|within| format!("{NARROW}; «{FIXED}environ{FIXED}» en admet {within}{NARROW}%"));
    let mut lines = vec![format!(
        "Écart{FIXED}: {more} − {less} = {}, soit {} du chiffre {verb}{}.",
        number_of(gap, noun),
        percent(gap, claimed),
        accepted.unwrap_or_default(),
    )];
    let is_contradicted = judge(reading.value, reading.comparison, counted) == Some(Verdict::Contradicted);
    if is_contradicted && number.decimals > 0 && number.unit > 1 {
        lines.extend(rounded(number, computed, noun));
    }
    if is_contradicted && reading.measure == Measure::Population {
        lines.extend(all_communes(reading, counted, territory));
    }
    lines
}

/// The computed number rounded to the same decimal, and how much is missing to round to the claimed number.
fn rounded(number: Decimal, computed: u64, noun: &str) -> Option<String> {
    let step = u64::from(number.unit).checked_div(10u64.checked_pow(number.decimals.into())?)?;
    let (claimed, half) = (number.as_whole()?, step / 2);
    let given = claim_readings::decimal(Decimal { digits: (computed + half).checked_div(step)?, ..number });
    let target = claim_readings::decimal(number);
    let (low, high) = (claimed.saturating_sub(half), claimed + half);
    let missing = if computed < low {
        format!("il faudrait au moins {}, soit {} de plus", number_of(low, noun), whole(low - computed))
    } else {
        format!(
            "il faudrait moins de {}, soit {} de moins",
            number_of(high, noun),
            whole(computed.checked_sub(high)? + 1)
        )
    };
    Some(format!("Arrondies de même, les données donnent {given}{NARROW}; pour arrondir à {target}, {missing}."))
}

/// The verdict if all communes of the table are counted, including those that are not members on the day.
fn all_communes(reading: &Reading, counted: &FigureValue, territory: &Territory) -> Option<String> {
    let communes = territory.communes();
    let inhabitants: u64 = communes.iter().filter_map(|commune| commune.population).map(u64::from).sum();
    let total = FigureValue { min: inhabitants, max: inhabitants, ..*counted };
    let equal = judge(reading.value, Comparison::Equal, &total)?;
    let new_verdict =
        if equal == Verdict::Contradicted { judge(reading.value, reading.comparison, &total)? } else { equal };
    (inhabitants != counted.min && new_verdict != Verdict::Contradicted).then(|| {
        format!(
            "Les {} du tableau, membres ou non à cette date, font {}{FIXED}: {} serait alors {}.",
            number_of(communes.len() as u64, "commune"),
            number_of(inhabitants, "habitant"),
            claim_readings::value(reading.value),
            verdict(new_verdict, total.backing).1,
        )
    })
}

const fn is_median(measure: Measure) -> bool {
    matches!(measure, Measure::Typical(Statistic::Median, _))
}

const fn noun(measure: Measure) -> &'static str {
    match measure {
        Measure::Population | Measure::InhabitantsOf(_) => "habitant",
        Measure::Actions(_)
        | Measure::ActionsIn(..)
        | Measure::Illustrative(_)
        | Measure::FullyAnswered
        | Measure::Typical(..)
        | Measure::ParticipationsOf(_) => "action",
        Measure::Answers(_) => "réponse",
        Measure::Rank { .. } => "rang",
        _ => "commune",
    }
}

/// A percentage to the hundredth. It is 100 only for all and 0 only for none.
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

/// A quotient rounded to the hundredth, without decimals if it is an integer.
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

/// A text with its first letter in upper case.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A text with its first letter in lower case, to stand within a sentence.
#[must_use]
pub fn uncapitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
pub(super) mod tests;
