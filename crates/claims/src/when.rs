//! The time of a claim: a day, a period of events, or the year's ends of a period.

use domain::dates::{Day, ReducedDate};

/// The time that a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// A state on a day.
    On(Day),
    /// Events between two days, both included.
    Within {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// A state at every year's end between two days, and on the last day.
    Throughout {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
}

impl When {
    /// The days on which to count. A period of events is counted once, for its last day.
    ///
    /// ```
    /// use claims::When;
    /// use domain::dates::Day;
    /// let day = |text| Day::parse(text).unwrap();
    /// let since_2016 = When::Throughout { from: day("2016-01-01"), to: day("2018-03-01") };
    /// assert_eq!(since_2016.days(), [day("2016-12-31"), day("2017-12-31"), day("2018-03-01")]);
    /// ```
    #[must_use]
    pub fn days(self) -> Vec<Day> {
        match self {
            Self::On(day) | Self::Within { to: day, .. } => vec![day],
            Self::Throughout { from, to } => {
                let ends = (from.year()..=to.year()).map(Day::end_of_year).filter(|end| *end < to);
                ends.chain([to]).collect()
            }
        }
    }
}

/// The last day of a period for which data are known: the reference day if the period contains it.
pub(super) fn last_known_day(period: ReducedDate, reference: Day) -> Day {
    let last = period.last_day();
    if period.first_day() <= reference { last.min(reference) } else { last }
}
