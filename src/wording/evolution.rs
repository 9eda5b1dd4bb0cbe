//! The texts about the changes between two days, and about the figures year by year.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{BeforeAfter, ChangesBetween, Interval, ThresholdCrossing};
use domain::territory::Commune;

use super::arithmetic::capitalized;
use super::dates;
use super::numbers::{agreed, counted, range, ranged, whole};
use super::overview::{at, communes_of};

pub mod labels;

/// The title of the page: « Entre le 31 décembre 2018 et le 13 décembre 2019, 5 actions déployées, … ».
#[must_use]
pub fn headline(changes: &ChangesBetween) -> String {
    if changes.days.before == changes.days.after {
        return "Les deux dates sont les mêmes\u{a0}: rien ne change".to_owned();
    }
    let (from, to) = (dates::day(changes.days.before), dates::day(changes.days.after));
    let mut parts = vec![none_or(changes.deployed.len(), "action", "déployée")];
    parts.push(none_or(changes.joined.len(), "commune", "entrée"));
    if !changes.left.is_empty() {
        parts.push(none_or(changes.left.len(), "commune", "sortie"));
    }
    parts.extend(changes.thresholds.iter().max_by_key(|crossing| crossing.k).map(crossed));
    ["Entre le ", &from, " et le ", &to, ", ", &parts.join(", ")].concat()
}

/// « aucune commune entrée », « 5 actions déployées ».
fn none_or(count: usize, noun: &str, participle: &str) -> String {
    match count {
        0 => ["aucune ", noun, " ", participle].concat(),
        1 => [&*counted(1, noun), " ", participle].concat(),
        _ => [&*counted(count as u64, noun), " ", participle, "s"].concat(),
    }
}

/// How a threshold changed: « 9 communes de plus à au moins 5 actions ».
fn crossed(crossing: &ThresholdCrossing) -> String {
    let threshold = counted(crossing.k.into(), "action");
    [&*count_change(crossing.at_least), " à au moins ", &threshold].concat()
}

/// « 9 communes de plus », « autant de communes », « entre 3 et 85 communes, puis entre 3 et 88, ».
fn count_change(count: BeforeAfter<Interval>) -> String {
    let BeforeAfter { before, after } = count;
    if !(before.is_certain() && after.is_certain()) {
        return [&*ranged(before, "commune"), ", puis ", &range(after), ","].concat();
    }
    let difference = counted(before.min.abs_diff(after.min).into(), "commune");
    match before.min.cmp(&after.min) {
        std::cmp::Ordering::Less => [&*difference, " de plus"].concat(),
        std::cmp::Ordering::Equal => "autant de communes".to_owned(),
        std::cmp::Ordering::Greater => [&*difference, " de moins"].concat(),
    }
}

/// The title of the page if a day is before the adoption of the scheme.
#[must_use]
pub fn no_scheme_yet(earliest: Day) -> String {
    ["Pas de schéma avant le ", &dates::day(earliest)].concat()
}

/// The title of the section of actions: « 5 actions déployées, 3 inscrites ».
#[must_use]
pub fn milestones(changes: &ChangesBetween) -> String {
    let steps = [
        (changes.deployed.len(), "déployée"),
        (changes.registered.len(), "inscrite"),
        (changes.under_study.len(), "mise à l’étude"),
        (changes.stopped.len(), "arrêtée"),
    ];
    let mut parts = Vec::new();
    for (count, participle) in steps.into_iter().filter(|(count, _)| *count > 0) {
        let participle = agreeing(count, participle);
        let count = if parts.is_empty() { counted(count as u64, "action") } else { whole(count as u64) };
        parts.push([&*count, " ", &participle].concat());
    }
    if parts.is_empty() { "Aucune action n’a changé d’étape".to_owned() } else { parts.join(", ") }
}

/// The heading of a list of actions: « Déployées (5) ».
#[must_use]
pub fn list_of(title: &str, count: usize) -> String {
    [&*agreeing(count, title), " (", &whole(count as u64), ")"].concat()
}

/// A text whose first word takes an s from two on.
fn agreeing(count: usize, text: &str) -> String {
    let (first, rest) =
        text.split_once(' ').map_or((text, String::new()), |(first, rest)| (first, [" ", rest].concat()));
    [first, agreed(count as u64, "", "s"), &rest].concat()
}

/// The title of the section of the perimeter.
#[must_use]
pub fn perimeter(changes: &ChangesBetween) -> String {
    let after = counted(changes.communes.after as u64, "commune");
    if changes.communes.before == changes.communes.after {
        let has_changed = !changes.joined.is_empty();
        let beginning =
            if has_changed { "Le périmètre change et garde " } else { "Le périmètre ne change pas\u{a0}: " };
        [beginning, &after].concat()
    } else {
        ["Le périmètre passe de ", &whole(changes.communes.before as u64), "\u{a0}à ", &after].concat()
    }
}

/// The note beside a commune that joined or left: when, and its inhabitants.
#[must_use]
pub fn movement(commune: &Commune, date: Option<ReducedDate>) -> String {
    let date = date.map(dates::when);
    let people = commune.population.map(|population| counted(population.into(), "habitant"));
    date.into_iter().chain(people).collect::<Vec<_>>().join(", ")
}

/// The title of the section of thresholds: how each changed.
#[must_use]
pub fn thresholds(changes: &ChangesBetween) -> String {
    let parts: Vec<String> = changes.thresholds.iter().map(crossed).collect();
    capitalized(&parts.join("\u{202f}; "))
}

/// The heading of a threshold.
#[must_use]
pub fn threshold(k: u32) -> String {
    ["Au moins ", &counted(k.into(), "action")].concat()
}

/// The heading of a list of communes: « Seuil franchi (9 communes) ».
#[must_use]
pub fn communes_that(title: &str, count: usize) -> String {
    [title, " (", &counted(count as u64, "commune"), ")"].concat()
}

/// The sum from the first count of a threshold to the last, if all answers are known:
/// « 77 communes au départ, plus 10 qui franchissent le seuil, moins 1 qui repasse dessous : 86 à l’arrivée. »
#[must_use]
pub fn balance(crossing: &ThresholdCrossing) -> String {
    let BeforeAfter { before, after } = crossing.at_least;
    let is_certain =
        before.is_certain() && after.is_certain() && crossing.joined.is_certain() && crossing.left.is_certain();
    if !is_certain || !crossing.uncertain().is_empty() {
        return "Des réponses manquent\u{a0}: on ne peut pas dire de toutes les communes si elles ont franchi le seuil.".to_owned();
    }
    let terms = [
        (" plus ", crossing.reached.len(), "qui franchit le seuil", "qui franchissent le seuil"),
        (" moins ", crossing.fell.len(), "qui repasse dessous", "qui repassent dessous"),
        (" plus ", crossing.joined.min as usize, "entrée dans le périmètre", "entrées dans le périmètre"),
        (" moins ", crossing.left.min as usize, "sortie du périmètre", "sorties du périmètre"),
    ];
    if terms.iter().all(|(_, count, ..)| *count == 0) {
        return "Aucune commune n’a franchi ce seuil, dans un sens ou dans l’autre.".to_owned();
    }
    let mut text = [&*counted(before.min.into(), "commune"), " au départ"].concat();
    for (sign, count, one, many) in terms.into_iter().filter(|(_, count, ..)| *count > 0) {
        let term = agreed(count as u64, one, many);
        text = [&*text, ",", sign, &whole(count as u64), " ", term].concat();
    }
    [&*text, "\u{a0}: ", &whole(after.min.into()), "\u{a0}à l’arrivée."].concat()
}

/// The note beside a commune: « de 4 à 8 actions », « 4, puis entre 5 et 7 actions ».
#[must_use]
pub fn from_to(before: Interval, after: Interval) -> String {
    let noun = agreed(after.max.into(), "\u{a0}action", "\u{a0}actions");
    let (from, to) = (range(before), range(after));
    if before.is_certain() && after.is_certain() {
        ["de ", &from, " à ", &to, noun].concat()
    } else {
        [&*from, ", puis ", &to, noun].concat()
    }
}

/// The caption of a table with counts before and after.
#[must_use]
pub fn caption(days: BeforeAfter<Day>) -> String {
    let (before, after) = (at(days.before), at(days.after));
    ["Avant\u{a0}: ", &before, ". Après\u{a0}: ", &after, ". "].concat()
}

/// The order of the actions by gain, and its rule for ties.
pub const ADOPTION_ORDER: &str = "De la plus forte hausse certaine à la plus forte baisse\u{202f}; à égalité, l’action qui compte le plus de communes à l’arrivée, puis l’ordre du schéma. Une action déployée entre-temps part de zéro. ";

/// The order of the communes by gain, and its rule for ties.
pub const COMMUNES_ORDER: &str =
    "De la plus forte hausse certaine à la plus forte baisse\u{202f}; à égalité, par ordre alphabétique. ";

/// The sentence about the action that gained most, `None` if that is not certain. `level` actions gained as many.
#[must_use]
pub fn adoption(first: Option<(&str, u32)>, level: usize) -> String {
    match first {
        _ if level == 0 => "Aucune action n’est en cours à l’une de ces dates".to_owned(),
        None => "On ne sait pas quelle action gagne le plus de communes".to_owned(),
        Some((_, 0)) => "Aucune action n’a gagné de communes".to_owned(),
        Some((title, gain)) if level < 2 => {
            ["«\u{a0}", title, "\u{a0}» gagne le plus de communes\u{a0}: ", &whole(gain.into())].concat()
        }
        Some((_, gain)) => [
            &*counted(level as u64, "action"),
            " gagnent le plus de communes\u{a0}: ",
            &whole(gain.into()),
            " pour chacune",
        ]
        .concat(),
    }
}

/// The sentence about how many of the communes that are members on both days gained or lost actions.
#[must_use]
pub fn communes(gained: Interval, lost: Interval, of: u32) -> String {
    let verb = agreed(gained.max.into(), "participe", "participent");
    let gained = match (gained.is_certain(), gained.min) {
        (true, 0) => ["Aucune commune sur\u{a0}", &whole(of.into()), "\u{a0}ne participe"].concat(),
        _ => [&*capitalized(&ranged(gained, "commune")), " sur\u{a0}", &whole(of.into()), " ", verb].concat(),
    };
    let lost = match (lost.is_certain(), lost.min) {
        (true, 0) => String::new(),
        _ => [", ", &range(lost), " à moins"].concat(),
    };
    [&*gained, " à plus d’actions qu’avant", &lost].concat()
}

/// A difference: « +9 », « −2 », « 0 », « entre 0 et +20 ».
#[must_use]
pub fn gain((low, high): (i64, i64)) -> String {
    if low == high { signed(low) } else { ["entre\u{a0}", &signed(low), "\u{a0}et\u{a0}", &signed(high)].concat() }
}

fn signed(number: i64) -> String {
    let sign = match number {
        0 => "",
        1.. => "+",
        _ => "\u{2212}",
    };
    [sign, &whole(number.unsigned_abs())].concat()
}

/// The texts in place of a count, on a day on which the action does not run or the commune is not a member.
pub const DEPLOYED_BETWEEN: &str = "déployée entre-temps";
pub const STOPPED_BETWEEN: &str = "arrêtée entre-temps";
pub const JOINED_BETWEEN: &str = "entrée entre-temps";
pub const LEFT_BETWEEN: &str = "sortie entre-temps";

/// The title of the section by year: how the number of deployed actions grew.
#[must_use]
pub fn years(first: (Day, u32), last: (Day, u32)) -> String {
    let count = [&*counted(last.1.into(), "action"), " ", &*agreeing(last.1 as usize, "déployée")].concat();
    if first.0 == last.0 {
        return [&*capitalized(&at(last.0)), ", ", &count].concat();
    }
    let days = ["Du ", &*dates::day(first.0), " ", &at(last.0)].concat();
    if first.1 == last.1 {
        [&*days, ", toujours ", &count].concat()
    } else {
        [&*days, ", on passe de ", &whole(first.1.into()), "\u{a0}à ", &count].concat()
    }
}

/// The caption of the table by year.
pub const YEARS_CAPTION: &str =
    "Année par année\u{a0}: à la fin de chaque année depuis l’adoption du schéma, puis à la date de référence.";

/// The value of a threshold on the first and on the last day.
#[must_use]
pub fn threshold_over_the_years(k: u32, first: (Interval, u32), last: (Interval, u32)) -> String {
    let [first, last] = [first, last].map(|(reached, of)| communes_of(reached, of));
    [&*threshold(k), "\u{a0}: ", &first, " au début, ", &last, " à la fin"].concat()
}

/// The caption of the table of a threshold by year.
#[must_use]
pub fn threshold_caption(k: u32) -> String {
    ["Communes qui participent à au moins ", &counted(k.into(), "action"), ". ", DOTS].concat()
}

/// The day for which the sources of the answers are counted.
#[must_use]
pub fn counted_at(day: Day) -> String {
    [" Ce compte est fait ", &at(day), "."].concat()
}

/// The legend of the dotted underline.
pub const DOTS: &str = "Souligné de points\u{a0}: repose sur des données illustratives.";

#[cfg(test)]
mod tests;
