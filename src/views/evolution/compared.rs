//! The figures of two days, and what changed between them.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{BeforeAfter, ChangesBetween, DaySnapshot, Figure, Interval, Scope, between};
use domain::territory::Territory;

use crate::components::{TableCell, TableRow};
use crate::views::shared::marks;
use crate::wording::evolution;
use crate::wording::numbers::whole;

/// The figures of both days, and the changes.
pub struct ComparedDays {
    pub before: DaySnapshot,
    pub after: DaySnapshot,
    pub between: ChangesBetween,
}

impl ComparedDays {
    pub fn of(territory: &Arc<Territory>, (from, to): (Day, Day), scope: Scope) -> Self {
        Self {
            before: DaySnapshot::on(territory, from, scope),
            after: DaySnapshot::on(territory, to, scope),
            between: between(territory, from, to, scope),
        }
    }

    /// A row of plain counts: its name, the count on both days, the difference.
    pub fn row(&self, name: &str, figure: &Figure, count: BeforeAfter<u64>) -> TableRow {
        let to = |snapshot| Some(marks::account_address(snapshot, figure.clone()));
        let number = |text, to| TableCell::Number { text, illustrative: false, to };
        let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let difference = signed(count.after) - signed(count.before);
        let cells = vec![
            TableCell::Name { text: name.to_owned(), to: None, tag: None },
            number(whole(count.before), to(&self.before)),
            number(whole(count.after), to(&self.after)),
            number(evolution::gain((difference, difference)), None),
        ];
        TableRow { cells, class: "" }
    }
}

/// The least and the most by which a count can have grown. Unknown answers may have been anything on both days, so that
/// the least growth is from the maximum before to the minimum after, and the most from the minimum to the maximum.
pub fn gain(before: Interval, after: Interval) -> (i64, i64) {
    let difference = |one: u32, other: u32| i64::from(one) - i64::from(other);
    (difference(after.min, before.max), difference(after.max, before.min))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gain_is_between_the_least_and_the_most_that_both_days_allow() {
        let range = |min, max| Interval { min, max };
        assert_eq!(gain(range(4, 4), range(9, 9)), (5, 5));
        assert_eq!(gain(range(9, 9), range(4, 6)), (-5, -3));
        assert_eq!(gain(range(28, 39), range(28, 39)), (-11, 11));
    }
}
