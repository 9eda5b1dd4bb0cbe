//! The step chart of deployments over time, with the registrations above.

use domain::dates::Day;
use domain::indicators::{ActionMilestone, DaySnapshot, Milestone, deployments, milestones};

use crate::wording::{chart_labels, overview};
use charts::{Drawing, Steps, Year};

/// The actions of the last year are named if there are no more than this.
const MAX_NAMED: usize = 6;

/// The chart, from the adoption of the scheme to the day of the snapshot.
pub fn timeline(snapshot: &DaySnapshot, (width, height): (i32, i32)) -> Drawing {
    let (territory, day) = (&snapshot.territory, snapshot.day());
    let deployed = deployments(territory, day);
    let registered = milestones(territory, Milestone::Registered, None, day);
    let adopted = territory.about().first_day();
    let first = deployed.iter().chain(&registered).map(|step| step.day()).chain(adopted).min().unwrap_or(day).min(day);
    let years = (first.year()..=day.year()).map(|year| {
        let begins = Day::new(year, 1, 1).unwrap_or(first).max(first);
        Year {
            days: (begins.number(), Day::end_of_year(year).min(day).number()),
            name: year.to_string(),
            count: chart_labels::more(snapshot.by_year.get(&year).copied().unwrap_or(0)),
        }
    });
    let of_last_year = || (1..).zip(&deployed).filter(|(_, step)| step.day().year() == day.year());
    // With more names they could not be read; then none is shown.
    let named = of_last_year().map(|(rank, step)| (rank, territory.action(step.action).title.to_string())).collect();
    let named = if of_last_year().count() <= MAX_NAMED { named } else { Vec::new() };
    let chart = Steps {
        label: overview::deployments(&snapshot.by_year, day),
        days: (first.number(), day.number()),
        years: years.collect(),
        line: line(&deployed),
        line_end: chart_labels::deployed(snapshot.actions.deployed),
        other: line(&registered),
        other_end: chart_labels::registered(snapshot.actions.registered),
        named_head: if named.is_empty() { String::new() } else { chart_labels::named(day.year()) },
        named,
    };
    chart.draw(width, height)
}

/// Each day with the total from that day on.
fn line(steps: &[ActionMilestone]) -> Vec<(i32, u32)> {
    (1..).zip(steps).map(|(count, step)| (step.day().number(), count)).collect()
}
