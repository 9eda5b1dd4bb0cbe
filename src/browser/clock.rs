//! The clock of the computer.

use domain::dates::LocalTime;

/// The current time in milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds after 1970")]
    {
        js_sys::Date::now().max(0.0) as u64
    }
}

/// The local time of a time in milliseconds since 1970; the day alone if the time stands for it as a whole.
#[must_use]
pub fn local(at: u64) -> LocalTime {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds fit a double for 285,000 years")]
    let date = js_sys::Date::new(&(at as f64).into());
    let parts = [date.get_full_year(), date.get_month() + 1, date.get_date(), date.get_hours(), date.get_minutes()];
    LocalTime::of(at, parts.map(|part| u16::try_from(part).unwrap_or_default()))
}

/// The current local day, as in `2026-11-24`.
#[must_use]
pub fn today() -> String {
    iso(&js_sys::Date::new_0())
}

fn iso(date: &js_sys::Date) -> String {
    format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}
