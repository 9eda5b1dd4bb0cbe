//! The sentences about actions: how many, when they were deployed, which one is adopted most.

use domain::dates::Day;
use domain::indicators::{ActionsFound, Adoption, BusiestYears, Interval, Leaders};
use domain::territory::{ActionIndex, Territory};

use super::{NO_ACTION, quoted, share};
use crate::numbers::{agreed, counted, list, range, whole};
use crate::overview::at;

/// How many years or actions are named at most.
const NAMED: usize = 3;

/// « , dont 20 illustratives »; empty if none has to be said.
#[must_use]
pub fn illustrative(found: ActionsFound) -> String {
    match found.illustrative {
        0 => String::new(),
        count => {
            [", dont ", &*whole(count.into()), "\u{a0}", agreed(count.into(), "illustrative", "illustratives")].concat()
        }
    }
}

/// « 25 actions déployées, dont 20 illustratives ».
fn with(found: ActionsFound, participle: &str) -> String {
    let participle = [" ", participle, agreed(found.count.into(), "", "s")].concat();
    [&*counted(found.count.into(), "action"), &participle, &illustrative(found)].concat()
}

/// The deployed actions, and the year with the most.
pub fn deployments(actions: ActionsFound, busiest: Option<&BusiestYears>, day: Day) -> String {
    let Some(BusiestYears { years, actions: most_found }) = busiest else {
        return ["Aucune action n’est déployée ", &at(day)].concat();
    };
    let participle = agreed(actions.count.into(), " déployée ", " déployées ");
    let deployed = [&*counted(actions.count.into(), "action"), participle, &at(day), &illustrative(actions)].concat();
    // After « dont 20 illustratives », « dont » would be said of these.
    let dont = if actions.illustrative > 0 { "\u{202f}; " } else { ", dont " };
    let most = if most_found.is_certain() {
        range(*most_found)
    } else {
        ["au moins ", &whole(most_found.min.into())].concat()
    };
    match &years[..] {
        // All of one year: nothing to compare.
        [_] if are_all(actions, *most_found) => deployed,
        [] => [&*deployed, "\u{202f}; on ne sait pas quelle année a été la plus active"].concat(),
        [year] => [&*deployed, dont, &*most, " en ", &year.to_string(), ", l’année la plus active"].concat(),
        several if several.len() <= NAMED => {
            let each: Vec<String> = several.iter().map(|year| [&*most, " en ", &year.to_string()].concat()).collect();
            [&*deployed, dont, &list(&each), ", les années les plus actives"].concat()
        }
        several => {
            let count = whole(several.len() as u64);
            [&*deployed, dont, &*most, " dans chacune des ", &*count, "\u{a0}années les plus actives"].concat()
        }
    }
}

/// Whether all deployed actions are of the year with the most: there is nothing to compare then.
const fn are_all(actions: ActionsFound, most: Interval) -> bool {
    most.is_certain() && most.min == actions.count
}

/// The deployed and the registered actions.
pub fn statuses(deployed: ActionsFound, registered: ActionsFound) -> String {
    let inscribed = agreed(registered.count.into(), "inscrite", "inscrites");
    let before = if deployed.illustrative > 0 { "," } else { "" };
    [
        &*with(deployed, "déployée"),
        before,
        " pour ",
        &whole(registered.count.into()),
        " ",
        inscribed,
        " au schéma",
        &illustrative(registered),
    ]
    .concat()
}

/// The actions that may be deployed next.
pub fn upcoming(waiting: ActionsFound, ideas: ActionsFound) -> String {
    let mut parts = Vec::new();
    if waiting.count > 0 {
        let wait = agreed(waiting.count.into(), " attend d’être déployée", " attendent d’être déployées");
        parts.push([&*counted(waiting.count.into(), "action"), wait, &illustrative(waiting)].concat());
    }
    if ideas.count > 0 {
        let are = agreed(ideas.count.into(), " est à l’étude", " sont à l’étude");
        parts.push([&*counted(ideas.count.into(), "idée"), are, &illustrative(ideas)].concat());
    }
    if parts.is_empty() {
        "Aucune autre action n’est annoncée à cette date".to_owned()
    } else {
        parts.join("\u{202f}; ")
    }
}

const UNKNOWN: &str = "On ne sait pas quelle action réunit la plus grande part des communes";

/// The action with the highest share of its communes.
pub fn adoption(territory: &Territory, actions: &[(ActionIndex, Adoption)], leaders: &Leaders) -> String {
    let adoption = |at: &usize| actions.get(*at).map(|(action, it)| (quoted(&territory.action(*action).title), it));
    let leading: Vec<(String, &Adoption)> = leaders.certain.iter().filter_map(adoption).collect();
    let tie = if leaders.may_tie { ", peut-être à égalité avec d’autres" } else { "" };
    match &leading[..] {
        _ if actions.is_empty() => NO_ACTION.to_owned(),
        [(_, it), ..] if it.max == 0 => "Aucune action en cours ne réunit de commune".to_owned(),
        [(_, it), ..] if it.min == 0 => UNKNOWN.to_owned(),
        [] => UNKNOWN.to_owned(),
        [(title, it)] => {
            let share = share(it.interval(), it.of);
            [&**title, " réunit la plus grande part des communes", tie, "\u{a0}: ", &*share].concat()
        }
        several if several.len() <= NAMED => {
            let each: Vec<String> =
                several.iter().map(|(title, it)| [&**title, ", ", &share(it.interval(), it.of)].concat()).collect();
            ["La plus grande part des communes est réunie par ", &*list(&each), tie].concat()
        }
        [(title, it), ..] => {
            let count = counted(leading.len() as u64, "action");
            let share = share(it.interval(), it.of);
            [&*count, " réunissent la plus grande part des communes", tie, "\u{a0}: ", &*share, " pour ", &**title]
                .concat()
        }
    }
}
