//! Days, and dates of reduced precision (`2019`, `2019-04`), in the notation of ISO 8601.
//!
//! The calendar is that of the crate `time`. Reduced dates and the notation are implemented here.

mod local_time;
mod period;

pub use local_time::LocalTime;
pub use period::Period;

use std::fmt;

use serde::{Deserialize, Serialize};
use time::util::days_in_month;
use time::{Date, Duration, Month};

/// One day of the Gregorian calendar, from year 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

impl Day {
    /// A day from its year, month (from 1) and day of the month (from 1); `None` if the calendar has no such day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = Date::from_calendar_date(year.into(), Month::try_from(month).ok()?, day).ok()?;
        (1..=9999).contains(&year).then_some(Self(date))
    }

    /// Reads `2019-12-13`; `None` for a reduced or impossible date, or another notation.
    ///
    /// The notation is fixed: the saved formats and the tables use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let date = ReducedDate::parse(text)?;
        (date.precision == Precision::Day).then_some(date.first)
    }

    /// The 31st of December of a year; for a year after 9999, that of 9999.
    #[must_use]
    pub fn end_of_year(year: u16) -> Self {
        Self(Date::from_calendar_date(year.into(), Month::December, 31).unwrap_or(Date::MAX))
    }

    /// The same day of the year before; the 28th of February for a 29th; `None` before year 1.
    ///
    /// ```
    /// use domain::dates::Day;
    /// let year_before = |text| Day::parse(text).and_then(Day::a_year_before);
    /// assert_eq!(year_before("2019-12-13"), Day::parse("2018-12-13"));
    /// assert_eq!(year_before("2020-02-29"), Day::parse("2019-02-28"));
    /// ```
    #[must_use]
    pub fn a_year_before(self) -> Option<Self> {
        let year = self.year().checked_sub(1)?;
        Self::new(year, self.month(), self.day().min(days_in_month(self.0.month(), year.into())))
    }

    /// The Julian day number, which counts days without a gap: the difference of two is the number of days between.
    ///
    /// ```
    /// use domain::dates::Day;
    /// let number = |text| Day::parse(text).map(Day::number);
    /// assert_eq!(number("2020-03-01").zip(number("2020-02-28")).map(|(late, early)| late - early), Some(2));
    /// ```
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The date of reduced precision that contains the day: the year, the month if `keeps_month`, the day if
    /// `keeps_day`.
    #[must_use]
    pub fn reduced(self, keeps_month: bool, keeps_day: bool) -> ReducedDate {
        let (precision, days_before) = match (keeps_month, keeps_day) {
            (_, true) => (Precision::Day, 0),
            (true, false) => (Precision::Month, i64::from(self.day()) - 1),
            (false, false) => (Precision::Year, i64::from(self.0.ordinal()) - 1),
        };
        ReducedDate { first: Self(self.0.saturating_sub(Duration::days(days_before))), precision }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        u16::try_from(self.0.year()).unwrap_or(0)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0.day()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// A day, a month or a year. Where a single day is needed, it stands for the first day of that period.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReducedDate {
    first: Day,
    precision: Precision,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Precision {
    Year,
    Month,
    Day,
}

impl ReducedDate {
    /// Reads `2019`, `2019-04` or `2019-04-01`; `None` for an impossible date or another notation.
    ///
    /// The notation is fixed: the saved formats and the tables use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |digits: &str, length: usize| {
            let plain = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let small = |digits: &str| number(digits, 2).and_then(|value| u8::try_from(value).ok());
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| small(part).ok_or(())).transpose().ok()?;
        let day = parts.next().map(|part| small(part).ok_or(())).transpose().ok()?;
        if parts.next().is_some() {
            return None;
        }
        let precision = match (month, day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        };
        Some(Self { first: Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?, precision })
    }

    /// The first day of the period.
    #[must_use]
    pub const fn first_day(self) -> Day {
        self.first
    }

    /// The last day of the period.
    #[must_use]
    pub fn last_day(self) -> Day {
        let Day(first) = self.first;
        let length = match self.precision {
            Precision::Year => return Day::end_of_year(self.year()),
            Precision::Month => days_in_month(first.month(), first.year()),
            Precision::Day => 1,
        };
        Day(first.saturating_add(Duration::days(i64::from(length) - 1)))
    }

    /// The next date of the same precision: the year, the month or the day after. `None` after the year 9999.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let Day(last) = self.last_day();
        let first = Day(last.checked_add(Duration::days(1))?);
        (first.year() > 0 && first.year() < 10_000).then_some(Self { first, ..self })
    }

    /// The last day before it, with the same precision: the year, the month or the day before. If an end is given as
    /// the first day on which something no longer holds, this is when it held last. `None` before the year 1.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        let last = Day(self.first.0.checked_sub(Duration::days(1))?);
        let (month, day) = (self.precision != Precision::Year, self.precision == Precision::Day);
        (last.year() > 0).then(|| last.reduced(month, day))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.first.year()
    }

    /// The month, 1 to 12; `None` if only the year is given.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.precision != Precision::Year).then(|| self.first.month())
    }

    /// The day of the month, 1 to 31; `None` if only the year or the month is given.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.precision == Precision::Day).then(|| self.first.day())
    }
}

impl From<Day> for ReducedDate {
    fn from(first: Day) -> Self {
        Self { first, precision: Precision::Day }
    }
}

impl fmt::Display for ReducedDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year())?;
        [self.month(), self.day()].into_iter().flatten().try_for_each(|part| write!(out, "-{part:02}"))
    }
}

macro_rules! as_iso_8601 {
    ($($name:ident),+) => {$(
        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or("not an ISO 8601 date")
            }
        }
        impl From<$name> for String {
            fn from(date: $name) -> Self {
                date.to_string()
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, out)
            }
        }
    )+};
}
as_iso_8601!(Day, ReducedDate);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reduced_date_stands_for_its_first_day_and_covers_its_period() {
        let ends =
            |text| ReducedDate::parse(text).map(|date| (date.first_day().to_string(), date.last_day().to_string()));
        assert_eq!(ends("2019"), Some(("2019-01-01".into(), "2019-12-31".into())));
        assert_eq!(ends("2020-02"), Some(("2020-02-01".into(), "2020-02-29".into())));
        assert_eq!(ends("1900-02"), Some(("1900-02-01".into(), "1900-02-28".into())));
        assert_eq!(ends("2019-04-01"), Some(("2019-04-01".into(), "2019-04-01".into())));
    }

    #[test]
    fn a_year_before_is_the_same_day_unless_the_year_has_no_such_day() {
        let before = |text| Day::parse(text).and_then(Day::a_year_before).map(|day| day.to_string());
        assert_eq!(before("2019-12-13").as_deref(), Some("2018-12-13"));
        assert_eq!(before("2020-02-29").as_deref(), Some("2019-02-28"));
        assert_eq!(before("2021-02-28").as_deref(), Some("2020-02-28"));
        assert_eq!(before("2021-03-01").as_deref(), Some("2020-03-01"));
        assert_eq!(before("0001-05-04"), None);
    }

    #[test]
    fn an_impossible_date_is_refused() {
        for bad in
            ["", "19", "2019-13", "2019-00", "2019-02-29", "2019-4-1", "2019-04-01-01", "0000", "+019", "01/04/2019"]
        {
            assert_eq!(ReducedDate::parse(bad), None, "{bad:?}");
        }
        assert_eq!(Day::parse("2019-04"), None);
    }

    proptest! {
        #[test]
        fn days_are_numbered_without_a_gap(year in 1u16..9999) {
            prop_assert_eq!(Day::end_of_year(year).number() + 1, Day::new(year + 1, 1, 1).expect("a day").number());
            for month in 1..12 {
                let last = ReducedDate::parse(&format!("{year:04}-{month:02}")).expect("a month").last_day();
                prop_assert_eq!(last.number() + 1, Day::new(year, month + 1, 1).expect("a day").number());
            }
        }

        #[test]
        fn a_date_is_read_back_as_it_was_written(year in 1u16..=9999, month in 1u8..=12, day in 1u8..=31) {
            if let Some(day) = Day::new(year, month, day) {
                prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
            }
            let reduced = format!("{year:04}-{month:02}");
            prop_assert_eq!(ReducedDate::parse(&reduced).map(|date| date.to_string()), Some(reduced));
        }

        #[test]
        fn no_text_makes_parsing_panic(text in "\\PC*") {
            let _ = ReducedDate::parse(&text);
        }
    }
}
