//! Dates as they are written and typed in French: the names of the months, and the one date parser that all forms,
//! pastes and sentences use.

use crate::dates::{Day, ReducedDate};
use crate::folding::folded;

/// The names of the months, and their [`folded`] forms.
const MONTHS: [(&str, &str); 12] = [
    ("janvier", "janvier"),
    ("février", "fevrier"),
    ("mars", "mars"),
    ("avril", "avril"),
    ("mai", "mai"),
    ("juin", "juin"),
    ("juillet", "juillet"),
    ("août", "aout"),
    ("septembre", "septembre"),
    ("octobre", "octobre"),
    ("novembre", "novembre"),
    ("décembre", "decembre"),
];

/// The name of a month, 1 to 12; empty for any other number.
#[must_use]
pub fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |(name, _)| name)
}

/// The number, 1 to 12, of the month that a folded word names, in full or by three or more of its first letters;
/// `None` if it names no month, or two.
///
/// ```
/// use domain::french_dates::month_named;
/// assert_eq!((month_named("fevrier"), month_named("sept")), (Some(2), Some(9)));
/// assert_eq!((month_named("jui"), month_named("ma")), (None, None), "two months, or too short");
/// ```
#[must_use]
pub fn month_named(word: &str) -> Option<u8> {
    let mut matches = (1..).zip(MONTHS).filter(|(_, (_, month))| word.len() >= 3 && month.starts_with(word));
    let (number, _) = matches.next()?;
    matches.next().is_none().then_some(number)
}

/// A day in full: « 1er avril 2019 », « 13 décembre 2019 ».
#[must_use]
pub fn day_in_words(day: Day) -> String {
    let ordinal = if day.day() == 1 { "er" } else { "" };
    format!("{}{ordinal} {} {}", day.day(), month_name(day.month()), day.year())
}

/// A date in the short form that [`parse`] reads back: `2019`, `04/2019`, `01/04/2019`.
#[must_use]
pub fn typable(date: ReducedDate) -> String {
    let iso = date.to_string();
    iso.split('-').rev().collect::<Vec<_>>().join("/")
}

/// Reads `2019`, `04/2019`, `avril 2019`, `avr-19`, `1/4/2019`, `01/04/19`, `1er avril 2019`, `2019-04-01`. A year of
/// two digits belongs to this century. It is only accepted after a day and a month, or after the name of a month.
///
/// ```
/// use domain::french_dates::parse;
/// let iso = |text| parse(text).map(|date| date.to_string());
/// assert_eq!(iso("1er avril 2017").as_deref(), Some("2017-04-01"));
/// assert_eq!(iso("avr-17").as_deref(), Some("2017-04"));
/// assert_eq!(iso("04/17"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<ReducedDate> {
    if has_decimals(text) {
        return None;
    }
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    parse_words(&words)
}

/// Whether a comma stands between two digits: « 2018,5 » is a number, and not May 2018.
pub(crate) fn has_decimals(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(3).any(|three| three[1] == b',' && three[0].is_ascii_digit() && three[2].is_ascii_digit())
}

/// Reads a date from words that are [`folded`] already.
#[must_use]
pub fn parse_words(words: &[&str]) -> Option<ReducedDate> {
    let words = match words {
        // « samedi 1 avril 2017 »
        [first, rest @ ..] if first.ends_with("di") || *first == "dimanche" => rest,
        // « 2017-04-01 00:00:00 »
        [_, _, _, time @ ..] if time.len() >= 2 && is_midnight(time) => &words[..3],
        _ => words,
    };
    match *words {
        [year] => date_of(full_year(year)?, None, None),
        [year, month] if full_year(year).is_some() => date_of(full_year(year)?, Some(number(month)?), None),
        [month, year] => {
            let year = full_year(year).or_else(|| month_named(month).and_then(|_| short_year(year)));
            date_of(year?, Some(month_of(month)?), None)
        }
        [year, month, day] if full_year(year).is_some() => {
            date_of(full_year(year)?, Some(number(month)?), Some(number(day)?))
        }
        [day, month, year] => {
            let year = full_year(year).or_else(|| short_year(year));
            date_of(year?, Some(month_of(month)?), Some(number(day.strip_suffix("er").unwrap_or(day))?))
        }
        _ => None,
    }
}

fn is_midnight(words: &[&str]) -> bool {
    words.iter().all(|word| matches!(*word, "0" | "00"))
}

fn date_of(year: u16, month: Option<u8>, day: Option<u8>) -> Option<ReducedDate> {
    let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    Some(first.reduced(month.is_some(), day.is_some()))
}

fn full_year(word: &str) -> Option<u16> {
    (word.len() == 4).then(|| digits(word)).flatten()
}

fn short_year(word: &str) -> Option<u16> {
    (word.len() == 2).then(|| digits(word)).flatten().map(|year| 2000 + year)
}

fn number(word: &str) -> Option<u8> {
    (word.len() <= 2).then(|| digits(word)).flatten().and_then(|number| u8::try_from(number).ok())
}

fn digits(word: &str) -> Option<u16> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

fn month_of(word: &str) -> Option<u8> {
    number(word).or_else(|| month_named(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_as_people_type_them_and_as_spreadsheets_show_them_are_read() {
        for (text, iso) in [
            (" 2019 ", "2019"),
            ("04/2019", "2019-04"),
            ("4/2019", "2019-04"),
            ("2019-04", "2019-04"),
            ("Avril 2019", "2019-04"),
            ("févr 2019", "2019-02"),
            ("févr.-19", "2019-02"),
            ("avr-17", "2017-04"),
            ("aout 2018", "2018-08"),
            ("1/4/2019", "2019-04-01"),
            ("01/04/19", "2019-04-01"),
            ("01.04.2019", "2019-04-01"),
            ("01-avr-2019", "2019-04-01"),
            ("1er avril 2019", "2019-04-01"),
            ("lundi 1 avril 2019", "2019-04-01"),
            ("2019-04-01", "2019-04-01"),
            ("2019/04/01", "2019-04-01"),
            ("01/04/2019 00:00", "2019-04-01"),
            ("2019-04-01 00:00:00", "2019-04-01"),
        ] {
            assert_eq!(parse(text).map(|date| date.to_string()).as_deref(), Some(iso), "{text:?}");
        }
    }

    #[test]
    fn an_ambiguous_text_or_an_impossible_date_is_refused() {
        for text in [
            "",
            "19",
            "04/17",
            "31/02/2019",
            "13/2019",
            "jui 2019",
            "demain",
            "17-avr",
            "42826",
            "2019-04-01 12:30",
            "+1/4/2019a",
            "2018,5",
            "1,2018",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_short_form_of_a_date_is_read_back() {
        for text in ["2019", "2019-04", "2019-04-01"] {
            let date = ReducedDate::parse(text);
            assert_eq!(date.and_then(|date| parse(&typable(date))), date);
        }
    }

    proptest! {
        #[test]
        fn every_day_is_read_in_french_and_in_iso_order(year in 1900u16..2100, month in 1u8..=12, day in 1u8..=31) {
            let french = format!("{day:02}/{month:02}/{year}");
            let iso = format!("{year}-{month:02}-{day:02}");
            prop_assert_eq!(parse(&french), ReducedDate::parse(&iso));
            prop_assert_eq!(parse(&iso), ReducedDate::parse(&iso));
        }
    }
}
