//! The time a row holds, held against another date when both may say less than a day.

use crate::dates::ReducedDate;
use crate::territory::Participation;

/// When a row holds: from a date on, until the first day on which it no longer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day; not said when absent.
    pub since: Option<ReducedDate>,
    /// First day on which it no longer holds; it still does when absent.
    pub until: Option<ReducedDate>,
}

impl Period {
    /// The period of a row.
    #[must_use]
    pub const fn of(row: &Participation) -> Self {
        Self { since: row.since, until: row.until }
    }

    /// Whether it certainly begins before a date. « 2019 » may be any day of 2019, and a period without a
    /// beginning begins before it only when it is over by then: most often its beginning is just not known.
    #[must_use]
    pub fn begins_before(self, date: ReducedDate) -> bool {
        match (self.since, self.until) {
            (Some(since), _) => since.last_day() < date.first_day(),
            (None, Some(until)) => until.last_day() <= date.first_day(),
            (None, None) => false,
        }
    }

    /// Whether it certainly goes on after a date. One without an end does.
    #[must_use]
    pub fn goes_on_after(self, date: ReducedDate) -> bool {
        self.until.is_none_or(|until| until.first_day() > date.last_day())
    }
}
