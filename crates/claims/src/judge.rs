//! The judge: a quantity that is said, beside the counts that the data leave possible.

use crate::{Comparison, Decimal, FigureValue, Value, Verdict};

/// The verdict for one day; `None` of a share where there is no whole.
///
/// - A percentage is *exact* when the fraction is exactly that; *truncated* when dropping its further
///   decimals gives it, whether or not rounding does too; *rounded* when only rounding does. It is 100
///   only of all and 0 only of none. A mean, and a number of millions with decimals, likewise.
/// - A fraction in words is *exact* when it is that fraction; *rounded* when no other count of communes
///   comes nearer to it. Any other number is exact or contradicted.
/// - "About" is *approximate* within its tolerance of what is said, even where it is equal.
/// - An inequality is *exact* when true.
/// - Where several counts are possible, an equality that one of them gives is *compatible*; "about" and
///   inequalities are decided when all the counts agree, *compatible* when they do not.
#[must_use]
pub fn judge(value: Value, comparison: Comparison, counted: &FigureValue) -> Option<Verdict> {
    if (value.is_share() || counted.is_mean) && counted.of.is_none_or(|of| of == 0) {
        return None;
    }
    let first = of_count(value, comparison, counted, counted.min);
    if counted.min == counted.max {
        return Some(first);
    }
    let mut outcomes = (counted.min..=counted.max).map(|count| of_count(value, comparison, counted, count));
    let decides = comparison != Comparison::Equal;
    Some(if decides && outcomes.clone().all(|outcome| outcome == first) {
        first
    } else if outcomes.any(|outcome| outcome != Verdict::Contradicted) {
        Verdict::Compatible
    } else {
        Verdict::Contradicted
    })
}

/// The verdict if the count were that one.
fn of_count(value: Value, comparison: Comparison, counted: &FigureValue, count: u64) -> Verdict {
    let of = counted.of.unwrap_or(1);
    // Both sides as fractions: what is said, and what is found in the same terms.
    let (said, said_of) = match value {
        Value::Number(number) => number.as_fraction(),
        Value::Percent(number) => (u128::from(number.digits), 100 * number.step()),
        Value::Fraction { part, whole } => (part.into(), whole.into()),
        Value::OutOf { count, of: whole } => (count.into(), whole.into()),
    };
    let is_count = matches!(value, Value::Number(_)) && !counted.is_mean;
    let (found, found_of) = (u128::from(count), if is_count { 1 } else { u128::from(of) });
    if let Value::OutOf { of: whole, .. } = value
        && whole != of
    {
        return Verdict::Contradicted;
    }
    let (left, right) = (found * said_of, said * found_of);
    let is_true = match comparison {
        Comparison::Equal if left == right => true,
        Comparison::Equal => return nearly(value, counted, count),
        Comparison::Other => left != right && nearly(value, counted, count) == Verdict::Contradicted,
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

/// The verdict for a count that is not the very figure.
fn nearly(value: Value, counted: &FigureValue, count: u64) -> Verdict {
    let of = counted.of.unwrap_or(1);
    match value {
        // 100 only of all, 0 only of none; those are exact.
        Value::Percent(number) if number.digits == 0 || u128::from(number.digits) == 100 * number.step() => {
            Verdict::Contradicted
        }
        Value::Percent(number) => to_the_last_digit(number, u128::from(count) * 100, of.into()),
        Value::Number(number) if counted.is_mean => to_the_last_digit(number, count.into(), of.into()),
        Value::Number(number) if number.decimals > 0 && number.unit > 1 => {
            to_the_last_digit(number, count.into(), number.unit.into())
        }
        Value::Fraction { part, whole } if whole > 1 && count > 0 && count < of => {
            let (left, right) = (u128::from(count) * u128::from(whole), u128::from(part) * u128::from(of));
            if left.abs_diff(right) * 2 <= whole.into() { Verdict::Rounded } else { Verdict::Contradicted }
        }
        Value::Number(_) | Value::Fraction { .. } | Value::OutOf { .. } => Verdict::Contradicted,
    }
}

/// Whether a fraction gives a number as printed, to its last digit.
fn to_the_last_digit(number: Decimal, part: u128, whole: u128) -> Verdict {
    let said = u128::from(number.digits);
    let scaled = part * number.step();
    // Multiplied out rather than divided: nothing is cut off, and a whole of 0 needs no case of its own.
    if said * whole <= scaled && scaled < (said + 1) * whole {
        Verdict::Truncated
    } else if 2 * said * whole <= 2 * scaled + whole && 2 * scaled + whole < 2 * (said + 1) * whole {
        Verdict::Rounded
    } else {
        Verdict::Contradicted
    }
}
