//! A sorted list of days, and at which of them a period begins and ends.

use std::ops::Range;

use crate::dates::Day;

/// Sorted days without duplicates, with a table to find the index of the first of them that is not before a date.
pub(super) struct Days {
    all: Vec<Day>,
    /// The number of the first day.
    first: i32,
    /// The number of the day after the last day.
    end: i32,
    /// For every calendar day from `first` to `end`: how many of the listed days are before it.
    before: Vec<u32>,
}

impl Days {
    /// A list of these days, given in any order.
    pub(super) fn of(mut days: Vec<Day>) -> Self {
        days.sort_unstable();
        days.dedup();
        let numbers: Vec<i32> = days.iter().map(|day| day.number()).collect();
        let first = numbers.first().copied().unwrap_or_default();
        let end = numbers.last().map_or(first, |last| last + 1);
        let mut before = vec![0];
        for (index, pair) in (1..).zip(numbers.windows(2)) {
            before.extend((pair[0]..pair[1]).map(|_| index));
        }
        before.extend(numbers.last().map(|_| to_u32(numbers.len())));
        Self { all: days, first, end, before }
    }

    pub(super) fn all(&self) -> &[Day] {
        &self.all
    }

    /// The index of the first of the days that is not before the day with this number; the number of days if there is
    /// none.
    pub(super) fn index_from(&self, number: i32) -> u32 {
        self.before[number.clamp(self.first, self.end).abs_diff(self.first) as usize]
    }

    /// The indices of the days on which a condition holds. It must hold over a single period.
    pub(super) fn indices_where(&self, holds: impl Fn(Day) -> bool) -> Range<u32> {
        let start = self.all.iter().position(|day| holds(*day)).unwrap_or(self.all.len());
        let length = self.all[start..].partition_point(|day| holds(*day));
        to_u32(start)..to_u32(start + length)
    }
}

fn to_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_the_index_of_the_first_day_that_is_not_before_it() {
        let days = Days::of([2014, 2016, 2017].map(Day::end_of_year).to_vec());
        let from = |text| days.index_from(Day::parse(text).map_or(0, Day::number));
        assert_eq!(["2001-01-01", "2014-12-31", "2015-01-01"].map(from), [0, 0, 1]);
        assert_eq!(["2016-12-31", "2017-01-01", "2017-12-31", "2018-01-01"].map(from), [1, 2, 2, 3]);
        assert_eq!([i32::MIN, i32::MAX].map(|number| days.index_from(number)), [0, 3]);
        assert_eq!(days.indices_where(|day| day.year() > 2014 && day.year() < 2017), 1..2);
        assert_eq!(days.indices_where(|_| false), 3..3);
    }

    #[test]
    fn without_days_every_date_has_the_index_0() {
        let days = Days::of(Vec::new());
        assert_eq!([i32::MIN, 0, i32::MAX].map(|number| days.index_from(number)), [0, 0, 0]);
        assert_eq!(days.indices_where(|_| true), 0..0);
    }
}
