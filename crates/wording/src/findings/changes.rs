//! The sentences about the changes between two days.

use std::cmp::Ordering;

use domain::dates::Day;
use domain::indicators::{
    ActionGain, ActionsFound, BeforeAfter, ChangesBetween, GainedAndLost, Interval, Leaders, Milestones, Scope,
    ThresholdCrossing,
};
use domain::territory::Territory;

use super::actions::illustrative;
use super::{capitalized, quoted};
use crate::dates;
use crate::numbers::{agreed, counted, range, ranged, whole};
use crate::overview::at;

/// The title of the page: « Entre le 31 décembre 2018 et le 13 décembre 2019, 5 actions déployées, … ».
#[must_use]
pub fn headline(territory: &Territory, changes: &ChangesBetween, scope: Scope) -> String {
    if changes.days.before == changes.days.after {
        return "Les deux dates sont les mêmes\u{a0}: rien ne change".to_owned();
    }
    let deployed = Milestones::of(territory, changes, scope).deployed;
    let mut parts = vec![[none_or(deployed.count as usize, "action", "déployée"), illustrative(deployed)].concat()];
    parts.push(none_or(changes.joined.len(), "commune", "entrée"));
    if !changes.left.is_empty() {
        parts.push(none_or(changes.left.len(), "commune", "sortie"));
    }
    let highest = changes.thresholds.iter().max_by_key(|crossing| crossing.k);
    parts.extend(highest.filter(|it| is_known(it)).map(crossed));
    over(changes.days, &parts.join(", "))
}

/// « Entre le 31 décembre 2018 et le 13 décembre 2019, … ».
fn over(days: BeforeAfter<Day>, said: &str) -> String {
    ["Entre le ", &*dates::day(days.before), " et le ", &dates::day(days.after), ", ", said].concat()
}

/// « aucune commune entrée », « 5 actions déployées ».
fn none_or(count: usize, noun: &str, participle: &str) -> String {
    match count {
        0 => ["aucune ", noun, " ", participle].concat(),
        1 => [&*counted(1, noun), " ", participle].concat(),
        _ => [&*counted(count as u64, noun), " ", participle, "s"].concat(),
    }
}

const fn is_known(crossing: &ThresholdCrossing) -> bool {
    crossing.at_least.before.is_certain() && crossing.at_least.after.is_certain()
}

/// How a threshold changed: « 9 communes de plus à au moins 5 actions », « autant de communes à au moins 2 actions ».
fn crossed(crossing: &ThresholdCrossing) -> String {
    let BeforeAfter { before, after } = crossing.at_least;
    let difference = counted(before.min.abs_diff(after.min).into(), "commune");
    let difference = match before.min.cmp(&after.min) {
        Ordering::Less => [&*difference, " de plus"].concat(),
        Ordering::Equal => "autant de communes".to_owned(),
        Ordering::Greater => [&*difference, " de moins"].concat(),
    };
    [&*difference, " à au moins ", &counted(crossing.k.into(), "action")].concat()
}

/// How each threshold changed: the differences, or the counts of both days if one of them is not known.
pub fn thresholds(crossings: &[ThresholdCrossing], days: BeforeAfter<Day>) -> String {
    if crossings.iter().all(is_known) {
        return over(days, &crossings.iter().map(crossed).collect::<Vec<String>>().join(", "));
    }
    let counts =
        |it: &ThresholdCrossing| reaching(it.k, (days.before, it.at_least.before), (days.after, it.at_least.after));
    capitalized(&crossings.iter().map(counts).collect::<Vec<String>>().join("\u{202f}; "))
}

/// How many communes reach a threshold on two days: « au 31 décembre 2018, entre 3 et 85 communes participent à au moins
/// 5 actions, entre 3 et 88 au 13 décembre 2019 ».
#[must_use]
pub fn reaching(k: u32, (first, before): (Day, Interval), (last, after): (Day, Interval)) -> String {
    let (communes, verb) = match (before.is_certain(), before.max) {
        (true, 0) => ("aucune commune".to_owned(), " ne participe"),
        (_, most) => (ranged(before, "commune"), agreed(most.into(), " participe", " participent")),
    };
    let threshold = counted(k.into(), "action");
    [&*at(first), ", ", &communes, verb, " à au moins ", &threshold, ", ", &range(after), " ", &at(last)].concat()
}

/// « Entre le 31 décembre 2018 et le 13 décembre 2019, 5 actions déployées, 3 inscrites ».
pub fn milestones(found: &Milestones, days: BeforeAfter<Day>) -> String {
    let steps = [
        (found.deployed, "déployée", "déployées"),
        (found.registered, "inscrite", "inscrites"),
        (found.under_study, "mise à l’étude", "mises à l’étude"),
        (found.stopped, "arrêtée", "arrêtées"),
    ];
    let mut parts = Vec::new();
    for (found, one, many) in steps.into_iter().filter(|(found, ..)| found.count > 0) {
        let ActionsFound { count, .. } = found;
        let number = if parts.is_empty() { counted(count.into(), "action") } else { whole(count.into()) };
        parts.push([&*number, " ", agreed(count.into(), one, many), &illustrative(found)].concat());
    }
    let said = if parts.is_empty() { "aucune action n’a changé d’étape".to_owned() } else { parts.join(", ") };
    over(days, &said)
}

/// The action that gained the most communes.
pub fn adoption(territory: &Territory, actions: &[ActionGain], leaders: &Leaders, days: BeforeAfter<Day>) -> String {
    let leading: Vec<&ActionGain> = leaders.certain.iter().filter_map(|at| actions.get(*at)).collect();
    let tie = if leaders.may_tie { ", peut-être à égalité avec d’autres" } else { "" };
    let Some(first) = leading.first() else {
        return if actions.is_empty() {
            "Aucune action n’est en cours à l’une de ces dates".to_owned()
        } else {
            "On ne sait pas quelle action gagne le plus de communes".to_owned()
        };
    };
    let count = |bound: i64| u32::try_from(bound).unwrap_or(0);
    let gained = range(Interval { min: count(first.gain.0), max: count(first.gain.1) });
    match leading.len() {
        _ if first.gain.1 <= 0 => over(days, "aucune action n’a gagné de communes"),
        _ if first.gain.0 <= 0 => "On ne sait pas si une action a gagné des communes".to_owned(),
        1 => {
            let title = quoted(&territory.action(first.action).title);
            over(days, &[&*title, " gagne le plus de communes", tie, "\u{a0}: ", &gained].concat())
        }
        level => {
            let level = counted(level as u64, "action");
            over(days, &[&*level, " gagnent le plus de communes", tie, "\u{a0}: ", &gained, " pour chacune"].concat())
        }
    }
}

/// How many of the communes that are members on both days gained or lost actions.
pub fn communes(GainedAndLost { gained, lost, of }: GainedAndLost, days: BeforeAfter<Day>) -> String {
    let verb = agreed(gained.max.into(), "participe", "participent");
    let gained = match (gained.is_certain(), gained.min) {
        (true, 0) => ["aucune commune sur\u{a0}", &whole(of.into()), "\u{a0}ne participe"].concat(),
        _ => [&*ranged(gained, "commune"), " sur\u{a0}", &whole(of.into()), " ", verb].concat(),
    };
    let lost = match (lost.is_certain(), lost.min) {
        (true, 0) => String::new(),
        _ => [", ", &range(lost), " à moins"].concat(),
    };
    over(days, &[&*gained, " à plus d’actions", &lost].concat())
}
