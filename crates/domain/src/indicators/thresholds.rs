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
