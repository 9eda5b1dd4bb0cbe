//! Gives the lists what real ones have, communes that leave and cells that nobody knows, where no
//! published figure becomes doubtful for it.

use domain::dates::ReducedDate;

use super::fit::misfit;
use super::goals::Bound;
use super::grid::{PlannedGrid, PlannedPart};
use super::random::draw;

/// Ends some participations and empties some cells; a change that would loosen a published share is left out.
pub fn season(grid: &mut PlannedGrid, bounds: &[Vec<Bound>]) {
    for action in 0..grid.actions.len() {
        for (commune, bounds) in bounds.iter().enumerate() {
            let before = grid.parts[action][commune].clone();
            if let Some(part) = seasoned(grid, action, commune) {
                grid.parts[action][commune] = part;
                if misfit(grid, commune, bounds) > 0 {
                    grid.parts[action][commune] = before;
                }
            }
        }
    }
}

fn seasoned(grid: &PlannedGrid, action: usize, commune: usize) -> Option<PlannedPart> {
    let manner = grid.actions[action].manner.as_ref()?;
    let (id, code) = (grid.actions[action].id.as_str(), grid.communes[commune].code.as_str());
    let part = &grid.parts[action][commune];
    if *part != PlannedPart::NotConcerned && draw("unknown", id, code) < manner.unknown * 10 {
        let said = draw("unknown, said so", id, code) < 500;
        return Some(if said { PlannedPart::SaidUnknown } else { PlannedPart::Unlisted });
    }
    match part {
        PlannedPart::Joins { since, until: None, interested_before }
            if draw("leaves", id, code) < manner.leaving * 10 =>
        {
            // An agreement runs two years at least, and ends with the year.
            let years = usize::from(grid.reference.year().checked_sub(since.year() + 1)?);
            let later = usize::try_from(draw("leaves in", id, code)).ok()?.checked_rem(years)?;
            let until = ReducedDate::parse(&format!("{}-01-01", usize::from(since.year()) + 2 + later))?;
            Some(PlannedPart::Joins { since: *since, until: Some(until), interested_before: *interested_before })
        }
        _ => None,
    }
}
