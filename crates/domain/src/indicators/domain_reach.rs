//! The number of members that take part in at least one running action of each domain.

use std::sync::Arc;

use crate::indicators::{Cells, Grouping, Interval, action_groups};
use crate::territory::Territory;

/// For each domain, the number of members that it reaches, out of all members. Sorted by domain.
#[must_use]
pub fn domain_reach(territory: &Territory, cells: &Cells) -> Vec<(Arc<str>, Interval)> {
    let groups = action_groups(territory, cells, Grouping::Domain);
    groups.into_iter().filter_map(|group| Some((group.name?, group.communes))).collect()
}
