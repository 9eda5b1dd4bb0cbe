//! A time on the clock of the user, to the minute or to the day.

use super::Day;

/// The milliseconds of a day.
const MILLISECONDS: u64 = 86_400_000;

/// The Julian day number of the 1st of January 1970.
const EPOCH: i32 = 2_440_588;

/// A local day, with the time of day where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The day.
    pub day: Day,
    /// The hour and the minute; `None` if only the day is known.
    pub clock: Option<(u16, u16)>,
}

impl LocalTime {
    /// The local time of a time in milliseconds since 1970, given its local year, month, day, hour and minute; the day
    /// alone if the time [stands for it](Day::of_whole).
    #[must_use]
    pub fn of(at: u64, local: [u16; 5]) -> Self {
        if let Some(day) = Day::of_whole(at) {
            return Self { day, clock: None };
        }
        let [year, month, day, hour, minute] = local;
        let small = |part: u16| u8::try_from(part).unwrap_or_default();
        let day = Day::new(year, small(month), small(day)).unwrap_or_else(|| Day::end_of_year(9999));
        Self { day, clock: Some((hour, minute)) }
    }
}

impl Day {
    /// The time, in milliseconds since 1970, that stands for this day as a whole: its start in UTC. What leaves the copy
    /// that it was made in says on which day it was made, and not when. 0 for days before 1970.
    #[must_use]
    pub fn whole(self) -> u64 {
        u64::try_from(self.number() - EPOCH).unwrap_or_default() * MILLISECONDS
    }

    /// The day that a time stands for as a whole; `None` if it is a time of day.
    #[must_use]
    pub fn of_whole(at: u64) -> Option<Self> {
        let days = i32::try_from(at / MILLISECONDS).ok()?;
        let day = time::Date::from_julian_day(days.checked_add(EPOCH)?).ok()?;
        (at.is_multiple_of(MILLISECONDS) && (1..=9999).contains(&day.year())).then_some(Self(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_day_is_read_back_and_a_time_of_day_is_none() {
        let day = Day::parse("2026-11-30").unwrap();
        assert_eq!(day.whole(), 1_795_996_800_000);
        assert_eq!(Day::of_whole(day.whole()), Some(day));
        assert_eq!(Day::of_whole(day.whole() + 1), None);
        assert_eq!(Day::of_whole(u64::MAX), None);
        assert_eq!(Day::parse("1969-12-31").unwrap().whole(), 0);
    }
}
