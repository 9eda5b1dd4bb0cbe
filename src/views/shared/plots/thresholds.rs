//! The share of communes at every threshold, as a curve.

use domain::indicators::{DaySnapshot, Range};

use crate::wording::{chart_labels, overview};
use charts::{Curve, Drawing};

/// The curve, its pinned thresholds named.
pub fn thresholds(picture: &DaySnapshot, (width, height): (i32, i32)) -> Drawing {
    let of = picture.members();
    let pin = |k: &u32| (*k, chart_labels::pinned(*k, picture.reaching(*k), of));
    let pinned = picture.territory.about().thresholds.iter().map(pin).collect();
    let curve = Curve {
        label: sentence(picture),
        reached: picture.tally.at_least.iter().map(|at| (at.min, at.max)).collect(),
        of,
        axis: chart_labels::THRESHOLDS.to_owned(),
        shares: chart_labels::shares(),
        pinned,
    };
    curve.drawn(width, height)
}

/// What it says, in a sentence.
pub fn sentence(picture: &DaySnapshot) -> String {
    let of = picture.members();
    let mut reached_by_half = picture.tally.at_least.iter().filter(|at| at.min > 0 && at.min * 2 >= of);
    let half = reached_by_half.next_back();
    overview::thresholds(half.map(|at| (at.k, Range { min: at.min, max: at.max })), of)
}
