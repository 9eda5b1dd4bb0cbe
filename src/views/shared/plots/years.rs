//! Small maps of several days, on one scale.

use domain::indicators::{CountClasses, DaySnapshot, Interval};

use crate::wording::{chart_labels, dates, numbers, overview};
use charts::{Drawing, Multiples, Panel, SmallMultiple};

/// One small map for each snapshot, or its distribution if the territory has no outlines. The figure of each is the
/// share at the highest pinned threshold. `None` without snapshots.
pub fn years(snapshots: &[DaySnapshot], width: i32) -> Option<Drawing> {
    let last = snapshots.last()?;
    let contours = last.territory.about().contours.as_ref();
    let classes = CountClasses::up_to(last.running());
    let k = last.territory.about().highest_threshold();
    let small = |snapshot: &DaySnapshot| {
        let class = |count: Interval| u8::try_from(classes.class_of(count.min)).unwrap_or(u8::MAX);
        match contours {
            Some(_) => {
                let indices = snapshot.territory.indexed_communes();
                SmallMultiple::Map(indices.map(|(index, _)| snapshot.count_of(index).map(class)).collect())
            }
            None => SmallMultiple::Bars((0..=last.running()).map(|k| exactly(snapshot, k)).collect()),
        }
    };
    let panel = |snapshot: &DaySnapshot| {
        let reached = snapshot.reaching(k);
        Panel {
            name: dates::short(snapshot.day()),
            figure: numbers::percentages(reached, snapshot.members()),
            caption: chart_labels::of_threshold(k, reached, snapshot.members()),
            chosen: None,
            small: small(snapshot),
        }
    };
    let limits = contours.map(|_| classes.limits()).unwrap_or_default();
    let chart = Multiples {
        label: if contours.is_some() { overview::MAP } else { chart_labels::DISTRIBUTION }.to_owned(),
        panels: snapshots.iter().map(panel).collect(),
        view_box: contours.map(|it| it.view_box.to_string()).unwrap_or_default(),
        paths: contours.map(|it| it.paths.iter().map(ToString::to_string).collect()).unwrap_or_default(),
        classes: limits.into_iter().map(chart_labels::class).collect(),
        ends: ["0".to_owned(), numbers::whole(last.running().into())],
    };
    Some(chart.draw(width))
}

/// How many communes have exactly `k` actions for certain.
fn exactly(snapshot: &DaySnapshot, k: u32) -> u32 {
    let has = snapshot.tally.counts.iter().filter(|count| count.is_certain() && count.min == k);
    u32::try_from(has.count()).unwrap_or(u32::MAX)
}
