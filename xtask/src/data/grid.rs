//! Who takes part in what and when, as a grid of deployed actions by communes.

use domain::dates::{Day, ReducedDate};

/// The grid: one part for each deployed action and each commune that is a member on the reference day.
#[derive(Debug)]
pub struct PlannedGrid {
    pub reference: Day,
    pub actions: Vec<Deployed>,
    pub communes: Vec<Member>,
    /// By action, then by commune.
    pub parts: Vec<Vec<PlannedPart>>,
}

/// A deployed action as the grid sees it.
#[derive(Debug)]
pub struct Deployed {
    pub id: String,
    pub since: ReducedDate,
    /// How it is joined; none where the list is published and not ours to touch.
    pub manner: Option<JoinPattern>,
}

/// How an illustrative list comes about.
#[derive(Debug)]
pub struct JoinPattern {
    /// The days on which communes may join, the first being that of the deployment.
    pub waves: Vec<ReducedDate>,
    /// How naturally each commune belongs: joining becomes natural at zero.
    pub leanings: Vec<i64>,
    pub unknown: i64,
    pub leaving: i64,
}

/// A commune as the grid sees it.
#[derive(Debug)]
pub struct Member {
    pub code: String,
    pub since: Option<ReducedDate>,
    /// 0 for the smallest, 1000 for the largest.
    pub size: i64,
}

/// What a commune does with an action, over time.
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
    /// A row says that it is not known.
    SaidUnknown,
    /// No row says anything.
    Unlisted,
}

impl Member {
    /// Whether it belongs to the EPCI on that day.
    pub fn is_member_on(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day)
    }

    /// The date, or the day of its arrival when that is later.
    pub fn not_before_arrival(&self, date: ReducedDate) -> ReducedDate {
        self.since.filter(|since| since.first_day() > date.first_day()).unwrap_or(date)
    }
}

impl PlannedGrid {
    /// The least and the most actions that the commune may be in on that day.
    pub fn count(&self, commune: usize, day: Day) -> (usize, usize) {
        let (mut least, mut most) = (0, 0);
        for (action, parts) in self.actions.iter().zip(&self.parts) {
            if action.since.first_day() > day {
                continue;
            }
            match &parts[commune] {
                PlannedPart::Joins { since, until, .. } => {
                    let ended = until.is_some_and(|until| until.first_day() <= day);
                    let takes_part = usize::from(since.first_day() <= day && !ended);
                    least += takes_part;
                    most += takes_part;
                }
                PlannedPart::SaidUnknown | PlannedPart::Unlisted => most += 1,
                PlannedPart::Declines | PlannedPart::Interested | PlannedPart::NotConcerned => {}
            }
        }
        (least, most)
    }
}
