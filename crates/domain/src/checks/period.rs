//! The period of a row, and its comparison with another date where both may have a reduced precision.

use crate::dates::ReducedDate;
use crate::territory::Participation;

/// The period on which a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day; `None` if it is not known.
    pub since: Option<ReducedDate>,
    /// The first day on which the row no longer holds; `None` if the period has no end.
    pub until: Option<ReducedDate>,
}

impl Period {
    /// The period of a row.
    #[must_use]
    pub const fn of(row: &Participation) -> Self {
        Self { since: row.since, until: row.until }
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
