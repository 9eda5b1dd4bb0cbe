//! The values of spreadsheets as texts.

use calamine::{Data, DataRef, ExcelDateTime};

/// The first serial number beyond the last day of the year 9999, counted from the epoch of 1900.
const END_OF_SERIALS: f64 = 2_958_466.0;

/// The text of a value: dates in ISO 8601, numbers without an exponent, booleans and errors as a French spreadsheet shows
/// them, or as the file names them.
pub(super) fn text_of(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::Bool(truth) => truth_text(*truth),
        Data::DateTime(serial) => date_text(serial, false),
        Data::DateTimeIso(text) => without_midnight(text),
        Data::Error(error) => error.to_string(),
    }
}

/// The text of a value that is borrowed; `is_1904` says which epoch its dates count from.
pub(super) fn text_of_borrowed(value: DataRef<'_>, is_1904: bool) -> String {
    match value {
        DataRef::SharedString(text) => text.to_owned(),
        DataRef::DateTime(serial) => date_text(&serial, is_1904),
        other => text_of(&Data::from(other)),
    }
}

fn truth_text(truth: bool) -> String {
    if truth { "VRAI" } else { "FAUX" }.to_owned()
}

/// A number as its shortest decimal digits: 61350, not 61350.0.
fn number_text(number: f64) -> String {
    // There is a negative zero.
    if number == 0.0 { "0".to_owned() } else { number.to_string() }
}

/// The day of a serial number, with its time if it is not midnight. What is no day of a calendar stays a number.
fn date_text(serial: &ExcelDateTime, is_1904: bool) -> String {
    let number = serial.as_f64();
    let end = if is_1904 { END_OF_SERIALS - 1462.0 } else { END_OF_SERIALS };
    // The first serial number of a day: below are times, and 60 is a day that never was.
    let is_day = if is_1904 { (0.0..end).contains(&number) } else { (1.0..end).contains(&number) };
    if !is_day || serial.is_duration() || !is_1904 && (60.0..61.0).contains(&number) {
        return number_text(number);
    }
    let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}:{second:02}") }
}

/// A date and time of ISO 8601 without a time that is midnight.
fn without_midnight(text: &str) -> String {
    let Some((date, time)) = text.split_once('T') else { return text.to_owned() };
    let is_midnight = time.trim_end_matches('Z').chars().all(|sign| matches!(sign, '0' | ':' | '.' | ','));
    if is_midnight { date } else { text }.to_owned()
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    #[test]
    fn values_are_written_as_people_type_them() {
        for (value, text) in [
            (Data::Float(61350.0), "61350"),
            (Data::Float(-0.0), "0"),
            (Data::Float(0.1), "0.1"),
            (Data::Float(1e21), "1000000000000000000000"),
            (Data::Bool(true), "VRAI"),
            (Data::Bool(false), "FAUX"),
            (Data::Error(CellErrorType::NA), "#N/A"),
            (Data::DateTimeIso("2019-04-01T00:00:00".to_owned()), "2019-04-01"),
            (Data::DateTimeIso("2019-04-01T12:30:00".to_owned()), "2019-04-01T12:30:00"),
            (Data::DateTimeIso("2019-04-01".to_owned()), "2019-04-01"),
        ] {
            assert_eq!(text_of(&value), text, "{value:?}");
        }
    }

    #[test]
    fn serial_dates_of_both_epochs_are_days() {
        let serial =
            |number, is_1904| date_text(&ExcelDateTime::new(number, ExcelDateTimeType::DateTime, is_1904), is_1904);
        assert_eq!(serial(43556.0, false), "2019-04-01");
        assert_eq!(serial(42094.0, true), "2019-04-01");
        assert_eq!(serial(43556.5, false), "2019-04-01T12:00:00");
        assert_eq!(serial(1.0, false), "1900-01-01");
        assert_eq!(serial(61.0, false), "1900-03-01");
        assert_eq!(serial(0.0, true), "1904-01-01");
        for number in [-3.0, 0.5, 60.0, 2_958_466.0, f64::NAN] {
            assert!(!serial(number, false).contains("-0"), "{number}");
        }
    }
}
