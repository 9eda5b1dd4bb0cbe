//! The member communes on each of the days.

use std::sync::Arc;

use super::days::Days;
use crate::indicators::adoption::KindTotal;
use crate::territory::{Commune, CommuneIndex, Territory};

/// The days on which a commune is a member, as indices from `from` to before `until`, and its inhabitants.
pub(super) struct Membership {
    pub(super) from: u32,
    pub(super) until: u32,
    pub(super) population: u32,
}

/// The members on a day.
#[derive(Clone)]
pub(super) struct Perimeter {
    pub(super) members: Arc<[CommuneIndex]>,
    /// The number of members and of their inhabitants.
    pub(super) all: KindTotal,
}

/// The membership of each commune, by commune index.
pub(super) fn memberships(territory: &Territory, days: &Days) -> Vec<Membership> {
    let membership = |commune: &Commune| {
        let when = days.indices_where(|day| commune.is_member_on(day));
        Membership { from: when.start, until: when.end, population: commune.population.unwrap_or(0) }
    };
    territory.communes().iter().map(membership).collect()
}

/// The members on each day. A day on which no commune joins or leaves shares the list of the day before.
pub(super) fn perimeters(territory: &Territory, days: &Days, memberships: &[Membership]) -> Vec<Perimeter> {
    let mut perimeters: Vec<Perimeter> = Vec::new();
    for (index, _) in (0..).zip(days.all()) {
        let changes = || memberships.iter().any(|membership| membership.from == index || membership.until == index);
        let perimeter = match perimeters.last() {
            Some(last) if !changes() => last.clone(),
            _ => Perimeter::on(territory, memberships, index),
        };
        perimeters.push(perimeter);
    }
    perimeters
}

impl Perimeter {
    fn on(territory: &Territory, memberships: &[Membership], day: u32) -> Self {
        let (mut members, mut all) = (Vec::new(), KindTotal::default());
        for ((commune, _), membership) in territory.indexed_communes().zip(memberships) {
            if membership.from <= day && day < membership.until {
                members.push(commune);
                all.communes += 1;
                all.inhabitants += u64::from(membership.population);
            }
        }
        Self { members: members.into(), all }
    }
}
