//! A commune without population: it counts for no inhabitants and is in no size class.

use crate::checks::{CheckInput, Finding, Hint, HintTarget};

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, commune) in subject.current.places_of_communes() {
        if commune.population.is_none() {
            found.push(Finding { hint: Hint::NoPopulation, target: HintTarget::Commune(place) });
        }
    }
    found
}
