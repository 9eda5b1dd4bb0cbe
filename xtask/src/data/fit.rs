//! Brings the illustrative lists into line with the published shares, by the fewest and likeliest changes.

use super::goals::Bound;
use super::grid::{PlannedGrid, PlannedPart};

/// Changes parts of the illustrative lists until every commune is within its bounds.
///
/// # Errors
/// When a commune cannot be brought within its bounds.
pub fn fit(grid: &mut PlannedGrid, bounds: &[Vec<Bound>]) -> Result<(), String> {
    for (commune, bounds) in bounds.iter().enumerate() {
        let mut left = misfit(grid, commune, bounds);
        while left > 0 {
            // One change at a time; two at once where joining early asks for leaving something later.
            let better = [1, 2]
                .into_iter()
                .find_map(|most| best_changes(grid, commune, bounds, most).filter(|changes| changes.misfit < left));
            let better =
                better.ok_or_else(|| format!("{}: no list agrees with the shares", grid.communes[commune].code))?;
            for (action, part) in better.parts {
                grid.parts[action][commune] = part;
            }
            left = better.misfit;
        }
    }
    Ok(())
}

/// By how many actions, added over the days, the commune is out of its bounds.
pub fn misfit(grid: &PlannedGrid, commune: usize, bounds: &[Bound]) -> usize {
    let out = |bound: &Bound| {
        let (least, most) = grid.count(commune, bound.day);
        bound.least.saturating_sub(least) + most.saturating_sub(bound.most)
    };
    bounds.iter().map(out).sum()
}

/// New parts for some actions, the misfit they leave, and how unlikely they are.
struct Changes {
    misfit: usize,
    cost: i64,
    parts: Vec<(usize, PlannedPart)>,
}

/// The changes, `most` of them at most, that leave the least misfit; the likeliest of these.
fn best_changes(grid: &mut PlannedGrid, commune: usize, bounds: &[Bound], most: usize) -> Option<Changes> {
    let mut best: Option<Changes> = None;
    for action in 0..grid.actions.len() {
        let before = grid.parts[action][commune].clone();
        for (cost, part) in changes(grid, action, commune) {
            grid.parts[action][commune] = part.clone();
            let more = if most > 1 { best_changes(grid, commune, bounds, most - 1) } else { None };
            let mut tried =
                more.unwrap_or_else(|| Changes { misfit: misfit(grid, commune, bounds), cost: 0, parts: Vec::new() });
            tried.cost += cost;
            tried.parts.insert(0, (action, part));
            if best.as_ref().is_none_or(|best| (tried.misfit, tried.cost) < (best.misfit, best.cost)) {
                best = Some(tried);
            }
        }
        grid.parts[action][commune] = before;
    }
    best
}

/// What the commune might do instead with the action, and how far from its leaning that would be.
fn changes(grid: &PlannedGrid, action: usize, commune: usize) -> Vec<(i64, PlannedPart)> {
    let Some(manner) = &grid.actions[action].manner else { return Vec::new() };
    let (leaning, current) = (manner.leanings[commune], &grid.parts[action][commune]);
    let (since, interested_before) = match current {
        PlannedPart::Joins { since, interested_before, .. } => (Some(*since), *interested_before),
        PlannedPart::NotConcerned | PlannedPart::SaidUnknown | PlannedPart::Unlisted => return Vec::new(),
        PlannedPart::Declines | PlannedPart::Interested => (None, false),
    };
    let mut changes = Vec::new();
    for (place, &wave) in manner.waves.iter().enumerate() {
        let start = grid.communes[commune].not_before_arrival(wave);
        if since != Some(start) {
            // Joining at another time is a smaller change than joining or not.
            let another_time = i64::try_from(place).unwrap_or_default();
            let cost = if since.is_some() { 100 + another_time } else { 200 - leaning + another_time };
            changes.push((cost, PlannedPart::Joins { since: start, until: None, interested_before }));
        }
    }
    if since.is_some() {
        changes.push((200 + leaning, PlannedPart::Declines));
    }
    changes
}
