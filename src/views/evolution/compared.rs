//! The figures of two days, and what changed between them.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{
    ActionsFound, BeforeAfter, ChangesBetween, DaySnapshot, Figure, FigureFinding, Scope, between,
};
use domain::territory::{Action, CommuneIndex, Territory};

use crate::components::{FigureMark, TableCell, TableRow};
use crate::views::shared::marks;
use wording::numbers::whole;
use wording::{evolution, findings};

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

    /// The mark of what is computed from the cells of both days.
    pub fn cells_mark(&self) -> FigureMark {
        FigureMark::unlinked([&self.before, &self.after].iter().any(|it| marks::all_cells_mark(it).illustrative))
    }

    /// The mark of what is computed from the dates of the actions.
    pub fn rows_mark(&self) -> FigureMark {
        marks::figure_mark(&self.after, Figure::Registered).without_link()
    }

    /// Whether the number of actions of a commune rests on illustrative cells on either day.
    pub fn rest_on_illustrative_cells(&self, commune: CommuneIndex) -> bool {
        [&self.before, &self.after].iter().any(|it| it.backing_of_commune(commune).illustrative > 0)
    }

    /// The sentence of a finding about the changes.
    pub fn said(&self, finding: &FigureFinding) -> String {
        findings::change(finding, &self.after.territory, self.between.days)
    }

    /// A row of plain counts: its name, the count on both days, the difference.
    pub fn row(&self, name: &str, figure: &Figure, count: BeforeAfter<u64>) -> TableRow {
        self.row_of(name, figure, count, [count.before, count.after].map(whole))
    }

    /// A row of numbers of actions.
    pub fn actions(&self, name: &str, figure: &Figure, holds: fn(&Action, Day) -> bool) -> TableRow {
        let [before, after] = [&self.before, &self.after].map(|snapshot| ActionsFound::on(snapshot, holds));
        let count = BeforeAfter { before: before.count.into(), after: after.count.into() };
        self.row_of(name, figure, count, [before, after].map(evolution::actions_found))
    }

    fn row_of(&self, name: &str, figure: &Figure, count: BeforeAfter<u64>, texts: [String; 2]) -> TableRow {
        let [before, after] = [&self.before, &self.after].map(|it| marks::figure_mark(it, figure.clone()));
        let mark = FigureMark::unlinked(before.illustrative || after.illustrative);
        let [first, second] = texts;
        let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let difference = signed(count.after) - signed(count.before);
        let cells = vec![
            TableCell::Name { text: name.to_owned(), to: None, tag: None },
            before.cell(first),
            after.cell(second),
            mark.cell(evolution::gain((difference, difference))),
        ];
        TableRow { cells, class: "" }
    }
}
