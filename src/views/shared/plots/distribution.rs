//! The chart of how many communes take part in how many actions.

use domain::indicators::{DaySnapshot, Figure, Interval};
use domain::territory::CommuneIndex;

use crate::components::{TableCell, TableRow};
use crate::views::shared::marks;
use crate::wording::{chart_labels, numbers};
use charts::{Drawing, Histogram};

/// One bar for each number of actions, from the smallest to the largest. A bar counts the communes of which the number
/// is certain.
pub fn distribution(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>, (width, height): (i32, i32)) -> Drawing {
    let own = chosen.and_then(|index| Some((snapshot.count_of(index)?, snapshot.territory.commune(index))));
    let own = own.filter(|(count, _)| count.is_certain());
    let bars = counts(snapshot);
    let chart = Histogram {
        label: chart_labels::DISTRIBUTION.to_owned(),
        chosen: own.and_then(|(count, commune)| {
            let at = bars.iter().position(|(k, _)| *k == count.min)?;
            Some((at, commune.display_name().to_string()))
        }),
        bars: bars.iter().map(|(k, count)| (k.to_string(), count.min)).collect(),
        axis: chart_labels::ACTIONS.to_owned(),
    };
    chart.draw(width, height)
}

/// The same data as table rows, with both the certain and the possible number of communes.
pub fn distribution_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let of = snapshot.members();
    let row = |(k, count): (u32, Interval)| {
        let shown = marks::figure_mark(snapshot, None, Figure::Exactly(k));
        TableRow {
            cells: vec![
                TableCell::NumberName(k.to_string()),
                TableCell::Bar { min: count.min, max: count.max, of },
                shown.cell(numbers::fraction(count, of)),
            ],
            class: "",
        }
    };
    counts(snapshot).into_iter().map(row).collect()
}

/// For each number of actions, from the smallest to the largest: how many communes have exactly that many, certain and
/// possible.
fn counts(snapshot: &DaySnapshot) -> Vec<(u32, Interval)> {
    let counts = &snapshot.tally.counts;
    let (least, most) = (counts.iter().map(|it| it.min).min(), counts.iter().map(|it| it.max).max());
    let (Some(least), Some(most)) = (least, most) else { return Vec::new() };
    let of = |k: u32| {
        let has = |certain: bool| {
            let holds = |it: &&Interval| if certain { it.min == k && it.max == k } else { it.min <= k && k <= it.max };
            u32::try_from(counts.iter().filter(holds).count()).unwrap_or(u32::MAX)
        };
        (k, Interval { min: has(true), max: has(false) })
    };
    (least..=most).map(of).collect()
}
