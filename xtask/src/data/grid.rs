//! The planned participations: a grid of deployed actions by communes.

use domain::dates::{Day, ReducedDate};

/// One planned participation for each deployed action and each commune that is a member on the reference day.
#[derive(Debug)]
pub struct PlannedGrid {
    pub reference: Day,
    pub actions: Vec<Deployed>,
    pub communes: Vec<Member>,
    /// The participations, by action, then by commune.
    pub parts: Vec<Vec<PlannedPart>>,
}

/// A deployed action of the grid.
#[derive(Debug)]
pub struct Deployed {
    pub id: String,
    pub since: ReducedDate,
    /// How communes join it; `None` when its list is published and must not be changed.
    pub pattern: Option<JoinPattern>,
}

/// How the illustrative participations of an action are generated.
#[derive(Debug)]
pub struct JoinPattern {
    /// The dates on which communes may join, from the deployment on.
    pub waves: Vec<ReducedDate>,
    /// For each commune, its score minus that of the last commune that joins: those from 0 on join.
    pub margins: Vec<i64>,
    /// The share of unknown cells, in per cent.
    pub unknown: i64,
    /// The share of participants that leave, in per cent.
    pub leaving: i64,
}

/// A commune of the grid.
#[derive(Debug)]
pub struct Member {
    pub code: String,
    pub since: Option<ReducedDate>,
    /// The rank of its population, scaled from 0 for the smallest commune to 1000 for the largest.
    pub size: i64,
}

/// The participation of a commune in an action over time.
#[derive(Clone, Debug, PartialEq)]
pub enum PlannedPart {
    Joins {
        since: ReducedDate,
        until: Option<ReducedDate>,
        interested_before: bool,
    },
    Declines,
    Interested,
    NotConcerned,
    /// Unknown, with a row of the state `inconnue`.
    ExplicitlyUnknown,
    /// Unknown, without a row.
    Unlisted,
}

impl Member {
    /// Whether it is a member of the EPCI on that day.
    pub fn is_member_on(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day)
    }

    /// The date, or the date on which the commune became a member if that is later.
    pub fn not_before_arrival(&self, date: ReducedDate) -> ReducedDate {
        self.since.filter(|since| since.first_day() > date.first_day()).unwrap_or(date)
    }
}

impl PlannedGrid {
    /// The minimum and maximum number of actions that the commune takes part in on that day.
    pub fn count(&self, commune: usize, day: Day) -> (usize, usize) {
        let (mut min, mut max) = (0, 0);
        for (action, parts) in self.actions.iter().zip(&self.parts) {
            if action.since.first_day() > day {
                continue;
            }
            match &parts[commune] {
                PlannedPart::Joins { since, until, .. } => {
                    let ended = until.is_some_and(|until| until.first_day() <= day);
                    let takes_part = usize::from(since.first_day() <= day && !ended);
                    min += takes_part;
                    max += takes_part;
                }
                PlannedPart::ExplicitlyUnknown | PlannedPart::Unlisted => max += 1,
                PlannedPart::Declines | PlannedPart::Interested | PlannedPart::NotConcerned => {}
            }
        }
        (min, max)
    }
}
