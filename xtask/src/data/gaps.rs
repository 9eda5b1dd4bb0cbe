//! Adds imperfections of real data to the illustrative participations: communes that leave, and unknown cells.

use domain::dates::ReducedDate;

use super::fit::misfit;
use super::goals::Bound;
use super::grid::{PlannedGrid, PlannedPart};
use super::random::draw;

/// Ends some participations and makes some cells unknown, except where a commune would leave its bounds.
pub fn add(grid: &mut PlannedGrid, bounds: &[Vec<Bound>]) {
    for action in 0..grid.actions.len() {
        for (commune, bounds) in bounds.iter().enumerate() {
            let before = grid.parts[action][commune].clone();
            if let Some(part) = changed(grid, action, commune) {
                grid.parts[action][commune] = part;
                if misfit(grid, commune, bounds) > 0 {
                    grid.parts[action][commune] = before;
                }
            }
        }
    }
}

fn changed(grid: &PlannedGrid, action: usize, commune: usize) -> Option<PlannedPart> {
    let pattern = grid.actions[action].pattern.as_ref()?;
    let (id, code) = (grid.actions[action].id.as_str(), grid.communes[commune].code.as_str());
    let part = &grid.parts[action][commune];
    if *part != PlannedPart::NotConcerned && draw("unknown", id, code) < pattern.unknown * 10 {
        let has_row = draw("unknown, said so", id, code) < 500;
        return Some(if has_row { PlannedPart::ExplicitlyUnknown } else { PlannedPart::Unlisted });
    }
    match part {
        PlannedPart::Joins { since, until: None, interested_before }
            if draw("leaves", id, code) < pattern.leaving * 10 =>
        {
            // An agreement lasts at least two years and ends at a year's end.
            let years = usize::from(grid.reference.year().checked_sub(since.year() + 1)?);
            let later = usize::try_from(draw("leaves in", id, code)).ok()?.checked_rem(years)?;
            let until = ReducedDate::parse(&format!("{}-01-01", usize::from(since.year()) + 2 + later))?;
            Some(PlannedPart::Joins { since: *since, until: Some(until), interested_before: *interested_before })
        }
        _ => None,
    }
}
