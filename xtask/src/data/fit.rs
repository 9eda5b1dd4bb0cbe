//! Adapts the illustrative participations to the published shares, with as few and as plausible changes as possible.

use super::goals::Bound;
use super::grid::{PlannedGrid, PlannedPart};

/// Changes illustrative participations until every commune is within its bounds.
///
/// # Errors
/// A commune cannot be brought within its bounds.
pub fn fit(grid: &mut PlannedGrid, bounds: &[Vec<Bound>]) -> Result<(), String> {
    for (commune, bounds) in bounds.iter().enumerate() {
        let mut remaining = misfit(grid, commune, bounds);
        while remaining > 0 {
            // One change at a time; two at once if a single one does not help, for example to join one action earlier
            // and another one not at all.
            let better = [1, 2].into_iter().find_map(|max_changes| {
                best_changes(grid, commune, bounds, max_changes).filter(|changes| changes.misfit < remaining)
            });
            let better =
                better.ok_or_else(|| format!("{}: no list agrees with the shares", grid.communes[commune].code))?;
            for (action, part) in better.parts {
                grid.parts[action][commune] = part;
            }
            remaining = better.misfit;
        }
    }
    Ok(())
}

/// The number of actions by which a commune is outside its bounds, summed over the days.
pub fn misfit(grid: &PlannedGrid, commune: usize, bounds: &[Bound]) -> usize {
    let out = |bound: &Bound| {
        let (min, max) = grid.count(commune, bound.day);
        bound.min.saturating_sub(min) + max.saturating_sub(bound.max)
    };
    bounds.iter().map(out).sum()
}

/// New participations for some actions, the misfit that remains, and a cost that is higher for less plausible changes.
struct Changes {
    misfit: usize,
    cost: i64,
    parts: Vec<(usize, PlannedPart)>,
}

/// Of all sets of at most `max_changes` changes, those with the least misfit; of these, the one with the lowest cost.
fn best_changes(grid: &mut PlannedGrid, commune: usize, bounds: &[Bound], max_changes: usize) -> Option<Changes> {
    let mut best: Option<Changes> = None;
    for action in 0..grid.actions.len() {
        let before = grid.parts[action][commune].clone();
        for (cost, part) in changes(grid, action, commune) {
            grid.parts[action][commune] = part.clone();
            let further = if max_changes > 1 { best_changes(grid, commune, bounds, max_changes - 1) } else { None };
            let mut candidate = further.unwrap_or_else(|| Changes {
                misfit: misfit(grid, commune, bounds),
                cost: 0,
                parts: Vec::new(),
            });
            candidate.cost += cost;
            candidate.parts.insert(0, (action, part));
            if best.as_ref().is_none_or(|best| (candidate.misfit, candidate.cost) < (best.misfit, best.cost)) {
                best = Some(candidate);
            }
        }
        grid.parts[action][commune] = before;
    }
    best
}

/// The alternatives to a commune's participation in an action, with their costs.
fn changes(grid: &PlannedGrid, action: usize, commune: usize) -> Vec<(i64, PlannedPart)> {
    let Some(pattern) = &grid.actions[action].pattern else { return Vec::new() };
    let (margin, current) = (pattern.margins[commune], &grid.parts[action][commune]);
    let (since, interested_before) = match current {
        PlannedPart::Joins { since, interested_before, .. } => (Some(*since), *interested_before),
        PlannedPart::NotConcerned | PlannedPart::ExplicitlyUnknown | PlannedPart::Unlisted => return Vec::new(),
        PlannedPart::Declines | PlannedPart::Interested => (None, false),
    };
    let mut changes = Vec::new();
    for (index, &wave) in pattern.waves.iter().enumerate() {
        let start = grid.communes[commune].not_before_arrival(wave);
        if since != Some(start) {
            // To join at another time costs less than to join or to leave altogether.
            let delay = i64::try_from(index).unwrap_or_default();
            let cost = if since.is_some() { 100 + delay } else { 200 - margin + delay };
            changes.push((cost, PlannedPart::Joins { since: start, until: None, interested_before }));
        }
    }
    if since.is_some() {
        changes.push((200 + margin, PlannedPart::Declines));
    }
    changes
}
