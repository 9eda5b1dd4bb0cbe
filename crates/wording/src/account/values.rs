//! The values of accounts: a percentage or a count, and the fractions beside it.

use domain::indicators::{Account, Figure, Interval, Percentage};

use crate::numbers::{NARROW, fraction, percentages, range, span, span_of_percentages, whole};

/// The large value of the figure: a percentage for a share of communes, a count otherwise.
#[must_use]
pub fn value(figure: &Figure, account: &Account) -> String {
    value_in(figure, account, range, percentages)
}

/// The value in few signs, for a figure that is read from afar: « 95 % », « 20 à 95 % ».
#[must_use]
pub fn short_value(figure: &Figure, account: &Account) -> String {
    value_in(figure, account, span, span_of_percentages)
}

fn value_in(
    figure: &Figure,
    account: &Account,
    range: fn(Interval) -> String,
    percentages: fn(Interval, u32) -> String,
) -> String {
    match (figure, account.of) {
        (Figure::Population, _) => whole(account.inhabitants.unwrap_or_default().0.min),
        (Figure::Communes | Figure::Participations(_) | Figure::DomainsOf(_), _) | (_, None) => range(account.value),
        (_, Some(of)) => percentages(account.value, of),
    }
}

/// The fractions beside the value: of what it counts and, for communes, of inhabitants.
#[must_use]
pub fn fractions(figure: &Figure, account: &Account) -> Vec<String> {
    let mut fractions = Vec::new();
    if let Some(of) = account.of.filter(|_| !matches!(figure, Figure::Communes | Figure::Population)) {
        fractions.push(fraction(account.value, of));
    }
    if let Some((people, of)) = account.inhabitants.filter(|_| !matches!(figure, Figure::Communes | Figure::Population))
    {
        fractions.push(inhabitants(people.min, people.max, of));
    }
    fractions
}

/// « 1 098 321 habitants sur 1 143 572 (96 %) ».
#[must_use]
pub fn inhabitants(min: u64, max: u64, of: u64) -> String {
    let share = share_of(min, max, of);
    let (min, max, of) = (whole(min), whole(max), whole(of));
    if min == max {
        format!("{min}\u{a0}habitants sur\u{a0}{of} ({share})")
    } else {
        format!("entre\u{a0}{min}\u{a0}et\u{a0}{max} habitants sur\u{a0}{of} ({share})")
    }
}

/// The truncated percentage of a part, or the smallest and the largest one.
#[must_use]
pub fn share_of(min: u64, max: u64, of: u64) -> String {
    let percentage = |count: u64| match Percentage::of(count, of) {
        Some(Percentage::Whole(whole)) => format!("{whole}{NARROW}%"),
        Some(Percentage::LessThanOne) => format!("moins de 1{NARROW}%"),
        None => "—".to_owned(),
    };
    let (low, high) = (percentage(min), percentage(max));
    if low == high { low } else { format!("entre\u{a0}{low}\u{a0}et\u{a0}{high}") }
}
