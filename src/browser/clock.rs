//! The clock of the computer.

/// The current time in milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds after 1970")]
    {
        js_sys::Date::now().max(0.0) as u64
    }
}

/// The local year, month, day, hour and minute of a time in milliseconds since 1970.
#[must_use]
pub fn local(at: u64) -> [u16; 5] {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds fit a double for 285,000 years")]
    let date = js_sys::Date::new(&(at as f64).into());
    let parts = [date.get_full_year(), date.get_month() + 1, date.get_date(), date.get_hours(), date.get_minutes()];
    parts.map(|part| u16::try_from(part).unwrap_or_default())
}

/// The current local day, as in `2026-11-24`.
#[must_use]
pub fn today() -> String {
    iso(&js_sys::Date::new_0())
}

/// The local day of a time in milliseconds since 1970, as in `2026-11-24`.
#[must_use]
pub fn day_of(at: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds fit a double for 285,000 years")]
    iso(&js_sys::Date::new(&(at as f64).into()))
}

fn iso(date: &js_sys::Date) -> String {
    format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}
