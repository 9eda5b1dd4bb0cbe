//! The step chart of deployments over time, with the registrations above.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{
    ActionMilestone, DaySnapshot, DeploymentYears, Figure, FigureFinding, Interval, Milestone, are_dates_unknown,
    deployments, milestones,
};

use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::views::shared::marks;
use charts::{Drawing, Steps, Year};
use wording::numbers::range;
use wording::{actions, chart_labels, findings, overview};

/// The actions of the last year are named if there are no more than this.
const MAX_NAMED: usize = 6;

/// The chart, from the adoption of the scheme to the day of the snapshot.
pub fn timeline(snapshot: &DaySnapshot, (width, height): (i32, i32)) -> Drawing {
    let (territory, day) = (&snapshot.territory, snapshot.day());
    let (deployed, not_deployed) = dated(snapshot, deployments(territory, day));
    let (mut registered, not_registered) = dated(snapshot, milestones(territory, Milestone::Registered, None, day));
    // A line of what is certain alone would look like all registrations.
    if not_registered > 0 {
        registered.clear();
    }
    let by_year = DeploymentYears::of(snapshot).by_year;
    let adopted = territory.about().first_day();
    let first = deployed.iter().chain(&registered).map(|step| step.day()).chain(adopted).min().unwrap_or(day).min(day);
    let years = (first.year()..=day.year()).map(|year| {
        let begins = Day::new(year, 1, 1).unwrap_or(first).max(first);
        Year {
            days: (begins.number(), Day::end_of_year(year).min(day).number()),
            name: year.to_string(),
            count: chart_labels::more(by_year.get(&year).copied().unwrap_or(0), not_deployed > 0),
        }
    });
    let of_last_year = || (1..).zip(&deployed).filter(|(_, step)| step.day().year() == day.year());
    // With more names they could not be read; then none is shown.
    let named = of_last_year().map(|(rank, step)| (rank, actions::titled(territory.action(step.action)))).collect();
    let named = if of_last_year().count() <= MAX_NAMED { named } else { Vec::new() };
    let chart = Steps {
        label: findings::said(snapshot, FigureFinding::deployments),
        days: (first.number(), day.number()),
        years: years.collect(),
        line: line(&deployed),
        line_end: chart_labels::deployed(snapshot.actions.deployed, not_deployed),
        other: line(&registered),
        other_end: chart_labels::registered(snapshot.actions.registered),
        named_head: if named.is_empty() { String::new() } else { chart_labels::named(day.year()) },
        named,
        undated: not_deployed,
        possible: chart_labels::UNDATED.to_owned(),
    };
    chart.draw(width, height)
}

/// The steps of known date, and how many are left out: the dates of illustrative actions are not shown where they are
/// left open.
fn dated(snapshot: &DaySnapshot, mut steps: Vec<ActionMilestone>) -> (Vec<ActionMilestone>, u32) {
    let all = steps.len();
    steps.retain(|step| !are_dates_unknown(snapshot.territory.action(step.action), snapshot.scope()));
    let left_out = all - steps.len();
    (steps, u32::try_from(left_out).unwrap_or(u32::MAX))
}

/// Each day with the total from that day on.
fn line(steps: &[ActionMilestone]) -> Vec<(i32, u32)> {
    (1..).zip(steps).map(|(count, step)| (step.day().number(), count)).collect()
}

/// The columns of its table.
pub const TIMELINE_COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(overview::labels::YEAR),
    TableColumn::Bars,
    TableColumn::Numbers(overview::labels::DEPLOYED),
    TableColumn::Numbers(overview::labels::REGISTERED),
    TableColumn::Words(overview::labels::WHICH_ACTIONS),
];

/// The same data as table rows, one for each year from the adoption of the scheme on, and one for the illustrative
/// actions, if their dates are left open.
pub fn timeline_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let (territory, years) = (&snapshot.territory, DeploymentYears::of(snapshot));
    let (deployed, _) = dated(snapshot, deployments(territory, snapshot.day()));
    let (registered, not_registered) =
        dated(snapshot, milestones(territory, Milestone::Registered, None, snapshot.day()));
    let last = snapshot.day().year();
    let adopted = territory.about().adopted.map(ReducedDate::year);
    let known = deployed.iter().chain(&registered).map(|step| step.day().year());
    let first = known.chain(adopted).min().unwrap_or(last).min(last);
    let most = years.by_year.values().copied().max().unwrap_or(1) + years.undated;
    let row = |name: String, [deployed, registered]: [Interval; 2], mark: FigureMark, which: String| {
        let cells = vec![
            TableCell::Name { text: name, to: None, tag: None },
            TableCell::Bar { min: deployed.min, max: deployed.max, of: most },
            mark.cell(range(deployed)),
            marks::figure_mark(snapshot, Figure::Registered).without_link().cell(range(registered)),
            TableCell::Text(which),
        ];
        TableRow { cells, class: "" }
    };
    let of_year = |year: u16| {
        let of = |steps: &[ActionMilestone]| -> Vec<ActionMilestone> {
            steps.iter().filter(|step| step.day().year() == year).copied().collect()
        };
        let min = u32::try_from(of(&registered).len()).unwrap_or(u32::MAX);
        let which = of(&deployed).into_iter().map(|step| actions::titled(territory.action(step.action)));
        row(
            year.to_string(),
            [years.in_year(year), Interval { min, max: min + not_registered }],
            marks::figure_mark(snapshot, Figure::DeployedIn(year)),
            which.collect::<Vec<_>>().join(", "),
        )
    };
    let mut rows: Vec<TableRow> = (first..=last).map(of_year).collect();
    if years.undated > 0 || not_registered > 0 {
        rows.push(row(
            overview::labels::UNDATED.to_owned(),
            [years.undated, not_registered].map(|count| Interval { min: count, max: count }),
            marks::figure_mark(snapshot, Figure::Deployed),
            String::new(),
        ));
    }
    rows
}
