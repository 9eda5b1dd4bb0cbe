//! Derives bounds from the published shares: the minimum and maximum number of actions of each commune on given days.

use domain::dates::{Day, ReducedDate};
use domain::territory::Indicator;

use super::grid::PlannedGrid;
use super::inputs::Inputs;
use super::random::draw;

/// The bounds, both included, on the number of actions that a commune takes part in on a day.
#[derive(Clone, Debug)]
pub struct Bound {
    pub day: Day,
    pub min: usize,
    pub max: usize,
}

/// How many members take part in at least `threshold` actions, on each of the days.
struct Goal {
    days: Vec<Day>,
    threshold: usize,
    reached: Reached,
}

/// The number of members that reach a threshold.
enum Reached {
    /// A published percentage, truncated.
    Share(usize),
    /// A number of communes, from the illustrative milestones.
    Communes(usize),
}

/// The bounds of each commune, by its index in the grid.
///
/// # Errors
/// A figure cannot be read, or no number of communes gives the published share.
pub fn bounds(inputs: &Inputs, grid: &PlannedGrid) -> Result<Vec<Vec<Bound>>, String> {
    let mut goals = goals(inputs)?;
    // Communes below a threshold at the latest date are chosen first, and stay below at earlier dates.
    goals.sort_by_key(|goal| std::cmp::Reverse(goal.days.last().copied()));
    let mut bounds = vec![Vec::new(); grid.communes.len()];
    let mut below_later: Vec<usize> = Vec::new();
    for goal in &goals {
        let Some(&end) = goal.days.last() else { continue };
        let mut members: Vec<usize> =
            (0..grid.communes.len()).filter(|&commune| grid.communes[commune].is_member_on(end)).collect();
        let reached = match goal.reached {
            Reached::Communes(communes) => Some(communes),
            Reached::Share(share) => communes_for(share, members.len()),
        };
        let below = reached.and_then(|reached| members.len().checked_sub(reached));
        let below = below.ok_or_else(|| format!("{end}: no part of {} communes does", members.len()))?;
        members.sort_by_key(|&commune| {
            let code = &grid.communes[commune].code;
            let (count, _) = grid.count(commune, end);
            // Of communes with equal counts, small ones are chosen first: they have fewer staff.
            let weight = i64::try_from(count).unwrap_or_default() * 250 + grid.communes[commune].size;
            (!below_later.contains(&commune), weight, draw("below", "", code))
        });
        below_later.extend(&members[..below]);
        for &day in &goal.days {
            for (index, &commune) in members.iter().enumerate() {
                if grid.communes[commune].is_member_on(day) {
                    let (min, max) = if index < below {
                        (0, goal.threshold.saturating_sub(1))
                    } else {
                        (goal.threshold, usize::MAX)
                    };
                    bounds[commune].push(Bound { day, min, max });
                }
            }
        }
    }
    Ok(bounds)
}

fn goals(inputs: &Inputs) -> Result<Vec<Goal>, String> {
    let mut goals = Vec::new();
    for figure in &inputs.figures {
        let Some(Indicator::AtLeast(threshold)) = Indicator::parse(&figure.indicateur) else { continue };
        let unreadable = || format!("{}: not a share of the communes on a date", figure.id);
        let digits: String = figure.valeur_publiee.chars().take_while(char::is_ascii_digit).collect();
        for date in figure.verifie_aux.split('|') {
            goals.push(Goal {
                days: days_of(ReducedDate::parse(date).ok_or_else(unreadable)?),
                threshold: usize::try_from(threshold).map_err(|_| unreadable())?,
                reached: Reached::Share(digits.parse().map_err(|_| unreadable())?),
            });
        }
    }
    goals.extend(inputs.milestones.iter().map(|milestone| Goal {
        days: days_of(milestone.date),
        threshold: milestone.seuil,
        reached: Reached::Communes(milestone.communes),
    }));
    Ok(goals)
}

/// Every day of a date with reduced precision.
pub fn days_of(date: ReducedDate) -> Vec<Day> {
    let (first, last) = (date.first_day(), date.last_day());
    let months = first.month()..=last.month();
    let all = months.flat_map(|month| (1..=31).filter_map(move |day| Day::new(first.year(), month, day)));
    all.filter(|day| (first..=last).contains(day)).collect()
}

/// The smallest number of communes whose share, truncated to whole per cent, is the given one.
fn communes_for(share: usize, communes: usize) -> Option<usize> {
    (0..=communes).find(|count| count * 100 / communes.max(1) == share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_shares_of_ninety_communes_are_86_71_and_90() {
        assert_eq!(communes_for(95, 90), Some(86));
        assert_eq!(communes_for(78, 90), Some(71));
        assert_eq!(communes_for(100, 90), Some(90));
    }

    #[test]
    fn a_figure_for_a_month_applies_to_each_of_its_days() {
        let days = ReducedDate::parse("2017-03").map(days_of).unwrap_or_default();
        assert_eq!(days.len(), 31);
        assert_eq!(days.first().map(ToString::to_string).as_deref(), Some("2017-03-01"));
    }
}
