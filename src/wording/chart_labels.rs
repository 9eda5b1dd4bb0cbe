//! The texts in charts: on axes, at the ends of lines, in legends; and the texts around exported charts.

use domain::dates::Day;
use domain::indicators::{Interval, Scope};
use domain::territory::Territory;

use super::numbers::{FIXED, NARROW, agreed, counted, fraction, percentages, whole};
use super::overview::at;

/// The percentages on an axis.
#[must_use]
pub fn shares() -> Vec<String> {
    ["0", "25", "50", "75", "100"].map(|share| format!("{share}{NARROW}%")).to_vec()
}

/// The label of a pinned threshold: « 95 % (86 sur 90) dans au moins 5 ».
#[must_use]
pub fn pinned(k: u32, reached: Interval, of: u32) -> String {
    format!("{} ({}) dans au moins {k}", percentages(reached, of), fraction(reached, of))
}

/// The title of the axis of thresholds.
pub const THRESHOLDS: &str = "au moins tant d’actions";

/// The label at the end of the line of deployments.
#[must_use]
pub fn deployed(count: u32) -> String {
    format!("{} {}", whole(count.into()), agreed(count.into(), "déployée", "déployées"))
}

/// The label at the end of the line of registrations.
#[must_use]
pub fn registered(count: u32) -> String {
    format!("{} {}", whole(count.into()), agreed(count.into(), "inscrite", "inscrites"))
}

/// The heading of the names of a year's deployments.
#[must_use]
pub fn named(year: u16) -> String {
    format!("en {year}{FIXED}:")
}

/// How many actions were deployed in a year.
#[must_use]
pub fn more(count: u32) -> String {
    if count == 0 { "–".to_owned() } else { format!("+{FIXED}{}", whole(count.into())) }
}

/// A class of the map, without its number of communes.
#[must_use]
pub fn class((first, last): (u32, Option<u32>)) -> String {
    match last {
        Some(last) if last == first => whole(first.into()),
        Some(last) => format!("{first}\u{a0}à\u{a0}{last}"),
        None => format!("{first} et plus"),
    }
}

/// The caption of the distribution.
pub const DISTRIBUTION: &str = "Nombre de communes selon leur nombre d’actions";

/// The sentence about the most common number of actions, among the communes of which the number is certain.
#[must_use]
pub fn most_common(counts: &[Interval]) -> String {
    let certain: Vec<u32> = counts.iter().filter(|count| count.is_certain()).map(|count| count.min).collect();
    let times = |k: u32| certain.iter().filter(|count| **count == k).count();
    // If several are as common, the smallest number of actions.
    let most = certain.iter().copied().max_by_key(|k| (times(*k), u32::MAX - *k));
    match most.map(|k| (k, times(k))) {
        None => "Aucune commune n’a un nombre d’actions connu avec certitude".to_owned(),
        Some((k, 1)) => format!("Toutes les communes sûres ont un nombre d’actions différent, à partir de {k}"),
        Some((k, communes)) => format!(
            "{} participent à {} exactement{FIXED}: le nombre le plus fréquent",
            counted(communes as u64, "commune"),
            counted(k.into(), "action")
        ),
    }
}

/// The title of the axis of the distribution.
pub const ACTIONS: &str = "actions";

/// The name of the region of the matrix's table.
pub const MATRIX: &str = "Réponses par commune et par état";

/// The caption of the matrix's table.
pub const MATRIX_CAPTION: &str = "Les réponses de chaque commune aux actions en cours, par état. Les communes vont des petites aux grandes, puis de la plus active à la moins active\u{202f}; à égalité, par code INSEE.";

/// The threshold under a small map: « au moins 5 (64 sur 90) ».
#[must_use]
pub fn of_threshold(k: u32, reached: Interval, of: u32) -> String {
    format!("au moins {k} ({})", fraction(reached, of))
}

/// The legend of a hatch.
pub const POSSIBLE: &str = "peut-être davantage";

/// The legend of a dashed outline.
pub const OUTSIDE: &str = "pas membre à cette date";

/// The subtitle of an exported chart.
#[must_use]
pub fn subtitle(territory: &Territory, day: Day, scope: Scope) -> String {
    let scope = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => ", sans les données illustratives",
    };
    format!("{}, {}{scope}", territory.about().title, at(day))
}

/// The source line of an exported chart.
#[must_use]
pub fn source(territory: &Territory) -> String {
    let publisher = territory.about().publisher.as_deref().unwrap_or("carnet de mutualisation");
    format!("Source{FIXED}: {publisher}, d’après les données du carnet. Licence Ouverte 2.0. Pourcentages tronqués.")
}

/// The fingerprint in an exported chart.
#[must_use]
pub fn fingerprint(fingerprint: &str) -> String {
    format!("Empreinte {fingerprint}")
}

/// The value beside an action's row: the percentage with its fraction if the count is certain, otherwise the fraction
/// only.
#[must_use]
pub fn adoption_value(count: Interval, of: u32) -> String {
    if count.is_certain() {
        format!("{} ({})", percentages(count, of), fraction(count, of))
    } else {
        fraction(count, of)
    }
}

/// The mark in an exported chart that depends on illustrative data.
pub const ILLUSTRATIVE: &str = "données illustratives";

/// The name of a chart's file, without its extension.
#[must_use]
pub fn file_name(chart: &str, day: Day, fingerprint: &str) -> String {
    format!("carnet-{chart}-{day}-{fingerprint}")
}

/// The message if the image could not be made.
pub const NOT_OFFERED: &str = "Ce navigateur n’a pas pu faire l’image\u{a0}: essayez l’autre format.";

/// The buttons of a chart: its table, and its image in two formats.
pub const AS_TABLE: &str = "Les chiffres en tableau";
pub const AS_SVG: &str = "Image SVG";
pub const AS_PNG: &str = "Image PNG";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_number_counts_only_communes_of_which_it_is_certain() {
        let count = |min, max| Interval { min, max };
        let counts = [count(3, 3), count(5, 5), count(5, 5), count(3, 4), count(3, 3)];
        assert_eq!(
            most_common(&counts),
            "2\u{a0}communes participent à 3\u{a0}actions exactement\u{a0}: le nombre le plus fréquent"
        );
        assert_eq!(most_common(&[count(0, 9)]), "Aucune commune n’a un nombre d’actions connu avec certitude");
    }

    #[test]
    fn a_row_with_an_interval_shows_only_its_fraction() {
        assert_eq!(adoption_value(Interval { min: 84, max: 84 }, 90), "93\u{202f}% (84\u{a0}sur\u{a0}90)");
        assert_eq!(adoption_value(Interval { min: 70, max: 73 }, 90), "entre\u{a0}70\u{a0}et\u{a0}73 sur\u{a0}90");
    }
}
