//! Times in French.

use domain::dates::LocalTime;

use super::numbers::FIXED;

/// « 24/11/2026 à 9 h 05 », « 24/11/2026 ».
#[must_use]
pub fn date_and_hour(at: LocalTime) -> String {
    let day = at.day;
    let date = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
    match at.clock {
        Some(_) => [&*date, " à ", &hour(at)].concat(),
        None => date,
    }
}

/// « 9 h 05 »; empty if only the day is known.
#[must_use]
pub fn hour(at: LocalTime) -> String {
    at.clock.map(|(hour, minute)| format!("{hour}{FIXED}h{FIXED}{minute:02}")).unwrap_or_default()
}

/// A time, for tests.
#[cfg(test)]
pub(crate) fn at(day: &str, clock: Option<(u16, u16)>) -> LocalTime {
    LocalTime { day: domain::dates::Day::parse(day).expect("a day"), clock }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_minutes_have_two_digits() {
        let morning = at("2026-01-04", Some((9, 5)));
        assert_eq!(date_and_hour(morning), "04/01/2026 à 9\u{a0}h\u{a0}05");
        assert_eq!(hour(morning), "9\u{a0}h\u{a0}05");
        assert_eq!(hour(at("2026-01-04", Some((14, 32)))), "14\u{a0}h\u{a0}32");
    }

    #[test]
    fn a_day_has_no_hour() {
        assert_eq!(date_and_hour(at("2026-01-04", None)), "04/01/2026");
        assert_eq!(hour(at("2026-01-04", None)), "");
    }
}
