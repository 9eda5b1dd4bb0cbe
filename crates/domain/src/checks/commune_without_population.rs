//! A commune without population: it counts as 0 inhabitants and is in no size class.

use crate::checks::{CheckInput, Finding, Hint, HintTarget};

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, commune) in input.current.indexed_communes() {
        if commune.population.is_none() {
            found.push(Finding { hint: Hint::NoPopulation, target: HintTarget::Commune(index) });
        }
    }
    found
}
