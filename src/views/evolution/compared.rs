//! The figures of two days, and what changed between them.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{BeforeAfter, ChangesBetween, DaySnapshot, Figure, Scope, between};
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
