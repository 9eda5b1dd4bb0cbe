//! Days, and dates that say less than a day (`2019`, `2019-04`), as ISO 8601 writes them.
//!
//! Written here rather than taken from a library: comparing days and finding a month's end is all
//! that is needed, and the smallest calendar crate adds 64 kB gzipped to the file.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One day of the Gregorian calendar, from year 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[expect(clippy::struct_field_names, reason = "a day has a day of the month")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day of that number in that month; `None` when the calendar has no such day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `2019-12-13`; `None` for a reduced, impossible or otherwise written date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let date = ReducedDate::parse(text)?;
        date.day.map(|_| date.first_day())
    }

    /// The 31st of December of a year.
    #[must_use]
    pub const fn end_of_year(year: u16) -> Self {
        Self { year, month: 12, day: 31 }
    }

    /// The same day of the year before, the 28th for a 29th of February; `None` before year 1.
    ///
    /// ```
    /// use domain::dates::Day;
    /// let year_before = |text| Day::parse(text).and_then(Day::a_year_before);
    /// assert_eq!(year_before("2019-12-13"), Day::parse("2018-12-13"));
    /// assert_eq!(year_before("2020-02-29"), Day::parse("2019-02-28"));
    /// ```
    #[must_use]
    pub fn a_year_before(self) -> Option<Self> {
        let year = self.year - 1;
        Self::new(year, self.month, self.day.min(days_in_month(year, self.month)))
    }

    /// Its number in a row of all days, by which two can be told how far apart they are.
    ///
    /// ```
    /// use domain::dates::Day;
    /// let number = |text| Day::parse(text).map(Day::number);
    /// assert_eq!(number("2020-03-01").zip(number("2020-02-28")).map(|(late, early)| late - early), Some(2));
    /// ```
    #[must_use]
    pub fn number(self) -> i32 {
        let before = i32::from(self.year) - 1;
        let of_months = (1..self.month).map(|month| i32::from(days_in_month(self.year, month))).sum::<i32>();
        before * 365 + before / 4 - before / 100 + before / 400 + of_months + i32::from(self.day)
    }

    /// The month that holds it, or the year.
    #[must_use]
    pub const fn reduced(self, keeps_month: bool, keeps_day: bool) -> ReducedDate {
        let month = if keeps_month || keeps_day { Some(self.month) } else { None };
        ReducedDate { year: self.year, month, day: if keeps_day { Some(self.day) } else { None } }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A day, a month or a year. On its own it means the first day of its period.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReducedDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl ReducedDate {
    /// Reads `2019`, `2019-04` or `2019-04-01`; `None` for an impossible or otherwise written date.
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
        Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Some(Self { year, month, day })
    }

    /// The first day of its period.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day { year: self.year, month: self.month.unwrap_or(1), day: self.day.unwrap_or(1) }
    }

    /// The last day of its period.
    #[must_use]
    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        Day { year: self.year, month, day }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, unless the date is a whole year.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, unless the date is a whole month or year.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }
}

impl From<Day> for ReducedDate {
    fn from(day: Day) -> Self {
        Self { year: day.year, month: Some(day.month), day: Some(day.day) }
    }
}

impl fmt::Display for ReducedDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        [self.month, self.day].into_iter().flatten().try_for_each(|part| write!(out, "-{part:02}"))
    }
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

macro_rules! written_in_iso_8601 {
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
written_in_iso_8601!(Day, ReducedDate);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reduced_date_means_its_first_day_and_covers_its_whole_period() {
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
                let last = Day::new(year, month, days_in_month(year, month)).expect("a day");
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
        fn no_text_makes_the_reader_fail(text in "\\PC*") {
            let _ = ReducedDate::parse(&text);
        }
    }
}
