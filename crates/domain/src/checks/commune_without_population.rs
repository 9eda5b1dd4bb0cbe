//! A commune without population: it counts for no inhabitants and is in no size class.

use crate::checks::{Found, Hint, Place, Subject};

pub(super) fn check(subject: Subject<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (place, commune) in subject.current.places_of_communes() {
        if commune.population.is_none() {
            found.push(Found { hint: Hint::NoPopulation, place: Place::Commune(place) });
        }
    }
    found
}
