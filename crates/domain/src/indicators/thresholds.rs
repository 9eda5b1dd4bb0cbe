//! The number of communes that take part in at least k actions: certainly if the lower bound of their count reaches k,
//! possibly if the upper bound does. The denominator is the number of all members.

use crate::indicators::{AtLeast, Interval};

/// The number of communes that reach each threshold from 1 to the number of running actions.
///
/// Example: in December 2019, 86 of the 90 communes of the Métropole Européenne de Lille took part in at least five
/// actions, which its published results give as « 95 % ».
#[must_use]
pub fn at_least(counts: &[Interval], running: usize) -> Vec<AtLeast> {
    let mut reached = vec![Interval::default(); running + 1];
    for count in counts {
        reached[(count.min as usize).min(running)].min += 1;
        reached[(count.max as usize).min(running)].max += 1;
    }
    let mut sum = Interval::default();
    let mut thresholds: Vec<AtLeast> = (1..)
        .zip(reached.iter().skip(1))
        .collect::<Vec<(u32, &Interval)>>()
        .into_iter()
        .rev()
        .map(|(k, exactly)| {
            sum = Interval { min: sum.min + exactly.min, max: sum.max + exactly.max };
            AtLeast { k, min: sum.min, max: sum.max }
        })
        .collect();
    thresholds.reverse();
    thresholds
}

/// The highest threshold that at least half of the members certainly reach; `None` if nobody reaches one.
#[must_use]
pub fn reached_by_half(thresholds: &[AtLeast], members: u32) -> Option<&AtLeast> {
    thresholds.iter().rfind(|at| at.min > 0 && at.min * 2 >= members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_members_must_certainly_reach_the_threshold() {
        let counts = [(3, 3), (2, 4), (1, 4), (0, 4)].map(|(min, max)| Interval { min, max });
        let thresholds = at_least(&counts, 4);
        assert_eq!(reached_by_half(&thresholds, 4).map(|at| (at.k, at.min)), Some((2, 2)));
        assert_eq!(reached_by_half(&thresholds, 5).map(|at| (at.k, at.min)), Some((1, 3)));
        assert_eq!(reached_by_half(&thresholds, 7), None);
        assert_eq!(reached_by_half(&at_least(&[Interval::default()], 2), 0), None);
    }
}
