//! The curve of the share of communes at every threshold.

use domain::indicators::{DaySnapshot, reached_by_half};

use crate::wording::{chart_labels, overview};
use charts::{Curve, Drawing};

/// The curve, with labels at the pinned thresholds.
pub fn thresholds(snapshot: &DaySnapshot, (width, height): (i32, i32)) -> Drawing {
    let of = snapshot.members();
    let pin = |k: &u32| (*k, chart_labels::pinned(*k, snapshot.reaching(*k), of));
    let pinned = snapshot.territory.about().thresholds.iter().map(pin).collect();
    let curve = Curve {
        label: sentence(snapshot),
        reached: snapshot.tally.at_least.iter().map(|at| (at.min, at.max)).collect(),
        of,
        axis: chart_labels::THRESHOLDS.to_owned(),
        shares: chart_labels::shares(),
        pinned,
    };
    curve.draw(width, height)
}

/// The headline: the highest threshold that at least half of the communes reach.
pub fn sentence(snapshot: &DaySnapshot) -> String {
    let of = snapshot.members();
    let half = reached_by_half(&snapshot.tally.at_least, of);
    overview::thresholds(half.map(|at| (at.k, at.interval())), of)
}
