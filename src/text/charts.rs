//! The words in charts: on their axes, at the ends of their lines, in their legends.

use domain::dates::Day;
use domain::indicators::{Range, Scope};
use domain::territory::Territory;

use super::dates;
use super::numbers::{FIXED, NARROW, fraction, percentages, whole};
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

/// What a hatch means.
pub const POSSIBLE: &str = "peut-être davantage";

/// What a broken line around a commune means.
pub const OUTSIDE: &str = "pas membre à cette date";

/// The day of an earlier value.
#[must_use]
pub fn earlier(day: Day) -> String {
    dates::short(day)
}

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
