//! The words in charts: on their axes, at the ends of their lines, in their legends.

use domain::dates::Day;
use domain::indicators::{Range, Scope};
use domain::territory::Territory;

use super::numbers::{FIXED, NARROW, counted, fraction, percentages, whole};
use super::overview::at;

/// The percentages along an axis.
#[must_use]
pub fn shares() -> Vec<String> {
    ["0", "25", "50", "75", "100"].map(|share| format!("{share}{NARROW}%")).to_vec()
}

/// A pinned threshold on its curve: « 95 % (86 sur 90) à au moins 5 ».
#[must_use]
pub fn pinned(k: u32, reached: Range, of: u32) -> String {
    format!("{} ({}) dans au moins {k}", percentages(reached, of), fraction(reached, of))
}

/// The axis of thresholds.
pub const THRESHOLDS: &str = "au moins tant d’actions";

/// The end of the line of deployments.
#[must_use]
pub fn deployed(count: u32) -> String {
    format!("{} {}", whole(count.into()), if count < 2 { "déployée" } else { "déployées" })
}

/// The end of the line of registrations.
#[must_use]
pub fn registered(count: u32) -> String {
    format!("{} {}", whole(count.into()), if count < 2 { "inscrite" } else { "inscrites" })
}

/// What stands over the names of a year's deployments.
#[must_use]
pub fn named(year: u16) -> String {
    format!("en {year}{FIXED}:")
}

/// What came in a year.
#[must_use]
pub fn more(count: u32) -> String {
    if count == 0 { "–".to_owned() } else { format!("+{FIXED}{}", whole(count.into())) }
}

/// A class of the map, without its number of communes.
#[must_use]
pub fn class((first, last): (u32, Option<u32>)) -> String {
    match last {
        Some(last) if last == first => whole(first.into()),
        Some(last) => format!("{first} à {last}"),
        None => format!("{first} et plus"),
    }
}

/// What the distribution shows.
pub const DISTRIBUTION: &str = "Nombre de communes selon leur nombre d’actions";

/// The number of actions that most communes have just so many of, among those of which it is certain.
#[must_use]
pub fn most_common(counts: &[Range]) -> String {
    let certain: Vec<u32> = counts.iter().filter(|count| count.is_certain()).map(|count| count.min).collect();
    let times = |k: u32| certain.iter().filter(|count| **count == k).count();
    // At equal numbers, the fewest actions.
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

/// What its bars are of.
pub const ACTIONS: &str = "actions";

/// The region of its table.
pub const MATRIX: &str = "Réponses par commune et par état";

/// What the picture of all cells shows as a table.
pub const MATRIX_CAPTION: &str = "Les réponses de chaque commune aux actions en cours, par état. Les communes vont des petites aux grandes, puis de la plus active à la moins active\u{202f}; à égalité, par code INSEE.";

/// A threshold under a small map: « dans au moins 5 (64 sur 90) ».
#[must_use]
pub fn of_threshold(k: u32, reached: Range, of: u32) -> String {
    format!("au moins {k} ({})", fraction(reached, of))
}

/// What a hatch means.
pub const POSSIBLE: &str = "peut-être davantage";

/// What a broken line around a commune means.
pub const OUTSIDE: &str = "pas membre à cette date";

/// Under the title of a chart that goes out alone.
#[must_use]
pub fn under(territory: &Territory, day: Day, scope: Scope) -> String {
    let which = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => ", sans les données illustratives",
    };
    format!("{}, {}{which}", territory.about().title, at(day))
}

/// Where the figures of a chart that goes out alone come from.
#[must_use]
pub fn source(territory: &Territory) -> String {
    let who = territory.about().publisher.as_deref().unwrap_or("carnet de mutualisation");
    format!("Source{FIXED}: {who}, d’après les données du carnet. Licence Ouverte 2.0. Pourcentages tronqués.")
}

/// The short name of the data, inside a chart that goes out alone.
#[must_use]
pub fn fingerprint(fingerprint: &str) -> String {
    format!("Empreinte {fingerprint}")
}

/// How far an action has been taken up, beside its row: both of the percentage and its fraction where there is one
/// figure, the fraction alone where there are two ends.
#[must_use]
pub fn taken_up(count: Range, of: u32) -> String {
    if count.is_certain() {
        format!("{} ({})", percentages(count, of), fraction(count, of))
    } else {
        fraction(count, of)
    }
}

/// The mark inside a chart that rests on what is made up.
pub const MADE_UP: &str = "données illustratives";

/// The name of a chart's file, without its ending.
#[must_use]
pub fn file_name(chart: &str, day: Day, fingerprint: &str) -> String {
    format!("carnet-{chart}-{day}-{fingerprint}")
}

/// What taking a chart away did where it could not be made.
pub const NOT_OFFERED: &str = "Ce navigateur n’a pas pu faire l’image\u{a0}: essayez l’autre format.";

/// The ways to a chart's figures, and to take it away.
pub const AS_TABLE: &str = "Les chiffres en tableau";
pub const AS_SVG: &str = "Image SVG";
pub const AS_PNG: &str = "Image PNG";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_common_number_is_that_of_the_communes_of_which_it_is_certain() {
        let count = |min, max| Range { min, max };
        let counts = [count(3, 3), count(5, 5), count(5, 5), count(3, 4), count(3, 3)];
        assert_eq!(
            most_common(&counts),
            "2\u{a0}communes participent à 3\u{a0}actions exactement\u{a0}: le nombre le plus fréquent"
        );
        assert_eq!(most_common(&[count(0, 9)]), "Aucune commune n’a un nombre d’actions connu avec certitude");
    }

    #[test]
    fn a_row_with_two_ends_shows_its_fraction_alone() {
        assert_eq!(taken_up(Range { min: 84, max: 84 }, 90), "93\u{202f}% (84 sur 90)");
        assert_eq!(taken_up(Range { min: 70, max: 73 }, 90), "entre 70 et 73 sur 90");
    }
}
