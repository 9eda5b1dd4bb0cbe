//! Who is a member on which of the days.

use std::sync::Arc;

use super::days::Days;
use crate::indicators::adoption::OfKind;
use crate::territory::{Commune, CommuneIndex, Territory};

/// What is counted with a commune: the days on which it is a member, by their places, and its inhabitants.
pub(super) struct Membership {
    pub(super) from: u32,
    pub(super) until: u32,
    pub(super) population: u32,
}

/// The members of a day.
#[derive(Clone)]
pub(super) struct Perimeter {
    pub(super) members: Arc<[CommuneIndex]>,
    /// How many they are, and their inhabitants.
    pub(super) all: OfKind,
}

/// Each commune's membership, by place.
pub(super) fn memberships(territory: &Territory, days: &Days) -> Vec<Membership> {
    let of_one = |commune: &Commune| {
        let when = days.when(|day| commune.is_member_on(day));
        Membership { from: when.start, until: when.end, population: commune.population.unwrap_or(0) }
    };
    territory.communes().iter().map(of_one).collect()
}

/// The members of each day. Where nobody joins and nobody leaves, they are those of the day before.
pub(super) fn perimeters(territory: &Territory, days: &Days, memberships: &[Membership]) -> Vec<Perimeter> {
    let mut perimeters: Vec<Perimeter> = Vec::new();
    for (place, _) in (0..).zip(days.all()) {
        let changes = || memberships.iter().any(|of_one| of_one.from == place || of_one.until == place);
        let perimeter = match perimeters.last() {
            Some(last) if !changes() => last.clone(),
            _ => Perimeter::on(territory, memberships, place),
        };
        perimeters.push(perimeter);
    }
    perimeters
}

impl Perimeter {
    fn on(territory: &Territory, memberships: &[Membership], day: u32) -> Self {
        let (mut members, mut all) = (Vec::new(), OfKind::default());
        for ((commune, _), of_one) in territory.places_of_communes().zip(memberships) {
            if of_one.from <= day && day < of_one.until {
                members.push(commune);
                all.communes += 1;
                all.inhabitants += u64::from(of_one.population);
            }
        }
        Self { members: members.into(), all }
    }
}
