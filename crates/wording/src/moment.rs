//! The labels of the choice of the day and of the scope, and what is said of a date that cannot be read.

use domain::dates::{Day, ReducedDate};
use domain::french_dates::{self, typable};
use domain::indicators::Scope;

use super::dates;
use super::numbers::FIXED;
use super::overview::at;

/// What the control says before what is shown, for screen readers only.
pub const LABEL: &str = "Date et données\u{a0}: ";
/// The name of what the control opens.
pub const GROUP: &str = "Date et données";

/// The legend of the day.
pub const DAY: &str = "Situation";
/// The label of the field for another day, and the form that it accepts.
pub const OTHER_DAY: &str = "Autre date";
pub const ACCEPTED: &str = "jj/mm/aaaa";

/// The legend of the scope, and its two options.
pub const SCOPE: &str = "Données";
pub const EVERYTHING: &str = "Tout";
pub const PUBLISHED_ONLY: &str = "Publié seulement";

/// What is shown: « au 13 décembre 2019 · tout ».
#[must_use]
pub fn shown(day: Day, scope: Scope) -> String {
    [&at(day), scoped(scope)].concat()
}

/// What the comparison of two days shows: « du 31 décembre 2018 au 13 décembre 2019 · tout ».
#[must_use]
pub fn shown_between((from, to): (Day, Day), scope: Scope) -> String {
    ["du ", &dates::day(from), " ", &at(to), scoped(scope)].concat()
}

const fn scoped(scope: Scope) -> &'static str {
    match scope {
        Scope::Everything => " · tout",
        Scope::PublishedOnly => " · publié seulement",
    }
}

/// A day as the field of another day shows it: « 13/12/2019 ».
#[must_use]
pub fn typed(day: Day) -> String {
    typable(day.reduced(true, true))
}

/// The error of a text that is no date.
#[must_use]
fn not_a_date(text: &str) -> String {
    let text = text.trim();
    let what = if text.is_empty() {
        "Aucune date n’est écrite".to_owned()
    } else {
        format!("«{FIXED}{text}{FIXED}» ne se lit pas comme une date")
    };
    [&what, "\u{a0}: écrivez-la comme 13/12/2019 ou 13 décembre 2019."].concat()
}

/// The error of a month or a year in the place of a day, with a day of it.
#[must_use]
fn not_a_day(date: ReducedDate) -> String {
    let (whole, day) = match date.month() {
        None => ("une année", Day::end_of_year(date.year())),
        Some(_) => ("un mois", date.first_day()),
    };
    format!(
        "«{FIXED}{}{FIXED}» est {whole}, et il faut un jour{FIXED}: par exemple {} ou {}.",
        dates::reduced(date),
        typed(day),
        dates::day(day)
    )
}

/// The day that a text says.
///
/// # Errors
/// It says none, or one before the first possible: the sentence about that.
pub fn read_day(text: &str, earliest: Option<Day>) -> Result<Day, String> {
    let date = french_dates::parse(text).ok_or_else(|| not_a_date(text))?;
    if date.day().is_none() {
        return Err(not_a_day(date));
    }
    match (date.first_day(), earliest) {
        (day, Some(earliest)) if day < earliest => Err(dates::too_early(day, earliest)),
        (day, _) => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_said_in_one_line() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(shown(day("2019-12-13"), Scope::Everything), "au 13 décembre 2019 · tout");
        assert_eq!(
            shown_between((day("2017-04-01"), day("2019-12-13")), Scope::PublishedOnly),
            "du 1er avril 2017 au 13 décembre 2019 · publié seulement"
        );
    }

    #[test]
    fn what_is_not_understood_is_repeated_with_the_form_that_is_accepted() {
        assert_eq!(
            not_a_date(" demain "),
            "«\u{a0}demain\u{a0}» ne se lit pas comme une date\u{a0}: écrivez-la comme 13/12/2019 ou 13 décembre 2019."
        );
        assert!(not_a_date(" ").starts_with("Aucune date n’est écrite\u{a0}: écrivez-la"));
        let of = |text: &str| ReducedDate::parse(text).map(not_a_day).unwrap();
        assert_eq!(
            of("2018"),
            "«\u{a0}2018\u{a0}» est une année, et il faut un jour\u{a0}: par exemple 31/12/2018 ou 31 décembre 2018."
        );
        assert!(
            of("2019-04").contains("est un mois, et il faut un jour\u{a0}: par exemple 01/04/2019 ou 1er avril 2019")
        );
    }

    #[test]
    fn a_day_is_read_as_french_forms_and_iso_write_it() {
        let day = Day::parse("2017-04-01");
        for text in ["1/4/2017", "01/04/17", "1er avril 2017", " 1 avril 2017 ", "2017-04-01"] {
            assert_eq!(read_day(text, None).ok(), day, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_too_early_is_refused_with_its_reason() {
        let earliest = Day::parse("2015-06-19");
        for (text, reason) in [
            ("demain", "ne se lit pas"),
            ("31/02/2019", "ne se lit pas"),
            ("12/13/2019", "ne se lit pas"),
            ("", "Aucune date"),
            ("2018", "est une année"),
            ("avril 2018", "est un mois"),
            ("01/01/2015", "est avant l’adoption"),
        ] {
            let refused = read_day(text, earliest).expect_err(text);
            assert!(refused.contains(reason), "{refused}");
        }
        assert!(read_day("01/01/2015", None).is_ok());
    }
}
