//! The chart of how many communes take part in each action, compared with the end of the previous year.

use domain::dates::Day;
use domain::indicators::{Adoption, Cells, DaySnapshot, Figure, adoption as adoption_of};
use domain::sorting::sorted;
use domain::territory::ActionIndex;

use super::AccountLink;
use crate::wording::{chart_labels, dates, overview};
use charts::{Drawing, Dumbbell, FigureRange, Growth};

/// One row for each action, at most `limit`, those with the most communes first.
pub fn adoption(snapshot: &DaySnapshot, to: AccountLink, limit: usize, width: i32) -> Drawing {
    let (territory, day) = (&snapshot.territory, snapshot.day());
    let before = Day::end_of_year(day.year().saturating_sub(1).max(1));
    let earlier = adoption_of(territory, &Cells::on(territory, before, snapshot.scope()));
    let figure_range = |it: &Adoption| FigureRange { min: it.min, max: it.max, of: it.of };
    let row = |(action, it): (ActionIndex, Adoption)| {
        let (record, count) = (territory.action(action), it.interval());
        Growth {
            name: record.title.to_string(),
            to: to(Figure::Participants(record.id.clone())),
            before: earlier.iter().find(|(other, _)| *other == action).map(|(_, it)| figure_range(it)),
            now: figure_range(&it),
            value: chart_labels::adoption_value(count, it.of),
            illustrative: snapshot.backing(Some(action)).illustrative > 0,
            chosen: false,
        }
    };
    let rows = by_participants(snapshot);
    let label = rows.first().map(|(action, it)| (*action, it.interval(), it.of));
    let chart = Dumbbell {
        label: overview::adoption(territory, label),
        before: dates::short(before),
        now: dates::short(day),
        possible: chart_labels::POSSIBLE.to_owned(),
        shares: chart_labels::shares(),
        rows: rows.into_iter().take(limit).map(row).collect(),
    };
    chart.draw(width)
}

/// The running actions by their certain number of communes, then by the possible one, largest first. Equal actions stay
/// in the order of the table.
pub fn by_participants(snapshot: &DaySnapshot) -> Vec<(ActionIndex, Adoption)> {
    sorted(snapshot.tally.adoption.clone(), |(_, one), (_, other)| (other.min, other.max).cmp(&(one.min, one.max)))
}
