//! Dates as they are typed and as spreadsheets show them, in French or ISO order.

use crate::dates::ReducedDate;
use crate::folding::folded;

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Reads `2019`, `04/2019`, `avril 2019`, `avr-19`, `1/4/2019`, `01/04/19`, `1er avril 2019`, `2019-04-01`. A year of
/// two digits is one of this century, and stands only behind a day and a month or a month that is named.
///
/// ```
/// use domain::spreadsheet::date;
/// let iso = |text| date(text).map(|date| date.to_string());
/// assert_eq!(iso("1er avril 2017").as_deref(), Some("2017-04-01"));
/// assert_eq!(iso("avr-17").as_deref(), Some("2017-04"));
/// assert_eq!(iso("04/17"), None);
/// ```
#[must_use]
pub fn date(text: &str) -> Option<ReducedDate> {
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    of_words(&words)
}

/// The same of words that are folded already.
pub(super) fn of_words(words: &[&str]) -> Option<ReducedDate> {
    let words = match words {
        // « samedi 1 avril 2017 »
        [first, rest @ ..] if first.ends_with("di") || *first == "dimanche" => rest,
        // « 2017-04-01 00:00:00 »
        [_, _, _, time @ ..] if time.len() >= 2 && is_midnight(time) => &words[..3],
        _ => words,
    };
    match *words {
        [year] => made(whole_year(year)?, None, None),
        [year, month] if whole_year(year).is_some() => made(whole_year(year)?, Some(number(month)?), None),
        [month, year] => {
            let year = whole_year(year).or_else(|| named(month).and_then(|_| short_year(year)));
            made(year?, Some(of_year(month)?), None)
        }
        [year, month, day] if whole_year(year).is_some() => {
            made(whole_year(year)?, Some(number(month)?), Some(number(day)?))
        }
        [day, month, year] => {
            let year = whole_year(year).or_else(|| short_year(year));
            made(year?, Some(of_year(month)?), Some(number(day.strip_suffix("er").unwrap_or(day))?))
        }
        _ => None,
    }
}

fn is_midnight(words: &[&str]) -> bool {
    words.iter().all(|word| matches!(*word, "0" | "00"))
}

fn made(year: u16, month: Option<u8>, day: Option<u8>) -> Option<ReducedDate> {
    let whole = crate::dates::Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    Some(whole.reduced(month.is_some(), day.is_some()))
}

fn whole_year(word: &str) -> Option<u16> {
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

fn of_year(word: &str) -> Option<u8> {
    number(word).or_else(|| named(word))
}

/// The number of the one month that begins like this.
fn named(word: &str) -> Option<u8> {
    let mut found = (1..).zip(MONTHS).filter(|(_, month)| word.len() >= 3 && month.starts_with(word));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_and_what_spreadsheets_show_is_understood() {
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
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some(iso), "{text:?}");
        }
    }

    #[test]
    fn what_may_mean_two_things_or_is_no_day_is_not_guessed() {
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
        ] {
            assert_eq!(date(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_day_is_understood_in_french_and_in_iso_order(year in 1900u16..2100, month in 1u8..=12, day in 1u8..=31) {
            let french = format!("{day:02}/{month:02}/{year}");
            let iso = format!("{year}-{month:02}-{day:02}");
            prop_assert_eq!(date(&french), ReducedDate::parse(&iso));
            prop_assert_eq!(date(&iso), ReducedDate::parse(&iso));
        }
    }
}
