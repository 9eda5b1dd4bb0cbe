//! How many communes take part in at least k actions: for certain when their min reaches k,
//! possibly when their max does. The denominator is all the members.

use crate::indicators::{AtLeast, Range};

/// The communes at or over every threshold from 1 to the number of running actions.
///
/// In December 2019, 86 of the 90 communes of the Métropole Européenne de Lille took part in at
/// least five actions, which its results give as « 95 % ».
#[must_use]
pub fn at_least(counts: &[Range], running: usize) -> Vec<AtLeast> {
    let mut reached = vec![Range::default(); running + 1];
    for count in counts {
        reached[(count.min as usize).min(running)].min += 1;
        reached[(count.max as usize).min(running)].max += 1;
    }
    let mut so_far = Range::default();
    let mut thresholds: Vec<AtLeast> = (1..)
        .zip(reached.iter().skip(1))
        .collect::<Vec<(u32, &Range)>>()
        .into_iter()
        .rev()
        .map(|(k, here)| {
            so_far = Range { min: so_far.min + here.min, max: so_far.max + here.max };
            AtLeast { k, min: so_far.min, max: so_far.max }
        })
        .collect();
    thresholds.reverse();
    thresholds
}
