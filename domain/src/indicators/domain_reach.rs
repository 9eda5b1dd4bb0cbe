//! How many members take part in at least one running action of each domain.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::indicators::{Cell, Cells, Range};
use crate::territory::Territory;

/// Each domain's reach among all the members, by the domain's name.
#[must_use]
pub fn domain_reach(territory: &Territory, cells: &Cells) -> BTreeMap<Arc<str>, Range> {
    let mut lines: BTreeMap<Arc<str>, Vec<&[Cell]>> = BTreeMap::new();
    for (action, line) in cells.by_action() {
        lines.entry(Arc::clone(&territory.action(action).domain)).or_default().push(line);
    }
    let reach = |lines: Vec<&[Cell]>| {
        let members_with = |counts: fn(Cell) -> bool| {
            let has_one = |member: &usize| lines.iter().any(|line| line.get(*member).copied().is_some_and(counts));
            count((0..cells.members().len()).filter(has_one))
        };
        Range { min: members_with(Cell::is_yes), max: members_with(Cell::may_be_yes) }
    };
    lines.into_iter().map(|(domain, lines)| (domain, reach(lines))).collect()
}

fn count(things: impl Iterator) -> u32 {
    things.fold(0, |sum, _| sum + 1)
}
