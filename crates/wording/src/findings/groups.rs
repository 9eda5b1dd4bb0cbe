//! The sentences about groups: means, extremes, sizes, domains, and how many communes have how many actions.

use domain::indicators::{ActionGroup, Distribution, Grouping, Interval, Leaders, Mean, Median, SizeGroup};
use domain::territory::Territory;

use super::{NO_ACTION, NO_MEMBER, participating, quoted};
use crate::commune::size_class_of;
use crate::groups::{OF_UNKNOWN_SIZE, decimal_actions, half, mean as mean_text, median as median_text};
use crate::numbers::{agreed, counted, fraction, list, range, whole};

/// How many leaders are named at most.
const NAMED: usize = 3;

/// « Une commune participe à 9,2 actions en moyenne, de 4 à 20 ».
pub fn mean(mean: Mean, lowest: Interval, highest: Interval) -> String {
    if !(lowest.is_certain() && highest.is_certain() && mean.min == mean.max) {
        return ["Une commune participe en moyenne à un nombre d’actions compris ", &mean_text(mean)].concat();
    }
    match (lowest.min, highest.min) {
        (0, 0) => "Aucune commune ne participe à une action".to_owned(),
        (low, high) if low == high => ["Chaque commune participe à ", &counted(low.into(), "action")].concat(),
        (low, high) => {
            let (low, high) = (whole(low.into()), whole(high.into()));
            ["Une commune participe à ", &*decimal_actions(mean), " en moyenne, de ", &low, " à ", &high].concat()
        }
    }
}

/// The median.
pub fn median(value: Median) -> String {
    if value.min == value.max {
        ["La moitié des communes au moins participe à ", &half(value.min), " actions ou plus"].concat()
    } else {
        ["La médiane des participations est comprise ", &median_text(value)].concat()
    }
}

const UNKNOWN_SIZE: &str = "On ne sait pas quelle classe de taille participe le plus en moyenne";

/// The size class with the highest mean.
pub fn sizes(classes: &[SizeGroup], leaders: &Leaders) -> String {
    let name = |class: &SizeGroup| class.class.map_or_else(|| OF_UNKNOWN_SIZE.to_owned(), size_class_of);
    let leading: Vec<&SizeGroup> = leaders.certain.iter().filter_map(|at| classes.get(*at)).collect();
    let tie = if leaders.may_tie { ", peut-être à égalité avec d’autres" } else { "" };
    match (classes, &leading[..]) {
        ([], _) => NO_MEMBER.to_owned(),
        ([one], _) if one.class.is_none() => "La population d’aucune commune n’est connue".to_owned(),
        ([_], _) => "Toutes les communes sont de la même classe de taille".to_owned(),
        (_, [first, ..]) if first.spread.mean.max.numerator == 0 => {
            "Aucune commune ne participe à une action".to_owned()
        }
        (_, [first, ..]) if first.spread.mean.min.numerator == 0 => UNKNOWN_SIZE.to_owned(),
        (_, []) => UNKNOWN_SIZE.to_owned(),
        (_, [first, ..]) => {
            let names: Vec<String> = leading.iter().map(|class| ["les communes ", &name(class)].concat()).collect();
            let names = crate::arithmetic::capitalized(&list(&names));
            [&*names, " participent le plus", tie, "\u{a0}: ", &*decimal_actions(first.spread.mean), " en moyenne"]
                .concat()
        }
    }
}

/// The nouns and phrases for the groups of a grouping.
struct GroupNouns {
    the: &'static str,
    many: &'static str,
    which: &'static str,
    each: &'static str,
    no: &'static str,
    none: &'static str,
}

const fn nouns(grouping: Grouping) -> GroupNouns {
    match grouping {
        Grouping::Domain => GroupNouns {
            the: "Le domaine ",
            many: "domaines",
            which: "quel domaine",
            each: " pour chacun",
            no: "Aucun domaine",
            none: NO_ACTION,
        },
        Grouping::Objective => GroupNouns {
            the: "L’objectif ",
            many: "objectifs",
            which: "quel objectif",
            each: " pour chacun",
            no: "Aucun objectif",
            none: "Aucune action en cours n’a d’objectif indiqué",
        },
        Grouping::Form => GroupNouns {
            the: "La forme ",
            many: "formes",
            which: "quelle forme",
            each: " pour chacune",
            no: "Aucune forme",
            none: "Aucune action en cours n’a de forme indiquée",
        },
    }
}

/// The groups that reach the most communes.
pub fn most(
    territory: &Territory,
    (grouping, groups): (Grouping, &[ActionGroup]),
    leaders: &Leaders,
    of: u32,
) -> String {
    let GroupNouns { the, many, which, each, no, none } = nouns(grouping);
    let leading: Vec<&ActionGroup> = leaders.certain.iter().filter_map(|at| groups.get(*at)).collect();
    let tie = if leaders.may_tie { ", peut-être à égalité avec d’autres" } else { "" };
    // Where the leader may have none, all may have none, and then it does not lead.
    let Some(first) = leading.first().filter(|first| first.communes.min > 0 || first.communes.max == 0) else {
        return if groups.is_empty() {
            none.to_owned()
        } else {
            ["On ne sait pas ", which, " touche le plus de communes"].concat()
        };
    };
    let figure = fraction(first.communes, of);
    let name = |group: &&ActionGroup| quoted(&group_name(territory, grouping, group));
    let (count, all) = (whole(leading.len() as u64), whole(groups.len() as u64));
    match &leading[..] {
        _ if first.communes.max == 0 => [no, " ne touche de commune"].concat(),
        [one] => [the, &*name(one), " touche le plus de communes", tie, "\u{a0}: ", &figure].concat(),
        _ if count == all => {
            ["Les ", &*all, "\u{a0}", many, " touchent autant de communes\u{a0}: ", &figure, each].concat()
        }
        several if several.len() <= NAMED => {
            let names: Vec<String> = several.iter().map(name).collect();
            ["Les ", many, " ", &*list(&names), " touchent le plus de communes", tie, "\u{a0}: ", &figure, each]
                .concat()
        }
        _ => [
            &*count,
            "\u{a0}",
            many,
            " sur\u{a0}",
            &*all,
            " touchent le plus de communes",
            tie,
            "\u{a0}: ",
            &figure,
            each,
        ]
        .concat(),
    }
}

/// The name of a group; an objective is named by its sentence.
#[must_use]
pub fn group_name(territory: &Territory, grouping: Grouping, group: &ActionGroup) -> String {
    let Some(name) = &group.name else { return crate::groups::in_none(grouping).to_owned() };
    let objectives = &territory.about().objectives;
    let known = objectives.iter().find(|objective| grouping == Grouping::Objective && objective.id == *name);
    known.map_or_else(|| name.to_string(), |objective| objective.sentence.to_string())
}

/// The communes that take part in several domains.
pub fn several_domains(communes: Option<Interval>, of: u32) -> String {
    match communes {
        None => "Les actions en cours ne couvrent pas plusieurs domaines".to_owned(),
        Some(communes) => [&*participating(communes, of), " à des actions de plusieurs domaines"].concat(),
    }
}

/// The communes that alone in their size class do not take part.
pub fn alone(cases: u32, is_all: bool) -> String {
    const ALONE: &str = "une commune est seule de sa taille à ne pas participer à une action";
    match (cases, is_all) {
        (0, true) => "Aucune commune n’est seule de sa taille à ne pas participer à une action".to_owned(),
        (0, false) => {
            "On ne connaît aucune commune qui soit seule de sa taille à ne pas participer à une action".to_owned()
        }
        (1, true) => ["Une fois, ", ALONE].concat(),
        (1, false) => ["Au moins une fois, ", ALONE].concat(),
        (cases, true) => [&*whole(cases.into()), "\u{a0}fois, ", ALONE].concat(),
        (cases, false) => ["Au moins ", &*whole(cases.into()), "\u{a0}fois, ", ALONE].concat(),
    }
}

/// The most common number of actions, and of how many communes the number is only known as a range.
pub fn most_common(distribution: &Distribution, leaders: &Leaders) -> String {
    let at = |at: &usize| distribution.counts.get(*at);
    let leading: Vec<&(u32, Interval)> = leaders.certain.iter().filter_map(at).collect();
    let uncertain = distribution.uncertain;
    let open = if uncertain > 0 {
        let all = whole(distribution.communes.into());
        let communes = counted(uncertain.into(), "commune");
        ["\u{202f}; celui de ", &*communes, " sur\u{a0}", &all, " n’est connu qu’entre deux bornes"].concat()
    } else {
        String::new()
    };
    let said = match &leading[..] {
        [] => "On ne sait pas quel nombre d’actions est le plus fréquent".to_owned(),
        [(k, communes)] => {
            let tie = if leaders.may_tie { ", peut-être à égalité avec d’autres" } else { "" };
            let (count, verb) = (
                super::capitalized(&super::ranged(*communes, "commune")),
                agreed(communes.max.into(), "participe", "participent"),
            );
            [
                &*count,
                " ",
                verb,
                " à exactement ",
                &counted((*k).into(), "action"),
                "\u{a0}: c’est le nombre le plus fréquent",
                tie,
            ]
            .concat()
        }
        [(_, communes), ..] => {
            let names: Vec<String> = leading.iter().map(|(k, _)| whole((*k).into())).collect();
            let each = [
                "avec ",
                &*range(*communes),
                agreed(communes.max.into(), "\u{a0}commune chacun", "\u{a0}communes chacun"),
            ]
            .concat();
            if names.len() <= NAMED {
                ["Les nombres d’actions les plus fréquents sont ", &*list(&names), ", ", &each].concat()
            } else {
                [&*whole(names.len() as u64), "\u{a0}nombres d’actions sont aussi fréquents, ", &each].concat()
            }
        }
    };
    [said, open].concat()
}
