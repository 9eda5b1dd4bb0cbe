//! A number of days, from a first day to the day before an end.

use super::{Day, ReducedDate};

/// The days from `since` until the day before `until`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day; `None` means since always.
    pub since: Option<ReducedDate>,
    /// The first day after the period; `None` means that it has no end.
    pub until: Option<ReducedDate>,
}

impl Period {
    /// The first day; `None`, which sorts before any day, if the period has no start.
    #[must_use]
    pub fn begins(self) -> Option<Day> {
        self.since.map(ReducedDate::first_day)
    }

    /// The first day after the period; `None` if it has no end.
    #[must_use]
    pub fn ends(self) -> Option<Day> {
        self.until.map(ReducedDate::first_day)
    }

    /// Whether it contains a day.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.begins() <= Some(day) && self.ends().is_none_or(|end| day < end)
    }

    /// Whether it contains no day: it ends on the day it begins, or before.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.ends().is_some_and(|end| Some(end) <= self.begins())
    }

    /// Whether both contain at least one same day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let begins_before_end = |one: Self, other: Self| other.ends().is_none_or(|end| one.begins() < Some(end));
        !self.is_empty() && !other.is_empty() && begins_before_end(self, other) && begins_before_end(other, self)
    }

    /// Whether both are the same days, however precisely their dates are known.
    #[must_use]
    pub fn is_same_days(self, other: Self) -> bool {
        self.begins() == other.begins() && self.ends() == other.ends()
    }

    /// Whether it certainly begins before a date. « 2019 » may stand for any day of 2019. A period without a start,
    /// which is mostly an unknown one, only begins before the date for certain if it also ends before it.
    #[must_use]
    pub fn begins_before(self, date: ReducedDate) -> bool {
        match (self.since, self.until) {
            (Some(since), _) => since.last_day() < date.first_day(),
            (None, Some(until)) => until.last_day() <= date.first_day(),
            (None, None) => false,
        }
    }

    /// Whether it certainly continues after a date. A period without an end does.
    #[must_use]
    pub fn goes_on_after(self, date: ReducedDate) -> bool {
        self.until.is_none_or(|until| until.first_day() > date.last_day())
    }
}
