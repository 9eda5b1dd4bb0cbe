//! The texts of the list of communes.

use domain::dates::Day;
use domain::indicators::Interval;
use domain::territory::{CommuneIndex, Territory};

use super::commune::TIES;
use super::numbers::{agreed, counted, list, rank};
use super::{overview, population};

pub mod labels {
    //! The heads of its columns.

    pub const CODE: &str = "Code INSEE";
    pub const SIZE_CLASS: &str = "Taille (habitants)";
    pub const PLACE: &str = "Place";
    pub const THRESHOLDS: &str = "Seuils atteints";
    /// In place of a population or a size that is not known.
    pub const UNKNOWN: &str = "inconnue";
}

/// The caption: what the columns are, and of which year the population is.
#[must_use]
pub fn caption(territory: &Territory, members: &[CommuneIndex]) -> String {
    let year = territory.about().population_year.as_deref();
    let population = year.map_or(String::new(), |year| [" Population\u{a0}", year, "."].concat());
    let thresholds: Vec<String> = territory.about().thresholds.iter().map(ToString::to_string).collect();
    let thresholds = match &thresholds[..] {
        [] => String::new(),
        _ => [" Seuils\u{a0}: au moins ", &*list(&thresholds), " actions."].concat(),
    };
    let left_out = population::left_out_sentence(territory, members);
    ["Les communes membres, par leur nom. Place selon le nombre d’actions. ", TIES, &thresholds, &population, &left_out]
        .concat()
}

/// A place among all members: « 3e », « entre la 3e et la 7e ».
#[must_use]
pub fn place(place: Interval) -> String {
    if place.is_certain() {
        rank(place.min)
    } else {
        ["entre la\u{a0}", &*rank(place.min), " et la\u{a0}", &rank(place.max)].concat()
    }
}

/// The thresholds that a commune reaches: « 2 et 5 », « 2, peut-être 5 », « aucun ».
#[must_use]
pub fn thresholds(thresholds: &[u32], count: Interval) -> String {
    let texts = |is_in: &dyn Fn(u32) -> bool| {
        let texts: Vec<String> = thresholds.iter().filter(|k| is_in(**k)).map(ToString::to_string).collect();
        (!texts.is_empty()).then(|| list(&texts))
    };
    let certain = texts(&|k| k <= count.min);
    let possible = texts(&|k| count.min < k && k <= count.max).map(|it| ["peut-être ", &it].concat());
    match (certain, possible) {
        (Some(certain), Some(possible)) => [&*certain, ", ", &possible].concat(),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "aucun".to_owned(),
    }
}

/// The title of the list of communes that are not members: « 5 communes ne sont pas membres au 13 décembre 2019 ».
#[must_use]
pub fn not_members(count: usize, day: Day) -> String {
    let count = count as u64;
    let verb = agreed(count, " n’est pas membre ", " ne sont pas membres ");
    [&*counted(count, "commune"), verb, &overview::at(day)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_reached_certainly_possibly_or_not() {
        let text = |min, max| thresholds(&[2, 5], Interval { min, max });
        assert_eq!(text(7, 7), "2 et 5");
        assert_eq!(text(3, 6), "2, peut-être 5");
        assert_eq!(text(0, 9), "peut-être 2 et 5");
        assert_eq!(text(1, 1), "aucun");
    }

    #[test]
    fn a_place_is_a_rank_or_an_interval() {
        assert_eq!(place(Interval { min: 1, max: 1 }), "1re");
        assert_eq!(place(Interval { min: 3, max: 7 }), "entre la\u{a0}3e et la\u{a0}7e");
    }
}
