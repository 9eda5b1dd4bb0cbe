//! The texts about the changes between two days, and about the figures year by year.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{ActionsFound, BeforeAfter, ChangesBetween, Interval, ThresholdCrossing};
use domain::territory::Commune;

use super::arithmetic::capitalized;
use super::dates;
use super::findings::{illustrative, reaching};
use super::numbers::{agreed, counted, range, whole};
use super::overview::at;

pub mod labels;

/// The title of the page if a day is before the adoption of the scheme.
#[must_use]
pub fn no_scheme_yet(earliest: Day) -> String {
    ["Pas de schéma avant le ", &dates::day(earliest)].concat()
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
    let BeforeAfter { before, after } = changes.communes;
    let [first, last] = [changes.days.before, changes.days.after].map(at);
    [&*counted(before as u64, "commune"), " ", &first, ", ", &whole(after as u64), " ", &last].concat()
}

/// The note beside a commune that joined or left: when, and its inhabitants.
#[must_use]
pub fn movement(commune: &Commune, date: Option<ReducedDate>) -> String {
    let date = date.map(dates::when);
    let people = commune.population.map(|population| counted(population.into(), "habitant"));
    date.into_iter().chain(people).collect::<Vec<_>>().join(", ")
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

/// The caption of a table with counts before and after: its subject, then both days.
#[must_use]
pub fn caption(subject: &str, days: BeforeAfter<Day>) -> String {
    let (before, after) = (at(days.before), at(days.after));
    [subject, ". Avant\u{a0}: ", &before, ". Après\u{a0}: ", &after, ". "].concat()
}

/// The order of the actions by gain, and its rule for ties.
pub const ADOPTION_ORDER: &str = "De la plus forte hausse certaine à la plus forte baisse\u{202f}; à égalité, l’action qui compte le plus de communes à l’arrivée, puis l’ordre du schéma. Une action déployée entre-temps part de zéro\u{202f}; si sa date est illustrative et laissée de côté, d’un nombre inconnu.";

/// The order of the communes by gain, and its rule for ties.
pub const COMMUNES_ORDER: &str =
    "De la plus forte hausse certaine à la plus forte baisse\u{202f}; à égalité, par ordre alphabétique.";

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

/// The texts in place of a count, on a first day on which the action does not run yet, and on a last day on which it no
/// longer does; `is_open` if its dates are left open.
#[must_use]
pub const fn between_times(is_open: bool) -> [&'static str; 2] {
    if is_open { [super::actions::DATE_LEFT_OUT; 2] } else { ["déployée entre-temps", "arrêtée entre-temps"] }
}

/// The texts in place of a count, on a day on which the commune is not a member.
pub const JOINED_BETWEEN: &str = "entrée entre-temps";
pub const LEFT_BETWEEN: &str = "sortie entre-temps";

/// A number of actions in a table: « 12 », « 12, dont 12 illustratives ».
#[must_use]
pub fn actions_found(found: ActionsFound) -> String {
    [whole(found.count.into()), illustrative(found)].concat()
}

/// The title of the section by year: how the number of deployed actions grew.
#[must_use]
pub fn years(first: (Day, ActionsFound), last: (Day, ActionsFound)) -> String {
    let deployed = |(day, found): (Day, ActionsFound)| {
        let participle = agreed(found.count.into(), " déployée ", " déployées ");
        [&*counted(found.count.into(), "action"), participle, &at(day), &illustrative(found)].concat()
    };
    if first.0 == last.0 {
        return deployed(last);
    }
    if first.1.illustrative + last.1.illustrative > 0 {
        return [&*deployed(first), "\u{202f}; ", &deployed(last)].concat();
    }
    if first.1.count == last.1.count {
        return [&*deployed(first), ", ", &whole(last.1.count.into()), " ", &at(last.0)].concat();
    }
    let [before, after] = [first.1, last.1].map(|found| whole(found.count.into()));
    let (from, to) = (dates::day(first.0), dates::day(last.0));
    ["Le nombre d’actions déployées est passé de ", &*before, "\u{a0}à ", &after, " entre le ", &from, " et le ", &to]
        .concat()
}

/// The caption of the table by year.
pub const YEARS_CAPTION: &str =
    "Année par année\u{a0}: à la fin de chaque année depuis l’adoption du schéma, puis à la date de référence.";

/// The value of a threshold on the first and on the last day.
#[must_use]
pub fn threshold_over_the_years(k: u32, first: (Day, Interval), last: (Day, Interval)) -> String {
    capitalized(&reaching(k, first, last))
}

/// The caption of a table of a threshold: on two days, at the ends of the years, or beside the maps.
#[must_use]
pub fn threshold_caption(k: u32, when: &str) -> String {
    ["Communes qui participent à au moins ", &*counted(k.into(), "action"), when].concat()
}

#[cfg(test)]
mod tests;
