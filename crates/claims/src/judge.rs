//! Verdicts: compares a claimed quantity with the counts that the data leave possible.

use crate::{Comparison, Decimal, FigureValue, Value, Verdict};

/// The verdict for one day; `None` for a share or a mean that has no total.
///
/// - A percentage is *exact* when it equals the fraction; *truncated* when the fraction gives it by
///   dropping further decimals, even if rounding gives it too; *rounded* when only rounding gives it.
///   100 % holds only for all of the total, and 0 % only for none. The same rules apply to a mean and to
///   a number of millions with decimals.
/// - A fraction in words is *exact* when it equals the fraction; *rounded* when no other whole count
///   comes nearer to it. Any other number is exact or contradicted.
/// - "About" is *approximate* within its tolerance of the claimed quantity, even when both are equal.
/// - An inequality is *exact* when it is true.
/// - « entre a et b » is *exact* when the count lies between, both included.
/// - When several counts are possible, an equality is *compatible* if at least one of them satisfies it.
///   "About", inequalities and bounds have a definite verdict when all counts give the same one, else they are
///   *compatible*.
#[must_use]
pub fn judge(value: Value, comparison: Comparison, figure: &FigureValue) -> Option<Verdict> {
    if (value.is_share() || figure.is_mean) && figure.of.is_none_or(|of| of == 0) {
        return None;
    }
    let first = verdict_for(value, comparison, figure, figure.min);
    if figure.min == figure.max {
        return Some(first);
    }
    // The counts for which a claim holds follow one another, and the claimed count is among them or next to them. So
    // these counts tell as much as all of them.
    let nearest = claimed_count(value, figure);
    let counts = [figure.min, nearest, nearest.saturating_add(1), figure.max];
    let counts = counts.map(|count| count.clamp(figure.min, figure.max));
    let mut outcomes = counts.into_iter().map(|count| verdict_for(value, comparison, figure, count));
    let is_decidable = comparison != Comparison::Equal || matches!(value, Value::Between { .. });
    Some(if is_decidable && outcomes.clone().all(|outcome| outcome == first) {
        first
    } else if outcomes.any(|outcome| outcome != Verdict::Contradicted) {
        Verdict::Compatible
    } else {
        Verdict::Contradicted
    })
}

/// The claimed quantity as a count, rounded down.
fn claimed_count(value: Value, figure: &FigureValue) -> u64 {
    let of = u128::from(figure.of.unwrap_or(1));
    let (part, whole) = match value {
        Value::Number(number) => {
            let (part, whole) = number.as_fraction();
            (part * if figure.is_mean { of } else { 1 }, whole)
        }
        Value::Percent(number) => (u128::from(number.digits) * of, 100 * number.step()),
        Value::Fraction { part, whole } => (u128::from(part) * of, whole.into()),
        Value::OutOf { count, .. } | Value::Between { min: count, .. } => (count.into(), 1),
    };
    u64::try_from(part / whole.max(1)).unwrap_or(u64::MAX)
}

/// The verdict for one possible count.
fn verdict_for(value: Value, comparison: Comparison, figure: &FigureValue, count: u64) -> Verdict {
    let of = figure.of.unwrap_or(1);
    if let Value::Between { min, max } = value {
        let is_within = (min..=max).contains(&count) == (comparison != Comparison::NotEqual);
        return if is_within { Verdict::Exact } else { Verdict::Contradicted };
    }
    // Both sides as fractions, so that they compare without rounding.
    let (claimed, claimed_of) = match value {
        Value::Number(number) => number.as_fraction(),
        Value::Percent(number) => (u128::from(number.digits), 100 * number.step()),
        Value::Fraction { part, whole } => (part.into(), whole.into()),
        Value::OutOf { count, of: whole } => (count.into(), whole.into()),
        Value::Between { min, .. } => (min.into(), 1),
    };
    let is_count = matches!(value, Value::Number(_)) && !figure.is_mean;
    let (actual, actual_of) = (u128::from(count), if is_count { 1 } else { u128::from(of) });
    if let Value::OutOf { of: whole, .. } = value
        && whole != of
    {
        return Verdict::Contradicted;
    }
    let (left, right) = (actual * claimed_of, claimed * actual_of);
    let is_true = match comparison {
        Comparison::Equal if left == right => true,
        Comparison::Equal => return verdict_of_unequal(value, figure, count),
        Comparison::NotEqual => left != right && verdict_of_unequal(value, figure, count) == Verdict::Contradicted,
        Comparison::About(tolerance) => {
            let is_near = left.abs_diff(right) * 100 <= right * u128::from(tolerance);
            return if is_near { Verdict::Approximate } else { Verdict::Contradicted };
        }
        Comparison::MoreThan => left > right,
        Comparison::AtLeast => left >= right,
        Comparison::LessThan => left < right,
        Comparison::AtMost => left <= right,
    };
    if is_true { Verdict::Exact } else { Verdict::Contradicted }
}

/// The verdict of an equality whose two sides differ: truncated, rounded or contradicted.
fn verdict_of_unequal(value: Value, figure: &FigureValue, count: u64) -> Verdict {
    let of = figure.of.unwrap_or(1);
    match value {
        // 100 % of all and 0 % of none are equal, hence exact; any other count contradicts them.
        Value::Percent(number) if number.digits == 0 || u128::from(number.digits) == 100 * number.step() => {
            Verdict::Contradicted
        }
        Value::Percent(number) => at_printed_precision(number, u128::from(count) * 100, of.into()),
        Value::Number(number) if figure.is_mean => at_printed_precision(number, count.into(), of.into()),
        Value::Number(number) if number.decimals > 0 && number.unit > 1 => {
            at_printed_precision(number, count.into(), number.unit.into())
        }
        Value::Fraction { part, whole } if whole > 1 && count > 0 && count < of => {
            let (left, right) = (u128::from(count) * u128::from(whole), u128::from(part) * u128::from(of));
            if left.abs_diff(right) * 2 <= whole.into() { Verdict::Rounded } else { Verdict::Contradicted }
        }
        Value::Number(_) | Value::Fraction { .. } | Value::OutOf { .. } | Value::Between { .. } => {
            Verdict::Contradicted
        }
    }
}

/// Whether a fraction, truncated or rounded to the decimals of a printed number, gives that number.
fn at_printed_precision(number: Decimal, part: u128, whole: u128) -> Verdict {
    let printed = u128::from(number.digits);
    let scaled = part * number.step();
    // Multiplied instead of divided: no remainder is lost, and a `whole` of 0 needs no case of its own.
    if printed * whole <= scaled && scaled < (printed + 1) * whole {
        Verdict::Truncated
    } else if 2 * printed * whole <= 2 * scaled + whole && 2 * scaled + whole < 2 * (printed + 1) * whole {
        Verdict::Rounded
    } else {
        Verdict::Contradicted
    }
}
