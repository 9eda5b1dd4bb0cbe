//! Dates in French. Typed dates are parsed by the domain, like those of a spreadsheet.

use domain::dates::{Day, ReducedDate};
pub use domain::french_dates::typable;
use domain::french_dates::{day_in_words, month_name};

/// A day: « 1er avril 2019 », « 13 décembre 2019 ».
#[must_use]
pub fn day(day: Day) -> String {
    day_in_words(day)
}

/// A date with its own precision: « 2019 », « avril 2019 », « 1er avril 2019 ».
#[must_use]
pub fn reduced(date: ReducedDate) -> String {
    match (date.month(), date.day()) {
        (None, _) => date.year().to_string(),
        (Some(month), None) => format!("{} {}", month_name(month), date.year()),
        (Some(_), Some(_)) => day(date.first_day()),
    }
}

/// Since when: « depuis 2019 », « depuis avril 2019 », « depuis le 1er avril 2019 ».
#[must_use]
pub fn since(date: ReducedDate) -> String {
    let article = if date.day().is_some() { "le " } else { "" };
    format!("depuis {article}{}", reduced(date))
}

/// Until when, given the first day on which it no longer holds: « jusqu’à fin 2018 », « jusqu’à fin mars 2019 »,
/// « jusqu’au 31 décembre 2018 inclus ».
#[must_use]
pub fn until(end: ReducedDate) -> String {
    match end.previous() {
        Some(last) if last.day().is_some() => ["jusqu’au ", &day(last.first_day()), " inclus"].concat(),
        Some(last) => ["jusqu’à fin ", &reduced(last)].concat(),
        None => String::new(),
    }
}

/// From when on, after « dater »: « de 2019 », « d’avril 2019 », « du 1er avril 2019 ».
#[must_use]
pub fn dating_from(date: ReducedDate) -> String {
    let date_text = reduced(date);
    match (date.month(), date.day()) {
        (_, Some(_)) => ["du ", &date_text].concat(),
        (Some(4 | 8 | 10), None) => ["d’", &date_text].concat(),
        _ => ["de ", &date_text].concat(),
    }
}

/// When: « en 2019 », « en avril 2019 », « le 1er avril 2019 ».
#[must_use]
pub fn when(date: ReducedDate) -> String {
    let word = if date.day().is_some() { "le" } else { "en" };
    format!("{word} {}", reduced(date))
}

/// A day in short: « fin 2016 », or the full date.
#[must_use]
pub fn short(of: Day) -> String {
    if of == Day::end_of_year(of.year()) { format!("fin {}", of.year()) } else { day(of) }
}

/// The error of a day before the adoption of the scheme.
#[must_use]
pub fn too_early(of: Day, earliest: Day) -> String {
    let (of, earliest) = (day(of), day(earliest));
    ["Le ", &of, " est avant l’adoption du schéma\u{a0}: choisissez une date à partir du ", &earliest, "."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_with_their_own_precision() {
        let both = |text: &str| ReducedDate::parse(text).map(|date| (since(date), when(date)));
        assert_eq!(both("2019"), Some(("depuis 2019".into(), "en 2019".into())));
        assert_eq!(both("2019-04"), Some(("depuis avril 2019".into(), "en avril 2019".into())));
        assert_eq!(both("2019-04-01"), Some(("depuis le 1er avril 2019".into(), "le 1er avril 2019".into())));
        let until = |text: &str| ReducedDate::parse(text).map(until);
        assert_eq!(until("2019"), Some("jusqu’à fin 2018".into()));
        assert_eq!(until("2019-04"), Some("jusqu’à fin mars 2019".into()));
        assert_eq!(until("2019-04-01"), Some("jusqu’au 31 mars 2019 inclus".into()));
        assert_eq!(short(Day::end_of_year(2016)), "fin 2016");
    }

    #[test]
    fn the_error_of_a_day_before_the_scheme_gives_the_earliest_day() {
        let of = |text: &str| Day::parse(text).unwrap();
        assert_eq!(
            too_early(of("2015-01-01"), of("2015-06-19")),
            "Le 1er janvier 2015 est avant l’adoption du schéma\u{a0}: choisissez une date à partir du 19 juin 2015."
        );
    }
}
