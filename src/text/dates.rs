//! Dates as French says them, and as a clerk types them.

use domain::dates::{Day, ReducedDate};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A day: « 1er avril 2019 », « 13 décembre 2019 ».
#[must_use]
pub fn day(day: Day) -> String {
    let number = if day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
    format!("{number} {} {}", month(day.month()), day.year())
}

/// A date as precise as it is: « 2019 », « avril 2019 », « 1er avril 2019 ».
#[must_use]
pub fn reduced(date: ReducedDate) -> String {
    match (date.month(), date.day()) {
        (None, _) => date.year().to_string(),
        (Some(of_year), None) => format!("{} {}", month(of_year), date.year()),
        (Some(_), Some(_)) => day(date.first_day()),
    }
}

/// Since when: « depuis 2019 », « depuis avril 2019 », « depuis le 1er avril 2019 ».
#[must_use]
pub fn since(date: ReducedDate) -> String {
    let article = if date.day().is_some() { "le " } else { "" };
    format!("depuis {article}{}", reduced(date))
}

/// When: « en 2019 », « en avril 2019 », « le 1er avril 2019 ».
#[must_use]
pub fn when(date: ReducedDate) -> String {
    let word = if date.day().is_some() { "le" } else { "en" };
    format!("{word} {}", reduced(date))
}

/// A day in the shortest form that is still plain: « fin 2016 », or the whole day.
#[must_use]
pub fn short(of: Day) -> String {
    if of == Day::end_of_year(of.year()) { format!("fin {}", of.year()) } else { day(of) }
}

/// Why a day is refused: there was no scheme yet.
#[must_use]
pub fn too_early(of: Day, earliest: Day) -> String {
    let (of, earliest) = (day(of), day(earliest));
    ["Le ", &of, " est avant l’adoption du schéma\u{a0}: choisissez une date à partir du ", &earliest, "."].concat()
}

/// A date as a clerk would type it: « 2019 », « 04/2019 », « 01/04/2019 ».
#[must_use]
pub fn typable(date: ReducedDate) -> String {
    let parts = [date.day(), date.month()].into_iter().flatten();
    parts.map(|part| format!("{part:02}/")).chain([date.year().to_string()]).collect()
}

/// Reads what a clerk types: `2019`, `04/2019`, `avril 2019`, `1/4/2019`, `1er avril 2019`, `2019-04-01`.
#[must_use]
pub fn typed(text: &str) -> Option<ReducedDate> {
    if let Some(date) = ReducedDate::parse(text.trim()) {
        return Some(date);
    }
    let text = super::names::folded(text);
    let parts: Vec<&str> = text.split(' ').filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.trim_end_matches("er").parse::<u8>().ok();
    let of_year = |part: &str| number(part).or_else(|| month_named(part));
    let iso = match parts[..] {
        [month, year] => format!("{year}-{:02}", of_year(month)?),
        [day, month, year] => format!("{year}-{:02}-{:02}", of_year(month)?, number(day)?),
        _ => return None,
    };
    ReducedDate::parse(&iso)
}

fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}

fn month_named(name: &str) -> Option<u8> {
    let starts = |month: &&str| name.len() >= 3 && super::names::folded(month).starts_with(name);
    let mut found = (1..).zip(MONTHS.iter()).filter(|(_, month)| starts(month));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_as_precisely_as_they_are_known() {
        let say = |text: &str| ReducedDate::parse(text).map(|date| (since(date), when(date)));
        assert_eq!(say("2019"), Some(("depuis 2019".into(), "en 2019".into())));
        assert_eq!(say("2019-04"), Some(("depuis avril 2019".into(), "en avril 2019".into())));
        assert_eq!(say("2019-04-01"), Some(("depuis le 1er avril 2019".into(), "le 1er avril 2019".into())));
        assert_eq!(short(Day::end_of_year(2016)), "fin 2016");
    }

    #[test]
    fn a_day_before_the_scheme_is_refused_with_the_earliest_one() {
        let of = |text: &str| Day::parse(text).unwrap();
        assert_eq!(
            too_early(of("2015-01-01"), of("2015-06-19")),
            "Le 1er janvier 2015 est avant l’adoption du schéma\u{a0}: choisissez une date à partir du 19 juin 2015."
        );
    }

    #[test]
    fn a_date_is_offered_for_typing_in_a_form_that_is_understood() {
        for text in ["2019", "2019-04", "2019-04-01"] {
            let date = ReducedDate::parse(text);
            assert_eq!(date.map(typable).and_then(|typed_back| typed(&typed_back)), date);
        }
    }

    #[test]
    fn what_a_clerk_types_is_understood() {
        let iso = |text: &str| typed(text).map(|date| date.to_string());
        for (text, date) in [
            (" 2019 ", "2019"),
            ("04/2019", "2019-04"),
            ("4/2019", "2019-04"),
            ("Avril 2019", "2019-04"),
            ("févr 2019", "2019-02"),
            ("aout 2018", "2018-08"),
            ("1/4/2019", "2019-04-01"),
            ("01.04.2019", "2019-04-01"),
            ("1er avril 2019", "2019-04-01"),
            ("2019-04-01", "2019-04-01"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(date), "{text:?}");
        }
        for text in ["", "19", "31/02/2019", "2019/04/01", "13/2019", "jui 2019", "demain", "1/4/19"] {
            assert_eq!(iso(text), None, "{text:?}");
        }
    }
}
