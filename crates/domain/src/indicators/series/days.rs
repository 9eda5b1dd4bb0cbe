//! Days in order, and where among them something begins and ends.

use std::ops::Range;

use crate::dates::Day;

/// Days in order, each once, with a table of the places that dates have among them.
pub(super) struct Days {
    all: Vec<Day>,
    /// The number of the first of them.
    first: i32,
    /// The number of the day after the last of them.
    end: i32,
    /// Of every day from the first of them to the one after the last: how many of them come before it.
    before: Vec<u32>,
}

impl Days {
    /// These days, in any order.
    pub(super) fn of(mut days: Vec<Day>) -> Self {
        days.sort_unstable();
        days.dedup();
        let numbers: Vec<i32> = days.iter().map(|day| day.number()).collect();
        let first = numbers.first().copied().unwrap_or_default();
        let end = numbers.last().map_or(first, |last| last + 1);
        let mut before = vec![0];
        for (place, pair) in (1..).zip(numbers.windows(2)) {
            before.extend((pair[0]..pair[1]).map(|_| place));
        }
        before.extend(numbers.last().map(|_| place(numbers.len())));
        Self { all: days, first, end, before }
    }

    pub(super) fn all(&self) -> &[Day] {
        &self.all
    }

    /// The place of the first of them that is not before the day of that number; after all of them when there is none.
    pub(super) fn from(&self, number: i32) -> u32 {
        self.before[number.clamp(self.first, self.end).abs_diff(self.first) as usize]
    }

    /// The places of the days on which something is so that is so from one day up to another.
    pub(super) fn when(&self, is_so: impl Fn(Day) -> bool) -> Range<u32> {
        let begins = self.all.iter().position(|day| is_so(*day)).unwrap_or(self.all.len());
        let lasts = self.all[begins..].partition_point(|day| is_so(*day));
        place(begins)..place(begins + lasts)
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_the_place_of_the_first_day_that_is_not_before_it() {
        let days = Days::of([2014, 2016, 2017].map(Day::end_of_year).to_vec());
        let from = |text| days.from(Day::parse(text).map_or(0, Day::number));
        assert_eq!(["2001-01-01", "2014-12-31", "2015-01-01"].map(from), [0, 0, 1]);
        assert_eq!(["2016-12-31", "2017-01-01", "2017-12-31", "2018-01-01"].map(from), [1, 2, 2, 3]);
        assert_eq!([i32::MIN, i32::MAX].map(|number| days.from(number)), [0, 3]);
        assert_eq!(days.when(|day| day.year() > 2014 && day.year() < 2017), 1..2);
        assert_eq!(days.when(|_| false), 3..3);
    }

    #[test]
    fn among_no_days_everything_has_the_one_place_there_is() {
        let days = Days::of(Vec::new());
        assert_eq!([i32::MIN, 0, i32::MAX].map(|number| days.from(number)), [0, 0, 0]);
        assert_eq!(days.when(|_| true), 0..0);
    }
}
